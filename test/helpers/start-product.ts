/**
 * Starts the real product, as `npm start` does, for journeys. Playwright calls the default export once
 * for all of them; with PRODUCT set they use the product that runs there already.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { envTable, projectRoot } from '../../cms/env.ts';
import { childEnvironment } from '../../scripts/lib/child-environment.ts';
import type { Health } from '../../scripts/lib/web/health.ts';
import { healthOf, product, type Product } from './product.ts';
import { livingIn } from './living-in.ts';

/** Until everything is up, compiling included; milliseconds. */
const startMs = 8 * 60_000;

/** What the product promises, milliseconds. */
const stopMs = 5_000;

export type StartedProduct = Product & {
  health: () => Promise<Health | undefined>;
  /** All that it printed so far. */
  output: () => string;
  /** Ends it as Ctrl-C does. Throws where it takes longer than promised or leaves a process. */
  stop: () => Promise<void>;
};

/**
 * Starts the product in a folder of its own on free ports, and waits until site, worker and CMS are up.
 * `again`: the folder and the addresses of one that was stopped. Throws with what it printed where it
 * does not come up.
 */
export async function startProduct({
  database,
  empty = false,
  env = {},
  again,
}: StartOptions = {}): Promise<StartedProduct> {
  const here = again ?? (await freshProduct());
  const log = path.join(here.dataDir, 'output.log');
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, ['scripts/start.ts', ...(empty ? ['--empty'] : [])], {
    cwd: projectRoot,
    env: { ...environmentOf(here), ...(database && { DATABASE_URL: database }), ...env },
    stdio: ['ignore', file, file],
  });
  const output = () => readFileSync(log, 'utf8');
  const stop = () => stopProduct({ child, dataDir: here.dataDir });
  try {
    await untilUp({ child, product: here });
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}\n${output()}`, { cause: error });
  }
  return { ...here, output, health: () => healthOf(here), stop };
}

/** The environment of the programs of a product: the settings of whoever runs the tests are not its own. */
export const environmentOf = ({ siteUrl, cmsUrl, dataDir, admin }: Product): NodeJS.ProcessEnv =>
  childEnvironment({
    ...Object.fromEntries(Object.keys(envTable).map((name) => [name, ''])),
    NODE_ENV: undefined,
    SITE_URL: siteUrl,
    PORT: new URL(siteUrl).port,
    CMS_URL: cmsUrl,
    CMS_PORT: new URL(cmsUrl).port,
    DATA_DIR: dataDir,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  });

/** Playwright's global setup; what it returns stops the product. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env['PRODUCT']) {
    process.env['BASE_URL'] = product().siteUrl;
    return async () => {};
  }
  const started = await startProduct({ env: { FORMS_PER_HOUR: '200' } });
  const { siteUrl, cmsUrl, dataDir, admin } = started;
  process.env['PRODUCT'] = JSON.stringify({ siteUrl, cmsUrl, dataDir, admin } satisfies Product);
  process.env['BASE_URL'] = siteUrl;
  return async () => {
    await started.stop();
    rmSync(dataDir, { recursive: true });
  };
}

async function untilUp({
  child,
  product,
}: {
  child: ChildProcess;
  product: Product;
}): Promise<void> {
  const deadline = Date.now() + startMs;
  for (;;) {
    const health = await healthOf(product);
    if (health?.ok && health.cms === 'up' && health.worker === 'up') return;
    if (child.exitCode !== null) throw new Error(`The product ended (code ${child.exitCode}).`);
    if (Date.now() > deadline)
      throw new Error(`The product is not up in time: ${JSON.stringify(health)}`);
    await pause(200);
  }
}

async function stopProduct({
  child,
  dataDir,
}: {
  child: ChildProcess;
  dataDir: string;
}): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : [];
  child.kill('SIGTERM');
  const late = Symbol('late');
  const first = await Promise.race([ended, pause(stopMs, late, { ref: false })]);
  const left = livingIn(dataDir);
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  await ended;
  if (first === late || left.length > 0) {
    const names = left.map(({ pid, command }) => `${pid} ${command}`).join('\n');
    throw new Error(`${stopMs} ms after SIGTERM the product has left running:\n${names}`);
  }
}

async function freshProduct(): Promise<Product> {
  const [site, cms] = await Promise.all([freePort(), freePort()]);
  return {
    siteUrl: `http://127.0.0.1:${site}`,
    cmsUrl: `http://127.0.0.1:${cms}`,
    dataDir: mkdtempSync(path.join(tmpdir(), 'generique-product-')),
    admin: { email: 'redaction@exemple.invalid', password: 'un mot de passe pour essayer' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

type StartOptions = {
  /** DATABASE_URL; default: an SQLite file. */
  database?: string;
  /** Without the invented people. */
  empty?: boolean;
  env?: Record<string, string>;
  again?: Product;
};
