/** Files of folders, some of which share their inodes with files of others. */
import fs from 'node:fs';
import path from 'node:path';

/** Paths of all files under a folder, relative to it, in order; none where there is no such folder. */
export const filesIn = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .toSorted()
    : [];

/** One more name for a file; a copy where the file system knows no hard links, or only so many of one file. */
export function linkFile(source: string, target: string): void {
  try {
    fs.linkSync(source, target);
  } catch (error) {
    if (!linkless.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fs.copyFileSync(source, target);
  }
}

const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'ENOSYS']);
