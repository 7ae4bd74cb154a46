import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import {
  fixtureDay,
  makeSnapshot,
  putRecord,
  sealSnapshot,
  type SnapshotOptions,
} from '../fixtures/snapshot.ts';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';

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
  return {
    file,
    remake: (options) => makeSnapshot(file, options),
    put: (kind, record) => {
      const db = new DatabaseSync(file);
      putRecord(db, kind, record);
      sealSnapshot(db, { asOf: fixtureDay, siteUrl: 'http://localhost:4321' });
      db.close();
    },
  };
};

type UsedSnapshot = {
  file: string;
  /** Writes the snapshot anew, in another file of the same name. */
  remake: (options?: SnapshotOptions) => void;
  /** Changes one record in place. */
  put: <K extends PublicKind>(kind: K, record: PublicRecord<K>) => void;
};
