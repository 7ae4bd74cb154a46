import fs from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { recoverReleases } from '../../scripts/lib/releases.ts';
import { sharePng } from '../../scripts/lib/share/draw-share.ts';
import { sharedImage } from '../../scripts/lib/share/shared-image.ts';
import { readState, writeState, type SiteState } from '../fixtures/site-state.ts';
import { makeSnapshot } from '../fixtures/snapshot.ts';
import { keepState } from '../helpers/kept-state.ts';
import {
  copiesOnDisk,
  filesUnder,
  livePage,
  otherImages,
  release,
  snapshotFile,
  untrueLists,
} from '../helpers/made-releases.ts';

let kit: Kit;
let beginAgain: () => void;

beforeAll(async () => {
  await prepareKit();
  kit = await openKit();
  makeSnapshot(snapshotFile(), { people: 12 });
  nameSnapshot(snapshotFile());
  recoverReleases();
  await release(kit);
  beginAgain = keepState();
});
beforeEach(() => beginAgain());

describe('a release', () => {
  it('has the image that each page names, drawn as its facts are drawn', async () => {
    expect(otherImages(kit)).toEqual([]);
    for (const image of kit.shareImages())
      expect(fs.readFileSync(dataFile('current/site', image.path)), image.alt).toEqual(
        await sharePng(image),
      );
  });

  it('draws one image for a title that changed and removes the one before; the others stay', async () => {
    // The copy that the next release is written into.
    const before = images('releases/.next');
    const old = imageOn(articlePage);
    retitle('Un autre titre');
    await release(kit);
    expect(imageOn(articlePage)).not.toBe(old);
    expect(added(before, images())).toEqual(
      [imageOn(articlePage), imageOn(`en/${articlePage}`)].toSorted(),
    );
    expect(added(images(), before)).toContain(old);
    expect(added(images(), before)).toHaveLength(2);
    expect(copiesOnDisk().flatMap(untrueLists)).toEqual([]);
    expect(await release(kit, { scope: 'full' })).toMatchObject({ written: 0, removed: 0 });
    expect(otherImages(kit)).toEqual([]);
  });

  it('keeps the image of a page that waits, and removes that of a page that is gone', async () => {
    const [craft, article, site] = [craftPage, articlePage, 'index.html'].map(imageOn);
    edit((state) => {
      for (const one of state.craft) one.feminine = `${one.feminine} bis`;
      state.article = state.article.filter(({ slug }) => !articlePage.includes(slug));
    });
    const made = await release(kit, { scope: 'removal', isHeld: true });
    expect(made).toMatchObject({ isPartial: true });
    expect(imageOn(craftPage)).toBe(craft);
    expect([...images().keys()]).toEqual(expect.arrayContaining([craft, site]));
    expect([...images().keys()]).not.toContain(article);
    expect(copiesOnDisk().flatMap(untrueLists)).toEqual([]);
    await release(kit);
    expect(imageOn(craftPage)).not.toBe(craft);
    expect(otherImages(kit)).toEqual([]);
  });

  it('does not go live with a page whose image is not there', async () => {
    retitle('Un titre sans image');
    const forgetful: Kit = { ...kit, shareImages: () => [] };
    await expect(release(forgetful)).rejects.toThrow(/links to \/partage\/.*, which is not there/);
  });
});

const articlePage = 'articles/interview-en-francais.html';
const craftPage = 'metiers/location-manager.html';

const imageOn = (page: string): string => sharedImage(livePage(page)) ?? '';

/** Paths of the images of a copy, with the inode of each: a file that stays keeps its own. */
const images = (copy = 'current'): Map<string, number> =>
  new Map(
    filesUnder(dataFile(copy, 'site/partage')).map((name) => [
      `/partage/${name}`,
      fs.statSync(dataFile(copy, 'site/partage', name)).ino,
    ]),
  );

/** What a later state has that an earlier one had not, or had in another file. */
const added = (from: Map<string, number>, to: Map<string, number>): string[] =>
  [...to].flatMap(([name, inode]) => (from.get(name) === inode ? [] : [name])).toSorted();

const retitle = (title: string): void =>
  edit((state) => {
    for (const article of state.article)
      if (articlePage.includes(article.slug)) article.title = { fr: title };
  });

function edit(change: (state: SiteState) => void): void {
  const state = readState(snapshotFile());
  change(state);
  writeState(snapshotFile(), state);
}
