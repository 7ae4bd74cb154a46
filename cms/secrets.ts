/** The installation's own secrets: made once, in `secrets.json` under DATA_DIR, readable by its owner only. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { dataFile, env } from './env.ts';

/** `payload`: signs editors' sessions. `forms`: signs challenges and hashes visitors' addresses. */
export type Secrets = { payload: string; forms: string };

let known: Secrets | undefined;

/** The secrets, made at the first call of the installation's life. */
export const secrets = (): Secrets => (known ??= read() ?? make());

/** Keyed SHA-256 of a text, base64url: for what must be recognised and not be known. */
export const keyedHash = (subject: string, text: string): string =>
  crypto.createHmac('sha256', secrets().forms).update(`${subject}\n${text}`).digest('base64url');

const file = () => dataFile('secrets.json');

function read(): Secrets | undefined {
  try {
    return JSON.parse(fs.readFileSync(file(), 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(
      `${file()} could not be read (${String(error)}). Restore it from a backup: without it sessions and sent links are void. Nothing was changed.`,
      { cause: error },
    );
  }
}

function make(): Secrets {
  fs.mkdirSync(env.DATA_DIR, { recursive: true });
  const random = () => crypto.randomBytes(32).toString('base64url');
  const made: Secrets = { payload: random(), forms: random() };
  const temporary = `${file()}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify(made), { mode: 0o600 });
  try {
    fs.linkSync(temporary, file());
    return made;
  } catch (error) {
    const other = read();
    if (other) return other;
    throw error;
  } finally {
    fs.rmSync(temporary);
  }
}
