/**
 * From an editor's save to what visitors see, with the real CMS, worker and web process: one change, many at once,
 * a person taken off. Nothing is switched off; only the clock's own releases are put off, so that none is counted.
 */
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';
import { freePort } from '../lib/free-port.ts';
import { nextCommand, prepare } from '../lib/prepare.ts';
import { until } from '../lib/until.ts';
import { inBenchFolder, say, type BenchFolder } from './lib/bench-folder.ts';
import { signIn, type RecordedRelease } from './lib/editor.ts';
import { loadFolder } from './lib/load-folder.ts';
import { measureChanges, type Measured } from './lib/measure-changes.ts';
import { printTable, rounded } from './lib/table.ts';
import { watchProgram } from './lib/watch-program.ts';

/** Prints the tables; resolves with the last line. Seconds, megabytes of 1,000,000 bytes. */
export async function benchPublish({
  talents,
  data,
}: {
  talents: number;
  data?: string | undefined;
}) {
  await prepare({ log: say });
  const [port, cmsPort] = [await freePort(), await freePort()];
  const settings = {
    PORT: String(port),
    CMS_PORT: String(cmsPort),
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
    // The first of January: no release of the schedule falls among those that are timed.
    PUBLISH_CRON: '0 0 1 1 *',
    FULL_RELEASE_CRON: '0 0 1 1 *',
  };
  return inBenchFolder(settings, async (folder) => {
    const at = { site: `http://127.0.0.1:${port}`, cms: `http://127.0.0.1:${cmsPort}` };
    const loaded = await loadFolder({ folder, talents, data });
    await folder.run('first-run.ts', '--empty');
    const firstS = await startPrograms({ folder, at, cmsPort });
    const worker = watchProgram('scripts/worker.ts');
    const editor = await signIn({ cmsUrl: at.cms, ...account });
    const measured = await measureChanges({ editor, siteUrl: at.site, dataDir: folder.path, say });
    const peakMB = worker.stop();
    await folder.stopPrograms();
    return lineOf({ talents, loaded, firstS, measured, peakMB });
  });
}

const account = { email: 'bench@exemple.invalid', password: 'bench only, bench only' };

/** Resolves with the seconds from the start of the worker to the first release, once all answer. */
async function startPrograms({ folder, at, cmsPort }: ToStart): Promise<number> {
  const cms = path.join(projectRoot, 'cms');
  const script = (name: string) => path.join(projectRoot, 'scripts', `${name}.ts`);
  say('Starting the worker: the first release…');
  const started = performance.now();
  folder.start('web', script('serve'));
  folder.start('worker', script('worker'));
  await until(async () => isOk(at.site));
  const firstS = (performance.now() - started) / 1000;
  folder.start('cms', nextCommand, 'start', cms, '-H', '127.0.0.1', '-p', String(cmsPort));
  await until(async () => isOk(`${at.cms}/api/health`));
  return firstS;
}

const isOk = async (url: string): Promise<boolean> =>
  (await fetch(url).catch(() => undefined))?.ok === true;

function lineOf({ talents, loaded, firstS, measured, peakMB }: Result) {
  const { one, many, removal, releases } = measured;
  const seconds = (values: number[]) => [
    `${rounded(medianOf(values), 2)} s`,
    `${rounded(Math.max(...values), 2)} s`,
  ];
  printTable([
    ['publishing', `${talents} people`, ''],
    ['(loading, not counted)', loaded, ''],
    ['first release', `${rounded(firstS)} s`, ''],
    [`one change, ${one.length} times`, 'median', 'worst'],
    ['saved → page shows it', ...seconds(one.map(({ page }) => page))],
    ['saved → page and search', ...seconds(one.map(({ seen }) => seen))],
    ['sent → page and search', ...seconds(one.map(({ saving, seen }) => saving + seen))],
    ['(saving alone)', ...seconds(one.map(({ saving }) => saving))],
    [`${many.changes} changes at once`, '', ''],
    ['first sent → last saved', `${rounded(many.savingS, 2)} s`, ''],
    ['last saved → all seen', `${rounded(many.S, 2)} s`, ''],
    [`a person hidden, ${removal.length} times`, 'median', 'worst'],
    ['saved → page and search', ...seconds(removal)],
    ['peak memory, worker', peakMB === null ? null : `${rounded(peakMB, 0)} MB`, ''],
  ]);
  printSteps('that carried one change', releases.one);
  printSteps('among many changes at once', releases.many);
  printSteps('that took a person off', releases.removal);
  return {
    name: 'publish',
    talents,
    one: {
      medianS: rounded(medianOf(one.map(({ seen }) => seen)), 2),
      worstS: rounded(Math.max(...one.map(({ seen }) => seen)), 2),
      runs: one.length,
    },
    many: { changes: many.changes, S: rounded(many.S, 2) },
    removal: { medianS: rounded(medianOf(removal), 2) },
    peakMB: peakMB === null ? null : rounded(peakMB, 0),
  };
}

/** The steps of the release in the middle of some. */
function printSteps(which: string, releases: RecordedRelease[]): void {
  const byTime = releases.toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0));
  const median = byTime[Math.floor(byTime.length / 2)];
  if (!median) return;
  console.log(`\nThe release in the middle of ${byTime.length} ${which}`);
  printTable([
    ...Object.entries(median.steps ?? {}).map(([name, s]) => [name, `${rounded(s, 3)} s`]),
    ['all', `${rounded(median.seconds ?? 0, 3)} s`],
  ]);
}

/** The middle of a list, the higher of two. */
const medianOf = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type ToStart = { folder: BenchFolder; at: { site: string; cms: string }; cmsPort: number };
type Result = {
  talents: number;
  loaded: string;
  firstS: number;
  measured: Measured;
  peakMB: number | null;
};
