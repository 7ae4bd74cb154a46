/** What a release does to its index; in one file because every test stands on the same snapshot and folders. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Talent } from '../../../../../content/schema/talent.ts';
import { buildBase } from '../../../../../scripts/lib/search-index/build-base.ts';
import { checkIndex } from '../../../../../scripts/lib/search-index/check-index.ts';
import { wantsFold } from '../../../../../scripts/lib/search-index/choose-base.ts';
import { filesIn } from '../../../../../scripts/lib/folder-files.ts';
import { indexRelease } from '../../../../../scripts/lib/search-index/index-release.ts';
import type { Entry } from '../../../../../content/search/collection/files.ts';
import { weekStart } from '../../../../../site/data/people-lists.ts';
import { asOf, record } from '../../../../../site/data/snapshot.ts';
import { allTalents } from '../../../../../site/data/talents.ts';
import { wordsOfIndex, slugsOf } from '../../../../helpers/search-index.ts';
import { useSnapshot } from '../../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 60, works: 20 });
const snapshotFile = snapshot.file;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-index-'));
let turn = 0;
let site = '';
let indexDir = '';
const release = () => indexRelease({ site, indexDir, snapshotFile });
const person = (slug: string): Talent => {
  const found = record('talent', slug);
  if (!found) throw new Error(`Nobody is called ${slug}.`);
  return found;
};

beforeEach(() => {
  turn += 1;
  [site, indexDir] = ['site', 'index'].map((name) => path.join(root, `${turn}-${name}`)) as [
    string,
    string,
  ];
  snapshot.remake({ people: 60, works: 20 });
});
afterAll(() => fs.rmSync(root, { recursive: true }));

describe('the index of a release', () => {
  test('is a base at first, then the same base with what changed over it', async () => {
    const first = await release();
    expect(first).toMatchObject({ people: 60, overlaid: 0, patched: 0 });
    expect(first.written).toContain('search/entry.json');
    snapshot.put('talent', {
      ...person('jean-nu'),
      name: 'Zénobie Kvist',
      sortName: 'KVIST Zénobie',
    });
    const second = await release();
    expect(second).toMatchObject({ build: first.build, people: 60, overlaid: 1, removed: [] });
    expect(second.written).toHaveLength(3);
    expect(await slugsOf(site, 'people', { words: ['kvist'] })).toEqual(['jean-nu']);
    expect(await slugsOf(site, 'people', { words: ['nu'] })).toEqual([]);
  });

  test('finds a person by name, role, title, text, trade, team, place and its region', async () => {
    await release();
    const odile = 'odile-quarante';
    const { crafts, bases, credits } = person(odile);
    expect(await slugsOf(site, 'people', { words: ['odil'] })).toEqual([odile]);
    for (const words of [['perchman'], ['histoire', 'oeuvre']])
      expect(await slugsOf(site, 'people', { words })).toContain(odile);
    for (const filters of [
      { craft: [crafts[0]?.craft ?? ''] },
      { territory: bases },
      { mark: ['demo'] },
    ])
      expect(await slugsOf(site, 'people', { filters })).toContain(odile);
    expect(
      await slugsOf(site, 'people', { words: ['sonde'], filters: { craft: ['nothing'] } }),
    ).toEqual([]);
    expect(await slugsOf(site, 'works', { words: ['tres', 'longue'] })).toEqual([credits[0]?.work]);
  });

  test('begins at the name that lists begin at this week, a changed one too', async () => {
    const beginning = () => {
      const order = allTalents();
      const start = weekStart(order, asOf());
      const at = start ? order.indexOf(start) : -1;
      return {
        startName: start?.sortName,
        slugs: [...order.slice(at), ...order.slice(0, at)].map(({ slug }) => slug),
      };
    };
    const said = async () => {
      const entry = JSON.parse(
        fs.readFileSync(path.join(site, 'search/entry.json'), 'utf8'),
      ) as Entry;
      const slugs = await slugsOf(site, 'people', { filters: { mark: ['demo'] } });
      return { startName: entry.collections.people.startName, slugs };
    };
    await release();
    expect(await said()).toEqual(beginning());
    for (const day of ['2026-11-30', '2026-12-08', '2026-12-15']) {
      snapshot.setDay(day);
      const [first = '', second = ''] = beginning().slugs;
      snapshot.put('talent', { ...person(first), bio: { fr: 'Autre.' } });
      snapshot.put('talent', { ...person(second), sortName: 'AAA Second' });
      await release();
      expect(await said(), day).toEqual(beginning());
    }
  });

  test('knows the works that have a page and no other', async () => {
    await release();
    const one = { ...person('jean-nu'), credits: [] };
    const credit = { work: 'nue', title: 'Nue', role: 'Cascadeur', year: 1999, isChecked: false };
    for (const slug of await slugsOf(site, 'people', { words: ['nue'] })) {
      const talent = person(slug);
      snapshot.put('talent', {
        ...talent,
        credits: talent.credits.filter(({ work }) => work !== 'nue'),
      });
    }
    await release();
    expect(await slugsOf(site, 'works', { words: ['nue'] })).toEqual([]);
    snapshot.put('talent', { ...one, credits: [credit] });
    await release();
    expect(await slugsOf(site, 'works', { words: ['nue'] })).toEqual([]);
    snapshot.put('talent', { ...one, credits: [{ ...credit, isChecked: true }] });
    await release();
    expect(await slugsOf(site, 'works', { words: ['nue'] })).toEqual(['nue']);
  });

  test('holds nothing of a person who left, in the site or beside it', async () => {
    const jean = { ...person('jean-nu'), name: 'Xylophon Qwyx', sortName: 'QWYX Xylophon' };
    snapshot.put('talent', { ...jean, bio: { fr: 'Zutzwang partout.' } });
    await release();
    expect(wordsOfIndex(site)).toContain('qwyx');
    expect(wordsOfIndex(site)).toContain('zutzwang');
    snapshot.remove('talent', 'jean-nu');
    const { patched, people } = await release();
    expect({ patched, people }).toEqual({ patched: 1, people: 59 });
    const left = /jean-nu|qwyx|xylophon|zutzwang/i;
    expect(wordsOfIndex(site)).not.toMatch(left);
    const beside = filesIn(indexDir).filter((file) => file.endsWith('state.db'));
    expect(beside).toHaveLength(1);
    for (const file of beside)
      expect(fs.readFileSync(path.join(indexDir, file), 'latin1')).not.toContain(jean.id);
  });

  test('takes nobody out of files that another copy of the site shares', async () => {
    await release();
    const other = `${site}-copy`;
    linkTree(site, other);
    const before = wordsOfIndex(other);
    snapshot.remove('talent', 'anne-etoile');
    snapshot.put('talent', { ...person('jean-nu'), name: 'Autre' });
    await release();
    expect(wordsOfIndex(other)).toBe(before);
    expect(await slugsOf(other, 'people', { words: ['etoile'] })).toEqual(['anne-etoile']);
  });

  test('is the same build for the same snapshot', async () => {
    const [one, other] = await Promise.all(
      ['a', 'b'].map((name) => buildBase({ snapshotFile, indexDir: path.join(indexDir, name) })),
    );
    expect(one).toEqual(other);
  });

  test('takes a newer base once there is one, and forgets the old', async () => {
    const { build } = await release();
    snapshot.put('talent', { ...person('jean-nu'), name: 'Zénobie Kvist' });
    await release();
    const newer = await buildBase({ snapshotFile, indexDir });
    const third = await release();
    expect(newer.build).not.toBe(build);
    expect(third).toMatchObject({ build: newer.build, overlaid: 0 });
    expect(fs.readdirSync(indexDir)).toEqual([newer.build]);
    expect(fs.readdirSync(path.join(site, 'search')).toSorted()).toEqual(
      [newer.build, 'entry.json'].toSorted(),
    );
  });

  test('knows that somebody left while a newer base was being built', async () => {
    await release();
    snapshot.put('talent', { ...person('anne-etoile'), mobility: 'world' });
    await buildBase({ snapshotFile, indexDir });
    snapshot.remove('talent', 'jean-nu');
    expect(await release()).toMatchObject({ people: 59, patched: 1 });
    expect(wordsOfIndex(site)).not.toContain('jean-nu');
  });

  test('gets a new base where trades moved to another team', async () => {
    const { build } = await release();
    const { craft } = person('jean-nu').crafts[0] ?? { craft: '' };
    const moved = record('craft', craft);
    const team = moved?.department === 'regie' ? 'son' : 'regie';
    if (moved) snapshot.put('craft', { ...moved, department: team });
    expect((await release()).build).not.toBe(build);
    expect(await slugsOf(site, 'people', { filters: { department: [team] } })).toContain('jean-nu');
  });

  test('is folded when many changed, not before', async () => {
    expect(await wantsFold({ indexDir, snapshotFile })).toBe(true);
    await release();
    expect(await wantsFold({ indexDir, snapshotFile })).toBe(false);
    const slugs = await slugsOf(site, 'people', { filters: { mark: ['demo'] } });
    for (const slug of slugs.slice(0, 21))
      snapshot.put('talent', { ...person(slug), mobility: 'bases' });
    for (const slug of slugs.slice(0, 21))
      snapshot.put('talent', { ...person(slug), mobility: 'world' });
    expect(await wantsFold({ indexDir, snapshotFile })).toBe(true);
  });

  test('mends what a killed run left', async () => {
    await release();
    snapshot.remove('talent', 'jean-nu');
    // An unfinished folder of each kind, as a kill between two steps leaves them.
    fs.mkdirSync(path.join(site, 'search', '.making', 'people'), { recursive: true });
    fs.writeFileSync(path.join(site, 'search', 'people-0123456789abcdef.bin.tmp'), 'half');
    fs.mkdirSync(path.join(indexDir, '.making-999999999-abc'), { recursive: true });
    fs.mkdirSync(path.join(indexDir, '0123456789abcdef'));
    await release();
    expect(fs.readdirSync(indexDir)).toHaveLength(1);
    expect(fs.readdirSync(path.join(site, 'search'))).toHaveLength(2);
    expect(
      await checkIndex({
        site,
        snapshotFile,
        sample: { present: ['anne-etoile'], gone: ['jean-nu'] },
      }),
    ).toEqual([]);
  });
});

describe('the check of an index', () => {
  const sample = { present: ['jean-nu'], gone: ['anne-etoile'] };
  const check = () => checkIndex({ site, snapshotFile, sample });

  test('finds nothing wrong with a good one', async () => {
    await release();
    expect(await check()).toEqual([]);
  });

  test('says who is missing and who should be', async () => {
    await release();
    snapshot.put('talent', { ...person('jean-nu'), name: 'Zénobie Kvist' });
    snapshot.remove('talent', 'anne-etoile');
    expect(await check()).toEqual([
      'the search index knows 60 people of 59',
      'the search does not find Zénobie Kvist (jean-nu)',
      'the search still finds anne-etoile, who left',
    ]);
  });

  test('says what cannot be read', async () => {
    expect(await check()).toEqual(['the search index has no entry']);
    const { build } = await release();
    fs.rmSync(path.join(site, 'search', build, 'people', 'names'), { recursive: true });
    expect((await check()).join()).toContain('cannot be read');
  });
});

function linkTree(from: string, to: string): void {
  for (const file of filesIn(from)) {
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.linkSync(path.join(from, file), path.join(to, file));
  }
}
