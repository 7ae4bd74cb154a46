import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHugoSite, type HugoPage } from '../../../../../scripts/bench/lib/hugo-site.ts';
import { makeSnapshot } from '../../../../fixtures/snapshot.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-hugo-'));
const snapshotFile = path.join(folder, 'snapshot.db');
const site = path.join(folder, 'site');
const source = path.join(folder, 'hugo');
const html = '<meta name="description" content="About."><main id="content" tabindex="-1">M</main>';
const has = [
  'index.html',
  'en.html',
  'metiers.html',
  'en/metiers.html',
  'oeuvres/la-tres-longue-histoire.html',
  'en/oeuvres/la-tres-longue-histoire.html',
];
let pages: HugoPage[];
beforeAll(() => {
  makeSnapshot(snapshotFile);
  const db = new DatabaseSync(snapshotFile, { readOnly: true });
  const people = db.prepare("SELECT slug FROM record WHERE kind = 'talent'").all();
  db.close();
  for (const { slug } of people) has.push(`talents/${slug}.html`, `en/talents/${slug}.html`);
  for (const file of has) {
    fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    fs.writeFileSync(path.join(site, file), html);
  }
  pages = writeHugoSite({ snapshotFile, site, folder: source });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the source of the peer', () => {
  it('has a page for each page of the release, the home pages apart', () => {
    const files = pages.map(({ file }) => file).toSorted();
    const wanted = has.filter((file) => !['index.html', 'en.html'].includes(file));
    expect(files).toEqual(wanted.toSorted());
    for (const file of files)
      expect(fs.existsSync(path.join(source, 'content', sourceOf(file))), file).toBe(true);
  });

  it('tells people, works and the rest apart', () => {
    expect(pages.find(({ file }) => file === 'en/talents/jean-nu.html')?.sort).toBe('profiles');
    expect(pages.find(({ file }) => file.includes('oeuvres/'))?.sort).toBe('works');
    expect(pages.find(({ file }) => file === 'metiers.html')?.sort).toBe('lists and others');
  });

  it('has the whole record of a person, by keys in lower case as Hugo reads them', () => {
    const front = frontOf('en/talents/odile-quarante.html');
    expect(front).toMatchObject({ type: 'talents', path: '/talents/odile-quarante' });
    expect(front.talent.credits).toHaveLength(40);
    expect(JSON.stringify(front)).not.toMatch(/"[a-z]*[A-Z][A-Za-z]*":/);
  });

  it('links a credit to its work only where the release has its page', () => {
    const { credits } = frontOf('talents/odile-quarante.html').talent;
    for (const { work, haspage } of credits)
      expect(haspage).toBe(has.includes(`oeuvres/${work}.html`));
  });
});

const sourceOf = (file: string) =>
  file.startsWith('en/')
    ? file.replace(/^en\/(.*)html$/, '$1en.md')
    : file.replace(/html$/, 'fr.md');

const frontOf = (file: string): Front =>
  JSON.parse(fs.readFileSync(path.join(source, 'content', sourceOf(file)), 'utf8')) as Front;

type Front = { path: string; talent: { credits: { work: string; haspage: boolean }[] } };
