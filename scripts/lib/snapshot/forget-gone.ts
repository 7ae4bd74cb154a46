import { openSnapshot } from './open-snapshot.ts';

/**
 * Forgets what left in writings before `beforeSeq`: the slug of somebody who was erased is their name.
 * To be called once nobody asks any more what left before (every copy on disk is beyond). Returns how many.
 */
export function forgetGone(file: string, beforeSeq: number): number {
  const db = openSnapshot(file);
  try {
    const { changes } = db.prepare('DELETE FROM gone WHERE seq < ?').run(beforeSeq);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return Number(changes);
  } finally {
    db.close();
  }
}
