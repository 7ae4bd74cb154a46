/**
 * Everything for one machine, in one terminal: database, first account, content, site, worker, CMS.
 * The site is readable as soon as the first release is made; the CMS follows once compiled.
 */
import fs from 'node:fs';
import path from 'node:path';
import { dataFile, env, projectRoot } from '../cms/env.ts';
import { isFree } from './lib/free-port.ts';
import { nextCommand, prepareCms, prepareKit } from './lib/prepare.ts';
import { createProcesses } from './lib/processes.ts';
import { liveManifest } from './lib/releases.ts';
import { stopCommands } from './lib/run-command.ts';
import { until } from './lib/until.ts';
import { workerIsUp } from './lib/worker-lock.ts';

const started = performance.now();
const processes = createProcesses();
const script = (name: string) => path.join(projectRoot, 'scripts', `${name}.ts`);
const starting = dataFile('cms.starting');
const say = (line: string) =>
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);

let isStopping = false;
const stop = async (code: number) => {
  if (isStopping) return;
  isStopping = true;
  fs.rmSync(starting, { force: true });
  await Promise.all([processes.stop(), stopCommands()]);
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  await stop(1);
}

async function start(): Promise<void> {
  fs.mkdirSync(env.DATA_DIR, { recursive: true });
  // Personal data: nobody else of this machine reads here.
  fs.chmodSync(env.DATA_DIR, 0o700);
  if (workerIsUp())
    throw new Error(
      `Générique runs already on ${env.DATA_DIR}: stop it first. Nothing was changed.`,
    );
  for (const name of ['PORT', 'CMS_PORT'] as const)
    if (!(await isFree(env[name])))
      throw new Error(
        `${name} ${env[name]} is taken: stop what uses it, or set ${name}. Nothing was started.`,
      );
  await processes.run({ name: 'database', args: [script('migrate')] });
  say('The database is ready.');
  await processes.run({
    name: 'first run',
    args: [
      script('first-run'),
      ...process.argv.slice(2).filter((argument) => argument === '--empty'),
    ],
  });
  say('Compiling the site, if it changed…');
  await prepareKit();
  fs.writeFileSync(starting, '');
  processes.keep({ name: 'web', args: [script('serve')] });
  processes.keep({ name: 'worker', args: [script('worker')] });
  say('Making the first release, if there is none…');
  await until(() => liveManifest() !== undefined);
  say(`The site is readable: http://localhost:${env.PORT}`);
  say('Compiling the CMS, if it changed (one to two minutes)…');
  await prepareCms();
  processes.keep({
    name: 'cms',
    args: [
      nextCommand,
      'start',
      path.join(projectRoot, 'cms'),
      '-H',
      '127.0.0.1',
      '-p',
      String(env.CMS_PORT),
    ],
    environment: { NEXT_TELEMETRY_DISABLED: '1' },
  });
  await until(async () => {
    const answer = await fetch(`http://127.0.0.1:${env.CMS_PORT}/api/health`).catch(
      () => undefined,
    );
    return answer?.ok === true;
  });
  fs.rmSync(starting, { force: true });
  say(`The CMS is open: ${env.CMS_URL}/admin`);
  say('Ctrl-C stops everything.');
}
