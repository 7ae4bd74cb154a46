import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** File, source, and a part of the message that the linter has to answer. */
type Refused = [file: string, source: string, message: string];

const refused: Refused[] = [
  ['content/schema/a.ts', `import { x } from '../../cms/env.ts';`, 'imports nobody'],
  ['content/routes.ts', `export { x } from '../site/data/paths.ts';`, 'imports nobody'],
  ['content/search/a.ts', `import type { X } from '../../scripts/lib/a.ts';`, 'imports nobody'],
  ['content/search/b.ts', `await import('../../site/data/a.ts');`, 'imports nobody'],
  ['content/load.ts', `import { x } from '../cms/env.ts';`, 'imports nobody'],
  ['content/schema/b.ts', `import fs from 'node:fs';`, 'no package but zod/mini'],
  ['content/schema/c.ts', `import * as z from 'zod';`, 'no package but zod/mini'],
  ['content/schema/d.ts', `import { parse } from 'yaml';`, 'no package but zod/mini'],
  ['cms/hooks/a.ts', `import { x } from '../../site/data/paths.ts';`, 'imports content/ only'],
  ['cms/hooks/b.ts', `await import('../../scripts/worker.ts');`, 'imports content/ only'],
  ['cms/fields/A.tsx', `import type { X } from 'astro';`, 'imports content/ only'],
  ['cms/mail/a.ts', `import { x } from '../../test/helpers/a.ts';`, 'imports content/ only'],
  ['cms/mail/b.ts', `import { env } from 'node:process';`, 'cms/env.ts'],
  ['site/data/a.ts', `import { env } from '../../cms/env.ts';`, 'imports content/ only'],
  [
    'site/views/A.astro',
    `---\nimport { env } from '../../cms/env.ts';\n---`,
    'imports content/ only',
  ],
  ['site/views/B.astro', `---\nawait import('../../cms/env.ts');\n---`, 'imports content/ only'],
  [
    'site/views/C.astro',
    `<script>\nimport '../../cms/env.ts';\n</script>`,
    'imports content/ only',
  ],
  ['site/islands/A.tsx', `await import('../../scripts/lib/a.ts');`, 'imports content/ only'],
  ['site/islands/B.tsx', `import { x } from '@payloadcms/ui';`, 'imports content/ only'],
  ['site/islands/C.tsx', `import * as z from 'zod';`, 'zod/mini'],
  ['site/views/D.astro', `---\nimport { Image } from 'astro:assets';\n---`, '/media'],
  ['site/views/E.astro', `---\nconst here = Astro.url;\n---`, 'content/routes.ts'],
  ['site/pages/f.astro', `---\nconst who = Astro.request.headers;\n---`, 'same bytes'],
  ['site/components/g.ts', `export const now = Date.now();`, 'snapshot.asOf'],
  ['scripts/a.ts', `import { x } from '../test/helpers/a.ts';`, 'Only tests import test/'],
  ['cms/access/a.ts', `export const x = process.env['PORT'];`, 'cms/env.ts'],
  ['cms/access/b.ts', `export const { env } = process;`, 'cms/env.ts'],
  ['content/routes-b.ts', `export const x = process.env.PORT;`, 'cms/env.ts'],
  ['cms/payload.config.ts', `export const x = process.env.PORT;`, 'cms/env.ts'],
  ['scripts/b.ts', `export const x = { ...process.env };`, 'cms/env.ts'],
  ['site/data/b.ts', `export const x = process.env.PORT;`, 'SNAPSHOT_FILE'],
  ['site/pages/h.astro', `---\nconst x = process.env.PORT;\n---`, 'SNAPSHOT_FILE'],
];

const allowed: [file: string, source: string][] = [
  ['content/schema/ok.ts', `import * as z from 'zod/mini';\nimport { a } from './basics.ts';`],
  ['content/search/ok.ts', `import { a } from '../schema/site-identity.ts';`],
  ['content/load.ts', `import fs from 'node:fs';\nimport { parse } from 'yaml';`],
  [
    'cms/endpoints/ok.ts',
    `import { a } from '../../content/routes.ts';\nimport { b } from 'payload';`,
  ],
  ['cms/env.ts', `export const port = process.env['PORT'];`],
  ['site/data/ok.ts', `import { a } from '../../content/routes.ts';\nimport fs from 'node:fs';`],
  ['site/data/database.ts', `export const file = process.env['SNAPSHOT_FILE'];`],
  ['site/islands/ok.tsx', `export const started = Date.now();`],
  ['site/views/Ok.astro', `---\nimport { a } from '../../content/routes.ts';\na();\n---`],
  [
    'scripts/ok.ts',
    `import { a } from '../cms/env.ts';\nimport { b } from '../site/data/paths.ts';`,
  ],
  ['test/unit/ok.ts', `import { a } from '../../cms/env.ts';\nexport const b = process.env['CI'];`],
];

const root = path.resolve(import.meta.dirname, '../..');

describe('the linter', () => {
  const found = lint(refused.map(([file, source]) => [file, source]));

  it.each(refused)('refuses in %s: %s', (file, _, message) => {
    const messages = found.filter((problem) => problem.file === file).map(({ words }) => words);
    expect(messages).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });
});

describe('the linter as well', () => {
  const found = lint(allowed).filter(({ rule }) => rule.includes('no-restricted'));

  it.each(allowed)('allows in %s: %s', (file) => {
    expect(found.filter((problem) => problem.file === file)).toEqual([]);
  });
});

type Problem = { file: string; rule: string; words: string };

/** Lays the files out as in the project and lints them with its rules. */
function lint(files: [file: string, source: string][]): Problem[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'house-rules-'));
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  for (const [file, source] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${source}\n`);
  }
  const oxlint = path.join(root, 'node_modules/.bin/oxlint');
  const { stdout } = spawnSync(oxlint, ['-f', 'json'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const { diagnostics, number_of_files: read } = JSON.parse(stdout) as Report;
  expect(read).toBe(files.length);
  return diagnostics.map(({ filename, code, message, help }) => ({
    file: filename,
    rule: code,
    words: `${message} ${help ?? ''}`,
  }));
}

type Report = {
  number_of_files: number;
  diagnostics: { filename: string; code: string; message: string; help?: string }[];
};
