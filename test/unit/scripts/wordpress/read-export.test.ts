import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { ImportProblem } from '../../../../scripts/lib/wordpress/import-problem.ts';
import { planImport } from '../../../../scripts/lib/wordpress/plan.ts';
import { readExport, type WordPressExport } from '../../../../scripts/lib/wordpress/read-export.ts';

const fixture = path.join(import.meta.dirname, '../../../fixtures/wordpress/magazine.xml');
const whole = readFileSync(fixture, 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'generique-wordpress-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (content: string | Buffer) => {
  const file = path.join(folder, 'export.xml');
  writeFileSync(file, content);
  return readExport(file);
};
/** What is said of a file that cannot be imported. */
const problem = async (content: string | Buffer): Promise<string> => {
  const error: unknown = await read(content).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ImportProblem);
  return (error as Error).message;
};

it('reads posts, pages, files, authors and comments of an export', async () => {
  const { site, authors, items, others } = await readExport(fixture);
  expect(site).toEqual({ title: 'Magazine d’essai', address: 'https://magazine.example' });
  expect(Object.fromEntries(authors)).toEqual({ redac: 'Autrice Fictive' });
  expect(items.map(({ id, type }) => `${id} ${type}`)).toEqual([
    '12 post',
    '13 post',
    '14 page',
    '15 post',
    '20 attachment',
  ]);
  expect(items[0]?.content).toContain('Une fin de CDATA : ]]> gardée.');
  expect(items[0]?.comments.map(({ id, state, parent }) => [id, state, parent])).toEqual([
    ['2', '0', '1'],
    ['1', '1', '0'],
    ['3', 'spam', '0'],
    ['4', '1', '0'],
  ]);
  expect(Object.fromEntries(others)).toEqual({ nav_menu_item: 1 });
});

it('reads the encoding that the file declares, and takes out control characters', async () => {
  const latin = Buffer.from(
    whole.replace('UTF-8', 'ISO-8859-1').replaceAll('’', '?').replaceAll('…', '?'),
    'latin1',
  );
  expect((await read(latin)).items[2]?.title).toBe('À propos');
  const dirty = await read(whole.replace('Deuxième', 'Deu\u0000x\u0008ième'));
  expect(dirty.items[1]?.title).toBe('Deuxième');
  expect(dirty.removedCharacters).toBe(2);
});

it('says what is wrong with a file that is no export, and what to do', async () => {
  expect(await problem('')).toMatch(/export\.xml is empty/);
  expect(await problem('Bonjour')).toMatch(/line 1: not well-formed XML.*Tools → Export/);
  expect(await problem('   ')).toMatch(/is not XML/);
  expect(await problem(Buffer.from('PK\u0003\u0004 xxxx'))).toMatch(/a zip archive: unpack it/);
  expect(await problem('<html><body></body></html>')).toMatch(/begins with <html>, not with <rss>/);
  expect(await problem('<rss></rss>')).toMatch(/no channel of WordPress/);
  expect(await problem('<rss><channel><title>Un flux</title></channel></rss>')).toMatch(
    /no wp:wxr_version/,
  );
  expect(await problem(whole.replaceAll('https://magazine.example', 'nulle part'))).toMatch(
    /does not say which site/,
  );
  for (const message of [await problem('x'), await problem('<rss/>')])
    expect(message).toMatch(/Nothing was written: the database is as it was\.$/);
});

it('says where a file is cut off or broken', async () => {
  expect(await problem(whole.slice(0, whole.indexOf('La légende')))).toMatch(
    /line 27: the file ends in <content:encoded>, before its time/,
  );
  expect(await problem(whole.replace('</wp:comment_id>', ''))).toMatch(
    /line \d+: not well-formed XML in <wp:comment_id> \(Unexpected close tag/,
  );
  expect(await problem(whole.replace(']]]]><![CDATA[>', ']]><br>'))).toMatch(
    /Unexpected close tag/,
  );
});

it('refuses entities and document types, whatever they would expand to', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss>&b;</rss>`;
  expect(await problem(bomb)).toMatch(/a DOCTYPE/);
  expect(await problem(whole.replace('<title>Deuxième', '<title>&passwd;'))).toMatch(
    /Invalid character entity/,
  );
  expect(await problem(whole.replace('<title>Deuxième', '<title>&#x110000;'))).toMatch(/entity/);
});

it('refuses what is too large or too deep, before it fills the memory', async () => {
  const file = path.join(folder, 'large.xml');
  writeFileSync(file, whole);
  truncateSync(file, 200_000_000);
  await expect(readExport(file)).rejects.toThrow(/has 200 MB; at most 64 MB/);
  expect(await problem(`<rss>${'<a>'.repeat(100)}`)).toMatch(/more than 32 deep/);
  expect(await problem(whole.replace('Deuxième', 'x'.repeat(4_000_001)))).toMatch(
    /<title> holds more than 4 million/,
  );
});

it('refuses bytes that are not of the encoding declared', async () => {
  const wrong = Buffer.concat([Buffer.from(whole.slice(0, 900)), Buffer.from([0xc3, 0x28])]);
  expect(await problem(wrong)).toMatch(/is not utf-8 as it says/);
  expect(await problem(whole.replace('UTF-8', 'klingon'))).toMatch(/the encoding klingon/);
});

it('refuses a post without a number', async () => {
  expect(await problem(whole.replace('<wp:post_id>13</wp:post_id>', ''))).toMatch(
    /a post without a number/,
  );
});

it('reads a damaged file or says what is wrong with it, and nothing else', async () => {
  const bytes = Buffer.from(whole);
  const place = fc.nat(bytes.length);
  const scrap = fc.oneof(
    fc.constantFrom(
      '<',
      ']]>',
      '<![CDATA[',
      '&',
      '&#0;',
      '</item>',
      '<item>',
      '\u0000',
      '-->',
      '<wp:comment>',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(place, place, scrap, async (from, length, text) => {
      const parts = [
        bytes.subarray(0, from),
        Buffer.from(text),
        bytes.subarray(from + (length % 300)),
      ];
      const result = await read(Buffer.concat(parts)).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(ImportProblem);
      else planImport({ exports: [result as WordPressExport], ...nowhere });
    }),
    { numRuns: 300 },
  );
});

const nowhere = {
  known: {
    articles: new Map(),
    comments: new Set<string>(),
    slugs: [],
    themes: [],
    addresses: [],
  },
  isPublishing: true,
  findPicture: () => undefined,
};
