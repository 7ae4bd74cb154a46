/** How long an editor waits for the review queue, over HTTP against the compiled CMS that runs. */
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';
import { freePort } from '../lib/free-port.ts';
import { nextCommand, prepareCms } from '../lib/prepare.ts';
import { until } from '../lib/until.ts';
import { inBenchFolder, say } from './lib/bench-folder.ts';
import { loadFolder } from './lib/load-folder.ts';
import { printTable, rounded } from './lib/table.ts';

/** Prints the table; resolves with the last line. `waiting`: submissions in the queue. `data`: see `loadFolder`. */
export async function benchReview({ talents = 80_000, waiting = 5_000, data }: Options) {
  await prepareCms();
  const cmsPort = await freePort();
  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  return inBenchFolder({ CMS_PORT: String(cmsPort), CMS_URL: cmsUrl }, async (folder) => {
    await loadFolder({ folder, talents, data });
    const { email, password } = account;
    say(`Storing ${waiting} submissions…`);
    const given = [`--count=${waiting}`, `--email=${email}`, `--password=${password}`];
    await folder.run('bench/steps/submit.ts', ...given);
    const cms = path.join(projectRoot, 'cms');
    folder.start('cms', nextCommand, 'start', cms, '-H', '127.0.0.1', '-p', String(cmsPort));
    await until(
      async () => (await fetch(`${cmsUrl}/api/health`).catch(() => undefined))?.ok === true,
    );
    const headers = await signIn(cmsUrl);
    const rows: number[] = [];
    let queue: Queue = { total: 0, rows: [] };
    for (let n = 0; n < runs + 1; n += 1) {
      const { ms, body } = await timed(`${cmsUrl}/api/review`, headers);
      queue = body as Queue;
      rows.push(ms);
    }
    const one: number[] = [];
    for (const { id } of queue.rows.slice(0, runs))
      one.push((await timed(`${cmsUrl}/api/review/${id}`, headers)).ms);
    const [first = 0, ...later] = rows;
    return lineOf({ talents, waiting: queue.total, first, later, one });
  });
}

const account = { email: 'bench@exemple.invalid', password: 'bench only, bench only' };
const runs = 20;

async function signIn(cmsUrl: string): Promise<Record<string, string>> {
  const answer = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (!token) throw new Error(`The CMS refused the account (${answer.status}).`);
  return { authorization: `JWT ${token}` };
}

/** Milliseconds until the whole answer is there. */
async function timed(url: string, headers: Record<string, string>) {
  const started = performance.now();
  const answer = await fetch(url, { headers });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${JSON.stringify(body)}`);
  return { ms: performance.now() - started, body };
}

function lineOf({ talents, waiting, first, later, one }: Measured) {
  const queueMs = rounded(medianOf(later), 0);
  const oneMs = rounded(medianOf(one), 0);
  printTable([
    ['review', `${talents.toLocaleString('en')} people`],
    ['submissions that wait', waiting],
    ['first rows, the CMS just started, ms', rounded(first, 0)],
    [`first rows, median of ${later.length}, ms`, queueMs],
    ['worst, ms', rounded(Math.max(...later), 0)],
    [`one submission, median of ${one.length}, ms`, oneMs],
  ]);
  return { name: 'review', talents, waiting, firstMs: rounded(first, 0), queueMs, oneMs };
}

/** The middle of a list, the higher of two. */
const medianOf = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Options = {
  talents?: number | undefined;
  waiting?: number | undefined;
  data?: string | undefined;
};
type Queue = { total: number; rows: { id: string }[] };
type Measured = { talents: number; waiting: number; first: number; later: number[]; one: number[] };
