import fs from 'node:fs';
import { env } from '../../cms/env.ts';

/** What happened and what to do where a full disk is the cause of an error; undefined for any other cause. */
export function fullDiskSentence(error: unknown): string | undefined {
  const { code, errcode = 0 } = error as { code?: string; errcode?: number };
  const { bavail, bsize } = fs.statfsSync(env.DATA_DIR);
  const freeKB = Math.floor((bavail * bsize) / 1000);
  // SQLite has a word for it only when it writes: where it only maps its files it says "disk I/O error".
  const isFull =
    code === 'ENOSPC' || errcode === sqliteFull || ((errcode & 0xff) === sqliteIo && freeKB < 2000);
  return isFull
    ? `The disk of ${env.DATA_DIR} is full (${freeKB} kB are left): make room on it; publishing goes on by itself then.`
    : undefined;
}

/** https://sqlite.org/rescode.html */
const sqliteFull = 13;
const sqliteIo = 10;
