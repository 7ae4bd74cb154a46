/** What an endpoint of ours answered: its body, or sentences that say why not; none where there was no answer at all. */
export type Answered<Body> =
  { body: Body } | { code?: string | undefined; problems: { path?: string; message: string }[] };

/** Asks an endpoint of the CMS; with a body (an empty one too) it is a POST. Never rejects. */
export async function askApi<Body>(address: string, body?: object): Promise<Answered<Body>> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    const answer = await fetch(address, init);
    const said = (await answer.json()) as Body & Said;
    if (answer.ok) return { body: said };
    return { code: said.code, problems: said.errors ?? [] };
  } catch {
    return { problems: [] };
  }
}

type Said = { code?: string; errors?: { path?: string; message: string }[] };
