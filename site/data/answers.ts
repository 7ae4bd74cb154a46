const answer = (type: string) => (body: string) =>
  new Response(body, { headers: { 'Content-Type': type } });

/** The answer of an endpoint that makes a file, by its type. */
export const xml = answer('application/xml; charset=utf-8');
export const plainText = answer('text/plain; charset=utf-8');
export const json = answer('application/json; charset=utf-8');
