import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { openKit, type Kit, type Rendered } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { formerRelease } from '../../scripts/lib/release/copies.ts';
import { liveManifest, recoverReleases, switchTo } from '../../scripts/lib/releases.ts';
import { forgetGone } from '../../scripts/lib/snapshot/forget-gone.ts';
import { dayAfter } from '../fixtures/people-changes.ts';
import { makeChange, type NamedChange } from '../fixtures/site-changes.ts';
import { readState, writeState, type SiteState } from '../fixtures/site-state.ts';
import { makeSnapshot } from '../fixtures/snapshot.ts';
import { keepState } from '../helpers/kept-state.ts';
import {
  copiesOnDisk,
  differencesTo,
  filesUnder,
  livePage,
  otherImages,
  pagesAfresh,
  peopleGoneFrom,
  recordsIn,
  recordsShown,
  release,
  snapshotFile,
  stateOfCopy,
  untrueLists,
} from '../helpers/made-releases.ts';
import { wordsOfFile } from '../helpers/search-index.ts';

let kit: Kit;
let beginAgain: () => void;

/** A live release, one before it, and `.next`. */
beforeAll(async () => {
  await prepareKit();
  kit = await openKit();
  makeSnapshot(snapshotFile(), { people: 30, works: 12 });
  nameSnapshot(snapshotFile());
  recoverReleases();
  await release(kit);
  change(['newArticle', 1, 1]);
  await release(kit);
  beginAgain = keepState();
});
beforeEach(() => beginAgain());

describe('a release that fails leaves the live one as it is, and the next one is right', () => {
  it.each<[string, () => Promise<Rendered>, string]>([
    ['cannot be rendered', () => Promise.reject(new Error('No ink.')), 'No ink.'],
    [
      'links to nowhere',
      () => html('<a href="/metiers/nowhere">x</a>'),
      'talents/jean-nu.html links to /metiers/nowhere, which is not there',
    ],
    [
      'shows a mail address that nobody made public',
      () => html('jean@chez-lui.example'),
      'talents/jean-nu.html shows a mail address that nobody made public',
    ],
    [
      'is cut',
      async () => ({ body: Buffer.from('<html>'), type: 'text/html' }),
      'talents/jean-nu.html has no end',
    ],
  ])('where a page %s', async (_, render, problem) => {
    const before = live();
    edit('jean-nu');
    await expect(release(failing('/talents/jean-nu', render))).rejects.toThrow(problem);
    expect(live()).toEqual(before);
    await release(kit);
    await expectWhole();
  });

  it('where it is aborted', async () => {
    const before = live();
    edit('jean-nu');
    const controller = new AbortController();
    const { signal } = controller;
    const cutting = failing('/talents/jean-nu', async () => {
      controller.abort(new Error('Something leaves.'));
      return kit.render('/talents/jean-nu');
    });
    await expect(release(cutting, { signal })).rejects.toThrow('Something leaves.');
    expect(live()).toEqual(before);
    await release(kit);
    await expectWhole();
  });
});

describe('what a release finds on disk', () => {
  const next = (name: string) => dataFile('releases/.next', name);
  const overwrite = (file: string, from: number) => {
    const handle = fs.openSync(file, 'r+');
    fs.writeSync(handle, Buffer.alloc(fs.statSync(file).size - from, 7), 0, undefined, from);
    fs.closeSync(handle);
  };
  const half = () => {
    for (const [index, name] of filesUnder(next('site')).entries())
      if (index % 2) fs.rmSync(next(`site/${name}`));
    fs.rmSync(next('manifest.db'));
  };
  it.each<[string, () => void]>([
    ['has no idle copy', () => fs.rmSync(next(''), { recursive: true })],
    ['has half of one', half],
    ['has lists that are none', () => overwrite(next('manifest.db'), 0)],
    ['has lists that are empty', () => fs.truncateSync(next('manifest.db'))],
    ['has lists of which a part is damaged', () => overwrite(next('manifest.db'), 8192)],
    [
      'has lists of the live release that are none',
      () => overwrite(dataFile('current/manifest.db'), 0),
    ],
    [
      'has lists of the live release of which a part is damaged',
      () => {
        overwrite(dataFile('current/manifest.db'), 8192);
        fs.rmSync(next(''), { recursive: true });
      },
    ],
    [
      'has a link to a release that is not there',
      () => {
        fs.rmSync(dataFile('current'));
        fs.symlinkSync('releases/99', dataFile('current'));
      },
    ],
    ['has no link', () => fs.rmSync(dataFile('current'))],
  ])('does not keep the next one from being right where it %s', async (_, damage) => {
    edit('jean-nu');
    damage();
    recoverReleases();
    // Damage that shows late fails one release, and is mended by that.
    const asked = () => release(kit);
    await asked().catch(asked);
    await expectWhole();
  });
});

