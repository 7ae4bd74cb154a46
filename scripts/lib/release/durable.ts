/** Makes what was written survive a loss of power. */
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** More files than these are flushed with their whole file system. */
const fewFiles = 400;

/** Flushes files of `copy/site` by their names, their folders, and the manifests. */
export async function makeDurable({
  copy,
  names,
}: {
  copy: string;
  names: string[];
}): Promise<void> {
  if (names.length > fewFiles && process.platform === 'linux') {
    await promisify(execFile)('sync', ['-f', copy]);
    return;
  }
  const files = names.map((name) => path.join(copy, 'site', name));
  const folders = new Set([copy, ...files.map((file) => path.dirname(file))]);
  const all = [...files, path.join(copy, 'manifest.json'), ...folders];
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(flush));
}

const atOnce = 16;

async function flush(file: string): Promise<void> {
  const handle = await fs.open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
