/** Where bases lie: `<indexDir>/<build>/{state.db, files/…}`; what is being made has a name of its own. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { isAlive } from '../heartbeat.ts';

/** Folder of a base's public files. */
export const filesOf = (indexDir: string, build: string): string =>
  path.join(indexDir, build, 'files');

/** What the base was made of (see base-state.ts). */
export const stateOf = (indexDir: string, build: string): string =>
  path.join(indexDir, build, 'state.db');

/** Makes a base in a folder that nobody looks at and gives it its name once it is whole; what is there already stays. */
export async function makeBase(
  indexDir: string,
  make: (folder: string) => Promise<string> | string,
): Promise<string> {
  fs.mkdirSync(indexDir, { recursive: true });
  const folder = fs.mkdtempSync(path.join(indexDir, `${making}${process.pid}-`));
  try {
    const build = await make(folder);
    const target = path.join(indexDir, build);
    if (!fs.existsSync(target)) fs.renameSync(folder, target);
    return build;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of the bases that are whole. */
export const basesIn = (indexDir: string): string[] =>
  namesIn(indexDir).filter((name) => /^[0-9a-f]{16}$/.test(name));

/** Removes what a program that was killed had begun. */
export function removeAbandoned(indexDir: string): void {
  for (const name of namesIn(indexDir)) {
    const [, pid] = new RegExp(`^\\${making}(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      fs.rmSync(path.join(indexDir, name), { recursive: true, force: true });
  }
}

/** Writes a file of an index: the bytes deflated, so that any host can send them as they are. */
export const writePacked = (file: string, bytes: Uint8Array): void =>
  writeNew(file, zlib.deflateRawSync(bytes, { level: packing }));

export const readPacked = (file: string): Buffer => zlib.inflateRawSync(fs.readFileSync(file));

export const readPackedJson = (file: string): unknown =>
  JSON.parse(readPacked(file).toString('utf8'));

export const jsonBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** Writes a file to a new inode: other copies of the site may share the old one. */
export function writeNew(file: string, bytes: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.tmp`;
  fs.rmSync(beside, { force: true });
  fs.writeFileSync(beside, bytes);
  fs.renameSync(beside, file);
}

const namesIn = (folder: string): string[] =>
  fs.existsSync(folder) ? fs.readdirSync(folder).toSorted() : [];

const making = '.making-';
/** Level 9 saves 1 % more and makes taking somebody out of a base of 80,000 twice as long. */
const packing = 6;