describe('a release', () => {
  it('follows the clock back to an earlier day', async () => {
    const state = readState(snapshotFile());
    const person = state.talent.find(({ slug }) => slug === 'jean-nu');
    if (person) person.availability = { from: '2026-11-01', until: dayAfter(state.asOf, 2) };
    for (const days of [0, 3, -9]) {
      state.asOf = dayAfter(state.asOf, days);
      writeState(snapshotFile(), state);
      await release(kit);
      await expectWhole();
    }
  });

  it('after a roll-back shows what changed since, and leaves nothing of the release that was left', async () => {
    edit('jean-nu');
    await release(kit);
    const former = formerRelease();
    expect(former).toBe(2);
    switchTo(2);
    edit('ulysse-partout');
    await release(kit, { after: 3 });
    await expectWhole();
    expect([liveManifest()?.release, formerRelease()]).toEqual([4, 2]);
    expect(fs.readdirSync(dataFile('releases')).toSorted()).toEqual(['.next', '2', '4']);
  });
});

describe('a person who leaves', () => {
  it('is in no page, list or index of any copy, not even in the free pages of a database', async () => {
    const made = await leave('anne-etoile', { scope: 'removal' });
    expect(made).toMatchObject({ isRemoval: true, isPartial: false, scope: 'removal' });
    expectNobody('anne-etoile', 'Étoilé', 'etoile');
    await expectWhole();
  });

  it('cannot be gone back to, even by who was killed before the copies were settled', async () => {
    hide('anne-etoile');
    const step = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
      const result = await work();
      if (name === 'switch') throw new Error('killed');
      return result;
    };
    await expect(release(kit, { step })).rejects.toThrow('killed');
    expect(formerRelease()).toBeUndefined();
    await release(kit);
    expectNobody('anne-etoile', 'Étoilé', 'etoile');
  });

  it('is gone though the page of another cannot be made, which stays as it was until it can', async () => {
    const before = livePage('talents/jean-nu.html');
    edit('jean-nu');
    const broken = failing('/talents/jean-nu', () => Promise.reject(new Error('No ink.')));
    const made = await leave('anne-etoile', { scope: 'removal', kit: broken });
    expect(made).toMatchObject({ isRemoval: true, isPartial: true });
    expect(made?.leftOut.join()).toContain('No ink.');
    expectNobody('anne-etoile', 'Étoilé', 'etoile');
    expect(livePage('talents/jean-nu.html')).toBe(before);
    await release(kit);
    await expectWhole();
  });

  it('is gone at once while a change of every page waits, which comes after', async () => {
    change(['renameDepartment', 1, 4]);
    const made = await leave('anne-etoile', { scope: 'removal' });
    expect(made).toMatchObject({ isRemoval: true, isPartial: true });
    expect(made?.written).toBeLessThan(60);
    expectNobody('anne-etoile', 'Étoilé', 'etoile');
    expect(await release(kit)).toMatchObject({ scope: 'full' });
    await expectWhole();
  });

  it('is gone though new trades wait, which the search cannot know yet', async () => {
    change(...Array.from({ length: 9 }, (_, n): NamedChange => ['newCraft', n, n]));
    const made = await leave('anne-etoile', { scope: 'removal' });
    expect(made).toMatchObject({ isRemoval: true, isPartial: true });
    expectNobody('anne-etoile', 'Étoilé', 'etoile');
    await release(kit);
    await expectWhole();
  });

  it('is gone while releases are held, and nothing else changes', async () => {
    edit('jean-nu');
    const before = livePage('talents/jean-nu.html');
    const made = await leave('anne-etoile', { scope: 'removal', isHeld: true });
    expect(made).toMatchObject({ isRemoval: true, isPartial: true });
    expectNobody('anne-etoile', 'Étoilé', 'etoile');
    expect(livePage('talents/jean-nu.html')).toBe(before);
    await release(kit);
    await expectWhole();
  });

  it('is gone from every copy when another takes the address at the same time', async () => {
    const state = readState(snapshotFile());
    const [other] = state.talent.splice(8, 1);
    const at = state.talent.findIndex(({ slug }) => slug === 'anne-etoile');
    if (other) state.talent.splice(at, 1, { ...other, slug: 'anne-etoile' });
    writeState(snapshotFile(), state);
    const made = await release(kit, { scope: 'removal' });
    expect(made).toMatchObject({ isRemoval: true });
    await release(kit);
    await expectWhole();
    expectNobody('Étoilé');
  });
});

