import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';

/** One release, pinned: everything a request reads comes from this directory. */
export type Release = {
  /** Real path, absolute: no later switch of `current` changes it. */
  directory: string;
  number: number | null;
  /** Value of the Content-Security-Policy header; null where the manifest has none that can be sent. */
  csp: string | null;
};

/** The release that `current` names now. Null before there is one. */
export async function pinRelease(dataDir: string): Promise<Release | null> {
  let directory: string;
  try {
    directory = await fs.realpath(path.join(dataDir, 'current'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  const bytes = await readIfThere(path.join(directory, 'manifest.json'));
  const manifest = bytes === null ? null : Manifest.safeParse(json(bytes));
  return {
    directory,
    number: manifest?.success ? manifest.data.release : null,
    csp: manifest?.success ? manifest.data.csp : null,
  };
}

/** A file of a release's site, whole. Null where it is not there. `name` is relative, already checked. */
export const readReleaseFile = ({ release, name }: InRelease): Promise<Buffer | null> =>
  readIfThere(path.join(release.directory, 'site', name));

/** A file of an earlier release, the newest that has it: pages opened before a switch ask for it. */
export async function readOlderFile({ release, name }: InRelease): Promise<Buffer | null> {
  const releases = path.dirname(release.directory);
  const others = (await fs.readdir(releases))
    .filter((entry) => /^\d+$/.test(entry) && entry !== path.basename(release.directory))
    .toSorted((a, b) => Number(b) - Number(a));
  for (const other of others) {
    const bytes = await readIfThere(path.join(releases, other, 'site', name));
    if (bytes !== null) return bytes;
  }
  // Code and styles are kept beside the releases: one that shows who left is gone at once.
  return readIfThere(path.join(path.dirname(releases), 'assets', name));
}

/** A public picture, by its file name. Null where it is not there. */
export const readPicture = (dataDir: string, name: string): Promise<Buffer | null> =>
  readIfThere(path.join(dataDir, 'media', name));

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && missing.has(String(error.code));

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** What serving needs of the manifest; a policy that cannot be a header value is none. */
const Manifest = z.object({
  release: z.int(),
  csp: z.catch(z.nullable(z.string().check(z.regex(/^[\x20-\x7e]+$/))), null),
});

type InRelease = { release: Release; name: string };
