import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A new SQLite file for each test, and a second connection to it that stands for another process. */
export function temporaryDatabase(): { file: () => string; other: () => DatabaseSync } {
  let folder = '';
  let connection: DatabaseSync | undefined;
  const file = () => path.join(folder, 'test.db');

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-database-'));
  });
  afterEach(() => {
    connection?.close();
    connection = undefined;
    fs.rmSync(folder, { recursive: true });
  });
  return { file, other: () => (connection ??= new DatabaseSync(file())) };
}
