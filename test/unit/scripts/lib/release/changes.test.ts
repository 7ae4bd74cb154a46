import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  allRecords,
  differences,
  noteRecords,
  removals,
  snapshotMark,
} from '../../../../../scripts/lib/release/changes.ts';
import { openLists, type ReleaseLists } from '../../../../../scripts/lib/release/manifest.ts';
import { record } from '../../../../../site/data/snapshot.ts';
import { write } from '../../../../fixtures/snapshot.ts';
import { useSnapshot } from '../../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot();
let folder: string;
let lists: ReleaseLists;

/** A copy that shows the snapshot as it is. */
beforeEach(() => {
  snapshot.remake();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-lists-'));
  lists = openLists(folder);
  const changed = allRecords(snapshot.file);
  noteRecords(lists, {
    changed,
    release: 1,
    touchOf: (kind, slug) => ({ key: `${kind} ${slug}` }),
  });
  lists.setMeta('seq', String(snapshotMark(snapshot.file).seq));
});
afterEach(() => {
  lists.close();
  fs.rmSync(folder, { recursive: true });
});

const person = (slug: string) => {
  const found = record('talent', slug);
  if (!found) throw new Error(`Nobody is called ${slug}.`);
  return found;
};
const found = () => differences(snapshot.file, lists);
const said = () => found().map(({ kind, slug, hash }) => `${kind} ${slug}${hash ? '' : ' went'}`);

describe('what differs from a copy', () => {
  it('is nothing where nothing was written since', () => {
    expect(found()).toEqual([]);
  });

  it('is what was written since, with what it touched before, and is no removal', () => {
    snapshot.put('talent', { ...person('jean-nu'), name: 'Jean Vêtu' });
    expect(found()).toMatchObject([{ slug: 'jean-nu', before: { key: 'talent jean-nu' } }]);
    expect(removals(snapshot.file, found())).toEqual([]);
  });

  it('is not what was changed and changed back', () => {
    const before = person('jean-nu');
    snapshot.put('talent', { ...before, name: 'Jean Vêtu' });
    snapshot.put('talent', before);
    expect(found()).toEqual([]);
  });

  it('is who left, which is a removal', () => {
    snapshot.remove('talent', 'jean-nu');
    expect(said()).toEqual(['talent jean-nu went']);
    expect(removals(snapshot.file, found())).toHaveLength(1);
  });

  it('is both addresses of who moved, which is none', () => {
    snapshot.put('talent', { ...person('jean-nu'), slug: 'jean-vetu' });
    snapshot.remove('talent', 'jean-nu');
    expect(said()).toEqual(['talent jean-vetu', 'talent jean-nu went']);
    expect(removals(snapshot.file, found())).toEqual([]);
  });

  it('is a removal where another took the address of who left', () => {
    const taker = { ...person('ulysse-partout'), slug: 'jean-nu' };
    snapshot.put('talent', { ...taker, id: '00000000-0000-4000-8000-000000000000' });
    const [one] = removals(snapshot.file, found());
    expect(one).toMatchObject({ slug: 'jean-nu', hash: expect.any(String) });
  });

  it('is a redirect that came, changed or went', () => {
    const db = new DatabaseSync(snapshot.file);
    write(db, {}, (writing) => {
      writing.putRedirect({ kind: 'talent', slug: 'jean-z', target: 'jean-nu' });
      writing.removeRedirect({ kind: 'talent', slug: 'ancien-nom' });
    });
    db.close();
    expect(said()).toEqual(['redirect talent/jean-z', 'redirect talent/ancien-nom went']);
    expect(removals(snapshot.file, found())).toEqual([]);
  });
});

describe('records that a copy shows', () => {
  it('are those of its list, until they go', () => {
    snapshot.remove('talent', 'jean-nu');
    noteRecords(lists, { changed: found(), release: 2, touchOf: () => ({}) });
    const gone = lists.db.prepare('SELECT slug, release FROM gone_record').all();
    expect(gone.map((row) => ({ ...row }))).toEqual([{ slug: 'jean-nu', release: 2 }]);
    expect(found()).toEqual([]);
  });
});
