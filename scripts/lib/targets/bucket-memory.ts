/**
 * What a bucket holds, kept on this machine (`bucket.db`), so that a release asks the provider for nothing but what
 * changes, whichever release it follows: a roll-back, one after a cut, one from another line. It is believed only
 * where the bucket carries the same token, drawn anew at each writing: after a restored backup, or when another
 * machine wrote, the bucket is listed instead.
 */
import { DatabaseSync } from 'node:sqlite';

/** Opens the memory, made if it is missing. The caller closes it. */
export function openMemory(file: string): BucketMemory {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode=TRUNCATE; PRAGMA secure_delete=ON; ${tables}`);
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  const dropMeta = db.prepare('DELETE FROM meta WHERE key = ?');
  const setObject = db.prepare('INSERT OR REPLACE INTO object VALUES (?, ?, NULL)');
  const setLeaving = db.prepare('UPDATE object SET leaving = ? WHERE name = ?');
  const dropObject = db.prepare('DELETE FROM object WHERE name = ?');
  const together = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };
  const meta = (key: string): string | undefined => {
    const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key);
    return row && String(row['value']);
  };
  let waiting: Done[] = [];
  const flush = (): void => {
    const done = waiting;
    waiting = [];
    together(() => {
      for (const { name, hash } of done)
        if (hash === undefined) dropObject.run(name);
        else setObject.run(name, hash);
    });
  };
  return {
    isOf: (token) => token !== undefined && [meta('token'), meta('next')].includes(token),
    learn: (objects) =>
      together(() => {
        for (const { name, hash } of objects) setObject.run(name, hash);
      }),
    forget: () =>
      together(() => db.exec("DELETE FROM object; DELETE FROM meta WHERE key <> 'urgent'")),
    doubt: () =>
      together(() => {
        db.exec("UPDATE object SET hash = ''");
        dropMeta.run('pictures');
      }),
    begin: ({ token, changing, keeping, back, number }) =>
      together(() => {
        setMeta.run('next', token);
        dropMeta.run('pictures');
        for (const name of changing) setObject.run(name, '');
        for (const name of keeping) setLeaving.run(number, name);
        for (const name of back) setLeaving.run(null, name);
      }),
    accept: (token) => together(() => setMeta.run('token', token)),
    done: (object) => {
      waiting.push(object);
      if (waiting.length >= 200) flush();
    },
    pictures: () => meta('pictures'),
    isUrgent: () => meta('urgent') !== undefined,
    setUrgent: () => together(() => setMeta.run('urgent', 'yes')),
    finish: (stamp) =>
      together(() => {
        dropMeta.run('urgent');
        if (stamp !== undefined) setMeta.run('pictures', stamp);
      }),
    close: () => {
      flush();
      db.close();
    },
  };
}

/**
 * `object`: `hash` is the SHA-256 of the bytes, empty where a writing may have been cut: it is then sent or deleted
 * again. `leaving`: the first release shown that has the file no more, where it is kept for one more.
 */
const tables = `
CREATE TABLE IF NOT EXISTS object (
  name TEXT PRIMARY KEY, hash TEXT NOT NULL, leaving INTEGER) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS object_leaving ON object (name) WHERE leaving IS NOT NULL;
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

export type BucketMemory = {
  /** Whether it says what the bucket with this token holds. */
  isOf: (token: string | undefined) => boolean;
  learn: (objects: { name: string; hash: string }[]) => void;
  forget: () => void;
  /** Every object is to be sent again. */
  doubt: () => void;
  /** Durable before anything is sent: what is about to change may be either from now on. */
  begin: (writing: {
    token: string;
    number: number;
    changing: string[];
    keeping: string[];
    back: string[];
  }) => void;
  /** The bucket carries this token now. */
  accept: (token: string) => void;
  /** An object was sent, or deleted (no hash). Written down in batches, at the latest by `close`. */
  done: (object: Done) => void;
  /** The stamp of the folder of pictures whose every picture the bucket holds. */
  pictures: () => string | undefined;
  /** Whether an urgent showing was asked for and has not come to its end: the next one is urgent too. */
  isUrgent: () => boolean;
  setUrgent: () => void;
  /** The bucket shows the release, and every picture of a folder with this stamp. */
  finish: (pictures: string | undefined) => void;
  close: () => void;
};
type Done = { name: string; hash?: string };
