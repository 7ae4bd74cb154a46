import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { snapshotTables } from '../../../content/schema/snapshot.ts';

/** Opens the snapshot to write; one that is damaged or of other tables is made anew, since all of it comes from the CMS. */
export function openSnapshot(file: string): DatabaseSync {
  try {
    return openWhole(file);
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode === undefined || !unusable.has(errcode)) throw error;
    for (const end of ['', '-wal', '-shm']) fs.rmSync(`${file}${end}`, { force: true });
    return openWhole(file);
  }
}

/** SQLITE_ERROR (a column is missing), SQLITE_CORRUPT, SQLITE_NOTADB: https://sqlite.org/rescode.html */
const unusable = new Set([1, 11, 26]);

function openWhole(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    // A full reading writes in no order: it wants the cache. What is sorted must not reach a file of its own.
    db.exec(
      `PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;
      PRAGMA cache_size=-128000; PRAGMA temp_store=MEMORY`,
    );
    db.exec(snapshotTables);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
