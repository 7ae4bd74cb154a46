import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import { makeSnapshot, putRecord, write, type SnapshotOptions } from '../fixtures/snapshot.ts';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import type { Writing } from '../../scripts/lib/snapshot/writing.ts';

/** Gives the test file a snapshot of its own, which `site/data` then reads; removed at the end. */
export const useSnapshot = (options?: SnapshotOptions): UsedSnapshot => {
  const dir = mkdtempSync(path.join(tmpdir(), 'generique-snapshot-'));
  const file = path.join(dir, 'snapshot.db');
  const before = process.env['SNAPSHOT_FILE'];
  process.env['SNAPSHOT_FILE'] = file;
  makeSnapshot(file, options);
  afterAll(() => {
    if (before === undefined) delete process.env['SNAPSHOT_FILE'];
    else process.env['SNAPSHOT_FILE'] = before;
    rmSync(dir, { recursive: true });
  });
  const change = (meta: Record<string, string>, work: (writing: Writing) => void) => {
    const db = new DatabaseSync(file);
    write(db, meta, work);
    db.close();
  };
  return {
    file,
    remake: (options) => makeSnapshot(file, options),
    put: (kind, record) => change({}, (writing) => putRecord(writing, kind, record)),
    remove: (kind, slug) => change({}, (writing) => writing.remove({ kind, slug })),
    setDay: (asOf) => change({ asOf }, () => {}),
  };
};

type UsedSnapshot = {
  file: string;
  /** Writes the snapshot anew, in another file of the same name. */
  remake: (options?: SnapshotOptions) => void;
  /** Changes one record in place, in a writing of its own. */
  put: <K extends PublicKind>(kind: K, record: PublicRecord<K>) => void;
  /** Takes one record away, in a writing of its own. */
  remove: (kind: PublicKind, slug: string) => void;
  /** Changes the day that pages call today. */
  setDay: (asOf: string) => void;
};
