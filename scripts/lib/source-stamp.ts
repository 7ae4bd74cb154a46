/** Stamps of source code: what was made by other code, or under another Node, has another stamp. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';

/** SHA-256 over files, and folders with all below them, named from the project's folder. */
export function sourceStamp(sources: string[]): string {
  const hash = crypto.createHash('sha256').update(process.version);
  for (const source of sources) {
    const full = path.join(projectRoot, source);
    const isFolder = fs.statSync(full).isDirectory();
    const files = isFolder
      ? fs
          .readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .filter((file) => !made.test(path.relative(projectRoot, file)))
          .toSorted()
      : [full];
    for (const file of files)
      hash.update(`${path.relative(projectRoot, file)}\n`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** What a compiler makes itself among the sources. */
const made = /(^|\/)(\.next|next-env\.d\.ts|payload-types\.ts)(\/|$)/;
