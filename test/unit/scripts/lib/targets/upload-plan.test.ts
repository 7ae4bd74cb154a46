import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLists } from '../../../../../scripts/lib/release/manifest.ts';
import { openMemory } from '../../../../../scripts/lib/targets/bucket-memory.ts';
import { listPictures, planUpload } from '../../../../../scripts/lib/targets/upload-plan.ts';

let folder: string;
let memoryFile: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'generique-plan-'));
  memoryFile = path.join(folder, 'bucket.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const old = [
  { name: 'a.html', hash: 'a1' },
  { name: 'b.html', hash: 'b1' },
];
const writing = { token: 'second', number: 2, keeping: [], back: [] };

function plan(files: { name: string; hash: string }[]) {
  const lists = openLists(mkdtempSync(path.join(folder, 'release-')));
  for (const { name, hash } of files)
    lists.db.prepare('INSERT INTO file VALUES (?, ?, 1)').run(name, hash);
  const asked = { lists, memoryFile, pictures: undefined, number: 2, isUrgent: false };
  const { stages, remove } = planUpload(asked);
  lists.close();
  return { send: stages.flat().map(({ name }) => name), remove };
}

describe('what is sent to a bucket', () => {
  it('is the difference between the release and what the bucket holds', () => {
    const memory = openMemory(memoryFile);
    memory.learn(old);
    memory.close();
    expect(plan(old)).toEqual({ send: [], remove: [] });
    const next = [
      { name: 'b.html', hash: 'b2' },
      { name: 'c.html', hash: 'c1' },
    ];
    expect(plan(next)).toEqual({ send: ['c.html', 'b.html'], remove: ['a.html'] });
  });

  it('is also what a killed writing may have changed, should its old bytes be wanted again', () => {
    const memory = openMemory(memoryFile);
    memory.learn(old);
    memory.begin({ ...writing, changing: ['b.html', 'c.html'] });
    memory.done({ name: 'c.html', hash: 'c1' });
    // Killed here: what `done` heard is not written down yet, and nothing closes the memory.
    expect(plan(old)).toEqual({ send: ['b.html'], remove: ['c.html'] });
    memory.close();
    expect(plan(old)).toEqual({ send: ['b.html'], remove: ['c.html'] });
  });

  it('is believed under the token that was accepted, and under one that may have been', () => {
    const memory = openMemory(memoryFile);
    expect(memory.isOf(undefined)).toBe(false);
    memory.begin({ ...writing, token: 'first', changing: [] });
    memory.accept('first');
    memory.begin({ ...writing, changing: [] });
    expect(['first', 'second', 'third'].map(memory.isOf)).toEqual([true, true, false]);
    memory.accept('second');
    expect(memory.isOf('first')).toBe(false);
    memory.close();
  });
});

describe('the pictures', () => {
  const name = '0123456789abcdef01234567-320.webp';

  it('are listed again only when their folder changed, and never believed while it is young', () => {
    expect(listPictures({ media: path.join(folder, 'none'), known: undefined })).toEqual({
      names: [],
    });
    writeFileSync(path.join(folder, name), '');
    expect(listPictures({ media: folder, known: undefined })).toEqual({ names: [`media/${name}`] });
    utimesSync(folder, 1_000, 1_000);
    const { names, stamp } = listPictures({ media: folder, known: undefined });
    expect(names).toEqual([`media/${name}`]);
    expect(listPictures({ media: folder, known: stamp })).toEqual({ stamp });
  });
});
