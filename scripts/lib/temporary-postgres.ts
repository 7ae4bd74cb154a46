import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { postgresBinaries, testPostgresUrl } from './test-tools.mjs';

export type TestPostgres = {
  /** Address of a database of the server. */
  url: (database: string) => string;
  /** Makes an empty database, in the place of an older one of that name, and returns its address. */
  createDatabase: (name: string) => Promise<string>;
  /** Drops the databases made, or ends the temporary server and removes its files. */
  stop: () => Promise<void>;
};

/**
 * A PostgreSQL server for tests and benchmarks: the one that TEST_POSTGRES_URL names, else a temporary cluster of
 * Debian's binaries on 127.0.0.1, under a user that is not root.
 * @param isDurable waits for the disk on each commit: for tests of lost writes only
 * @throws where no server can be had
 */
export async function startPostgres({ isDurable = false } = {}): Promise<TestPostgres> {
  const given = testPostgresUrl();
  if (given) return serverAt({ address: given });
  const binaries = postgresBinaries();
  if (!binaries)
    throw new Error(
      'There is no PostgreSQL server: install Debian’s postgresql, or name a server in TEST_POSTGRES_URL.',
    );
  const cluster = await startCluster({ binaries, isDurable });
  return serverAt({ address: cluster.address, stop: cluster.stop });
}

function serverAt({
  address,
  stop,
}: {
  address: string;
  stop?: () => Promise<void>;
}): TestPostgres {
  const made = new Set<string>();
  const url = (database: string) => {
    const of = new URL(address);
    of.pathname = `/${database}`;
    return of.href;
  };
  const drop = (name: string) => query(address, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  return {
    url,
    async createDatabase(name) {
      if (!/^[a-z0-9_]{1,63}$/.test(name)) throw new Error(`Not a name for a database: ${name}`);
      await drop(name);
      await query(address, `CREATE DATABASE "${name}"`);
      made.add(name);
      return url(name);
    },
    async stop() {
      if (stop) return stop();
      for (const name of made) await drop(name);
    },
  };
}

async function query(address: string, text: string) {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

async function startCluster({ binaries, isDurable }: { binaries: string; isDurable: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'generique-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const user = ordinaryUser();
    chownSync(folder, user.uid, user.gid);
    initialise({ binaries, folder, user });
    const port = await freePort();
    const server = await startServer({ binaries, folder, user, port, isDurable });
    return {
      address: `postgres://tests@127.0.0.1:${port}/postgres`,
      stop: () => endServer(server).finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

type User = { uid: number; gid: number };
type Cluster = { binaries: string; folder: string; user: User };

const environment = { NODE_ENV: 'test', PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } as const;

function initialise({ binaries, folder, user }: Cluster) {
  const { status, stderr, error } = spawnSync(
    join(binaries, 'initdb'),
    ['-D', folder, '-U', 'tests', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    { ...user, cwd: folder, env: environment, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`initdb failed:\n${error ? String(error) : stderr}`);
}

async function startServer(options: Cluster & { port: number; isDurable: boolean }) {
  const { binaries, folder, user, port, isDurable } = options;
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  // The server ends with this process, however that one ends.
  const server = spawn(
    'setpriv',
    [
      '--pdeathsig=INT',
      ...(process.getuid?.() === 0
        ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
        : []),
      join(binaries, 'postgres'),
      '-D',
      folder,
      ...settings.map((setting) => `-c${setting}`),
    ],
    { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  await new Promise<void>((ready, failed) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('ready to accept connections')) ready();
    });
    server.once('error', failed);
    server.once('exit', () => failed(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  return server;
}

/** SIGINT disconnects everyone and closes the files properly. */
async function endServer(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGINT');
  const last = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(last);
}

/** PostgreSQL refuses to run as root: its own user where there is one, else nobody. */
function ordinaryUser(): User {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? uid };
  const users = readFileSync('/etc/passwd', 'utf8');
  const [, found = '65534', group = '65534'] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? [];
  return { uid: Number(found), gid: Number(group) };
}
