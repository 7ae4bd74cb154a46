import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '../../../content/load.ts';

const original = new URL('../../../content/', import.meta.url);
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(original, copy, { recursive: true, filter: (file) => !file.endsWith('.ts') });
});
afterEach(() => rmSync(copy, { recursive: true }));

const load = () => loadContent({ demo: true, folder: pathToFileURL(`${copy}/`) });
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(copy, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(copy, file), edited);
};
const problems = (): string => {
  try {
    load();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

test('the content of the project loads whole', () => {
  const content = loadContent({ demo: true });
  expect(content.talents).toHaveLength(20);
  expect(content.briefs).toHaveLength(3);
  expect(content.guides.map(({ craft }) => craft)).toEqual(
    expect.arrayContaining(['directeur-de-production', 'ingenieur-du-son', 'scripte']),
  );
  expect(content.guides.filter(({ sources }) => sources.length < 3)).toEqual([]);
  expect(content.legalPages).toHaveLength(5);
  expect(content.guides[0]?.fr.body).toMatch(/^[^-]/);
});

test('without the demonstration nobody invented is left, nor what tells of them', () => {
  edit('articles/cent-trois-fonctions-un-seul-genre.fr.md', 'talents: []', 'talents: [ourse]');
  const { talents, works, briefs, articles, guides } = loadContent({
    demo: false,
    folder: pathToFileURL(`${copy}/`),
  });
  expect(talents).toEqual([]);
  expect(works).toEqual([]);
  expect(briefs).toEqual([]);
  expect(articles.map(({ slug }) => slug)).not.toContain('cent-trois-fonctions-un-seul-genre');
  expect(articles.map(({ slug }) => slug)).toContain('ce-que-credits-verifies-veut-dire');
  expect(articles.flatMap((article) => article.articles)).not.toContain(
    'cent-trois-fonctions-un-seul-genre',
  );
  expect(guides).toHaveLength(loadContent({ demo: true }).guides.length);
});

test('all problems are told at once, each with file and field', () => {
  edit('talents/ourse.yaml', 'bases: [gironde, paris]', 'bases: [gironde, lutece]');
  edit('talents/gwenola-kerbrazic.yaml', 'mobility: france', 'mobility: mars');
  edit('guides/regisseur-general.fr.md', /^reviewedOn: .*$/m, 'reviewedOn: yesterday');
  const message = problems();
  expect(message).toContain('content/talents/ourse.yaml, bases: "lutece" is unknown');
  expect(message).toContain('content/talents/gwenola-kerbrazic.yaml, mobility:');
  expect(message).toContain(
    'content/guides/regisseur-general.fr.md, reviewedOn: write a day as 2026-11-21.',
  );
  expect(message).toContain('3 problem(s)');
});

test.each([
  ['an unknown craft', 'talents/ourse.yaml', 'artiste-interprete', 'jongleur', '"jongleur"'],
  ['an unknown craft of a project', 'briefs.yaml', '[scenariste]', '[jongleur]', '"jongleur"'],
  ['an unknown language', 'talents/ourse.yaml', 'lsf, en', 'lsf, xx', '"xx"'],
  ['an unknown work', 'talents/ourse.yaml', /work: [\w-]+/, 'work: no-film', '"no-film"'],
  ['an unknown field', 'works.yaml', 'kind: feature', 'kind: feature\n  budget: 3', '"budget"'],
  [
    'a record of another',
    'works.yaml',
    /slug: .*/,
    'slug: les-heures-de-schiste',
    'more than once',
  ],
  [
    'an unknown department',
    'taxonomies/crafts.yaml',
    'department: son',
    'department: sono',
    '"sono"',
  ],
  [
    'a craft beside none',
    'taxonomies/crafts.yaml',
    'leadsTo: [scripte]',
    'leadsTo: [script]',
    'assistant-scripte.leadsTo: "script" is unknown',
  ],
  [
    'a craft that leads to itself',
    'taxonomies/crafts.yaml',
    'leadsTo: [scripte]',
    'leadsTo: [assistant-scripte]',
    'assistant-scripte.leadsTo: the craft names itself',
  ],
  [
    'a craft named twice',
    'taxonomies/crafts.yaml',
    'leadsTo: [scripte]',
    'leadsTo: [scripte, scripte]',
    'assistant-scripte, leadsTo: "scripte" stands more than once',
  ],
  ['a craft twice', 'taxonomies/crafts.yaml', 'slug: mixeur-direct', 'slug: mixeur', '"mixeur"'],
  [
    'a département without region',
    'taxonomies/territories.yaml',
    'parent: corse',
    'parent: var',
    '"var"',
  ],
  ['a place nobody knows', 'organisations.yaml', '[bretagne]', '[armorique]', '"armorique"'],
  ['a work that is not invented', 'works.yaml', 'isDemo: true', 'isDemo: false', 'isDemo'],
  ['a setting that does not exist', 'legal/privacy.en.md', '{publisher}', '{owner}', '"owner"'],
  ['broken YAML', 'taxonomies/languages.yaml', '- {', '- {{', 'it is not YAML'],
  ['no front matter', 'legal/terms.fr.md', '---', '', 'it has no front matter'],
])('%s is refused by name', (_, file, from, to, words) => {
  edit(file, from, to);
  expect(problems()).toContain(words);
  expect(problems()).toContain(file);
});

test('a published guide without sources is refused, a draft is not', () => {
  const file = 'guides/regisseur-general.fr.md';
  edit(file, /^sources:\n(?: .*\n)+/m, 'sources: []\n');
  expect(problems()).toContain(`content/${file}, sources: a text without sources stays a draft`);
  edit(file, 'status: published', 'status: draft');
  expect(problems()).toBe('');
});

test('an English text without its French one, and a missing legal page, are told', () => {
  rmSync(join(copy, 'guides/regisseur-general.fr.md'));
  rmSync(join(copy, 'legal/terms.fr.md'));
  expect(problems()).toContain('content/guides/regisseur-general.en.md: there is no');
  expect(problems()).toContain('content/legal/terms.fr.md: the file is missing');
});
