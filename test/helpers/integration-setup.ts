/**
 * Before each integration test file, and before its imports: settings that lead to a folder and a
 * database of its own. `startCms` makes the database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';

const dataDir = mkdtempSync(path.join(tmpdir(), 'generique-data-'));
const template = inject('template');

process.env['DATA_DIR'] = dataDir;
process.env['DATABASE_URL'] =
  'sqlite' in template
    ? `file:${path.join(dataDir, 'cms.db')}`
    : new URL(`/generique_${process.pid}`, template.postgres).href;
process.env['SITE_URL'] = 'http://localhost:4321';
process.env['CMS_URL'] = 'http://localhost:3000';
process.env['SMTP_URL'] = '';

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