describe('a removal that was asked for where nobody leaves', () => {
  it('publishes what waits', async () => {
    edit('jean-nu');
    expect(await release(kit, { scope: 'removal' })).toMatchObject({ scope: 'changes' });
    await expectWhole();
  });

  it('publishes nothing while releases are held', async () => {
    edit('jean-nu');
    expect(await release(kit, { scope: 'removal', isHeld: true })).toBeUndefined();
  });
});

function change(...changes: NamedChange[]): void {
  edited((state) => changes.forEach((one) => makeChange(state, one)));
}

function edit(slug: string): void {
  edited((state) => {
    const person = state.talent.find((one) => one.slug === slug);
    if (person) person.bio = { fr: `Récrit ${Object.keys(person).length}.` };
  });
}

function hide(slug: string): void {
  edited((state) => {
    state.talent = state.talent.filter((person) => person.slug !== slug);
  });
}

function edited(work: (state: SiteState) => void): void {
  const state = readState(snapshotFile());
  work(state);
  writeState(snapshotFile(), state);
}

/** Hides a person and releases that, as the worker does. */
async function leave(slug: string, { kit: used = kit, ...asked }: Leaving) {
  hide(slug);
  const made = await release(used, asked);
  forgetGone(snapshotFile(), 1e9);
  return made;
}

const live = () => ({ manifest: liveManifest(), state: stateOfCopy(dataFile('current')) });

/** The live release is what is made afresh; lists and copies agree. */
async function expectWhole(): Promise<void> {
  expect(differencesTo(await pagesAfresh(kit))).toEqual([]);
  expect(otherImages(kit)).toEqual([]);
  expect(recordsShown()).toEqual(recordsIn());
  expect(copiesOnDisk().flatMap(untrueLists)).toEqual([]);
  expect(copiesOnDisk().flatMap(peopleGoneFrom)).toEqual([]);
  expect(stateOfCopy(dataFile('releases/.next'))).toBe(stateOfCopy(dataFile('current')));
}

/** No file of a copy or of the index's base, and no name of one, has any of the words. */
function expectNobody(...words: string[]): void {
  const naming = ['releases', 'index'].flatMap((name) => {
    const root = dataFile(name);
    const files = fs.statSync(root).isDirectory() ? filesUnder(root) : [''];
    return files
      .filter((file) =>
        words.some((word) => `${file}\n${readable(path.join(root, file))}`.includes(word)),
      )
      .map((file) => path.join(name, file));
  });
  expect(naming).toEqual([]);
}

const readable = (file: string): string => {
  if (file.endsWith('.bin')) return wordsOfFile(file);
  const bytes = fs.readFileSync(file);
  return (/\.pf_/.test(file) ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
};

const failing = (asked: string, render: () => Promise<Rendered>): Kit => ({
  ...kit,
  render: (page) => (page === asked ? render() : kit.render(page)),
});

const html = async (text: string): Promise<Rendered> => ({
  body: Buffer.from(`<!doctype html><html><body>${text}</body></html>`),
  type: 'text/html',
});

type Leaving = { scope: 'removal'; kit?: Kit; isHeld?: boolean };
