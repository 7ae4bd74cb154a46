// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

/** What `setup.mjs --test` could not get, as `{ missing: { chromium?: sentence, postgres?: sentence } }`. */
export const testSetupFile = 'var/test-setup.json';

/**
 * The browser of the tests: CHROMIUM_PATH, else Debian's.
 * @returns {string | undefined} path of the program
 */
export const chromiumPath = () =>
  [setting('CHROMIUM_PATH'), '/usr/bin/chromium'].find((path) => path && existsSync(path));

/**
 * The PostgreSQL server that TEST_POSTGRES_URL names.
 * @returns {string | undefined} its address
 */
export const testPostgresUrl = () => setting('TEST_POSTGRES_URL');

/**
 * The newest PostgreSQL server that Debian's packages put on this machine.
 * @returns {string | undefined} folder with initdb and postgres
 */
export function postgresBinaries() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * A variable of the environment, else of `.env`, as `cms/env.ts` reads them.
 * @param {string} name
 * @returns {string | undefined}
 */
function setting(name) {
  const file = fileURLToPath(new URL('../../.env', import.meta.url));
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return process.env[name] || fromFile[name] || undefined;
}
