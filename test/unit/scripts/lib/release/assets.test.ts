import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFile } from '../../../../../cms/env.ts';
import type { Kit } from '../../../../../scripts/lib/kit.ts';
import { keepAssets, putAssets } from '../../../../../scripts/lib/release/assets.ts';

// Read by cms/env.ts, with the imports above.
vi.hoisted(() => {
  process.env['DATA_DIR'] = `${process.env['TMPDIR'] ?? '/tmp'}/generique-assets-${process.pid}`;
});
const root = dataFile();
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const [assetsDir, site] = [dataFile('kit'), dataFile('site')];
const kit = { assetsDir } as Kit;
const day = 24 * 60 * 60_000;

/** Makes the kit's assets these. */
const compile = (files: Record<string, string>) => {
  fs.rmSync(assetsDir, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(assetsDir, name)), { recursive: true });
    fs.writeFileSync(path.join(assetsDir, name), text);
  }
};
beforeEach(() => {
  expect(root.startsWith(path.join(os.tmpdir(), 'generique-assets-'))).toBe(true);
  fs.rmSync(root, { recursive: true, force: true });
  compile({ '_astro/a.1.css': 'a', 'fonts/f.woff2': 'f', 'favicon.svg': 'icon' });
});

describe('the assets of a site', () => {
  it('are those of the code: what changed is written anew, what is no longer there goes', () => {
    expect(putAssets({ kit, site }).files).toHaveLength(3);
    expect(putAssets({ kit, site })).toEqual({ files: [], gone: [] });
    fs.linkSync(path.join(site, 'favicon.svg'), dataFile('shared'));
    fs.writeFileSync(path.join(site, 'index.html'), 'a page');
    compile({ '_astro/a.2.css': 'a', 'fonts/f.woff2': 'f', 'favicon.svg': 'other' });
    const { files, gone } = putAssets({ kit, site });
    expect(files.map(({ name }) => name).toSorted()).toEqual(['_astro/a.2.css', 'favicon.svg']);
    expect(gone).toEqual(['_astro/a.1.css']);
    expect(fs.existsSync(path.join(site, '_astro/a.1.css'))).toBe(false);
    expect(fs.readFileSync(dataFile('shared'), 'utf8')).toBe('icon');
    expect(fs.existsSync(path.join(site, 'index.html'))).toBe(true);
  });

  it('can be had for thirty days after the code changed, for pages opened before', () => {
    keepAssets({ kit });
    compile({ '_astro/a.2.css': 'a' });
    const kept = (days: number) => {
      keepAssets({ kit, now: new Date(Date.now() + days * day) });
      return fs.readdirSync(dataFile('assets/_astro')).toSorted();
    };
    expect(kept(29)).toEqual(['a.1.css', 'a.2.css']);
    expect(kept(31)).toEqual(['a.2.css']);
  });
});
