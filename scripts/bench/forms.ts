/**
 * Contact messages, or sign-ups, acknowledged a second, through the web process and the compiled CMS, and whether each
 * is stored. The worker does not run: mails stay owed. FORMS_PER_HOUR is raised, nothing is switched off.
 */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';
import { formEndpoints } from '../../content/routes.ts';
import { freePort } from '../lib/free-port.ts';
import { nextCommand, prepareCms } from '../lib/prepare.ts';
import { until } from '../lib/until.ts';
import { inBenchFolder, say, type BenchFolder } from './lib/bench-folder.ts';
import { postForms, type Posted } from './lib/post-forms.ts';
import { printTable, rounded } from './lib/table.ts';

/** Prints the table; resolves with the last line. */
export async function benchForms({ database, form }: Options) {
  await prepareCms();
  const [port, cmsPort] = [await freePort(), await freePort()];
  const server = await databaseServer(database);
  try {
    const settings = {
      PORT: String(port),
      CMS_PORT: String(cmsPort),
      TRUST_PROXY: 'loopback',
      FORMS_PER_HOUR: '1000000',
      ...(server && { DATABASE_URL: await server.createDatabase('generique_bench') }),
    };
    return await inBenchFolder(settings, (folder) =>
      measure({ folder, port, cmsPort, database, form }),
    );
  } finally {
    await server?.stop();
  }
}

const makers = { contact: 'bench/steps/messages.ts', signUp: 'bench/steps/sign-ups.ts' };
const concurrency = 32;
const count = 9_000;
const warmUp = 500;
const limitMs = 20_000;

async function measure({ folder, port, cmsPort, database, form }: ToMeasure) {
  await folder.run('migrate.ts');
  await folder.run('bench/steps/fill.ts', '--talents=300');
  say(`Preparing ${count} forms…`);
  const file = path.join(folder.path, 'forms');
  await folder.run(makers[form], `--count=${count + warmUp}`, `--file=${file}`);
  const bodies = fs.readFileSync(file, 'utf8').split('\n');
  const url = `http://127.0.0.1:${port}${formEndpoints[form]}`;
  await startPrograms({ folder, port, cmsPort });
  say('Posting…');
  await postForms({ url, bodies: bodies.slice(0, warmUp), concurrency, limitMs });
  const posted = await postForms({ url, bodies: bodies.slice(warmUp), concurrency, limitMs });
  await folder.stopPrograms();
  const senders = path.join(folder.path, 'senders');
  const emails = posted.acknowledged.map((body) => String(JSON.parse(body).email));
  fs.writeFileSync(senders, emails.join('\n'));
  const mail = form === 'contact' ? 'contact-message' : 'sign-up-confirm';
  const counting = [`--file=${senders}`, `--mail=${mail}`];
  const counted = await folder.run('bench/steps/count-stored.ts', ...counting);
  return lineOf({ database, form, posted, stored: (counted as { stored: number }).stored });
}

/** The challenges are three seconds old, as a form asks, once both have started. */
async function startPrograms({ folder, port, cmsPort }: Omit<ToMeasure, 'database' | 'form'>) {
  const cms = path.join(projectRoot, 'cms');
  folder.start('cms', nextCommand, 'start', cms, '-H', '127.0.0.1', '-p', String(cmsPort));
  folder.start('web', path.join(projectRoot, 'scripts/serve.ts'));
  const made = Date.now();
  const isUp = async (of: number) =>
    (await fetch(`http://127.0.0.1:${of}/api/health`).catch(() => undefined))?.ok === true;
  await until(async () => Date.now() - made > 3500 && (await isUp(cmsPort)) && (await isUp(port)));
}

function lineOf({ database, form, posted, stored }: Result) {
  const { acknowledged, latenciesMs, seconds, statuses } = posted;
  const at = (share: number) => latenciesMs[Math.floor(latenciesMs.length * share)] ?? 0;
  const perSecond = rounded(acknowledged.length / seconds);
  const others = [...statuses].filter(([status]) => status !== 202);
  printTable([
    [form === 'contact' ? 'contact messages' : 'sign-ups', database],
    ['posted at once', concurrency],
    ['seconds', rounded(seconds)],
    ['acknowledged', acknowledged.length],
    ['acknowledged a second', perSecond],
    ['stored, with the mail owed', stored],
    ['median, ms', rounded(at(0.5))],
    ['95th percentile, ms', rounded(at(0.95))],
    ['longest, ms', rounded(latenciesMs.at(-1) ?? 0)],
    ...others.map(([status, times]) => [`answered ${status}`, times]),
  ]);
  const p95Ms = rounded(at(0.95));
  const counts = { acknowledged: acknowledged.length, stored };
  return { name: 'forms', form, database, perSecond, p95Ms, ...counts };
}

/** A temporary PostgreSQL that waits for the disk at each commit, as one that serves must. */
async function databaseServer(database: 'sqlite' | 'postgres') {
  if (database === 'sqlite') return undefined;
  const { startPostgres } = await import('../lib/temporary-postgres.ts');
  return startPostgres({ isDurable: true });
}

type Options = { database: 'sqlite' | 'postgres'; form: 'contact' | 'signUp' };
type ToMeasure = Options & { folder: BenchFolder; port: number; cmsPort: number };
type Result = Options & { posted: Posted; stored: number };
