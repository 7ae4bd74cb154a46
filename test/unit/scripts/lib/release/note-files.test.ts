import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLists, type ReleaseLists } from '../../../../../scripts/lib/release/manifest.ts';
import { noteFiles, noteFolder } from '../../../../../scripts/lib/release/note-files.ts';

let folder: string;
let lists: ReleaseLists;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-lists-'));
  lists = openLists(folder);
});
afterEach(() => {
  lists.close();
  fs.rmSync(folder, { recursive: true });
});

const note = (release: number, files: string[], gone: string[] = []) =>
  noteFiles(lists, { release, gone, files: files.map((name) => ({ name, hash: `${release}` })) });

describe('the list of files', () => {
  it('tells how many more files there are, and those that a release changed or took away', () => {
    expect(note(1, ['a', 'b', 'c'])).toBe(3);
    expect(note(2, ['b', 'd'], ['c', 'never there'])).toBe(0);
    expect(lists.changedSince(1).map(({ name }) => name)).toEqual(['b', 'd']);
    expect(lists.goneSince(1)).toEqual(['c']);
    expect(lists.goneSince(2)).toEqual([]);
    expect(lists.files().map(({ name }) => name)).toEqual(['a', 'b', 'd']);
  });

  it('knows a file that came back as one that is there', () => {
    note(1, ['a']);
    note(2, [], ['a']);
    expect(note(3, ['a'])).toBe(1);
    expect([lists.goneSince(0), lists.changedSince(2)]).toEqual([[], [{ name: 'a', hash: '3' }]]);
  });
});

describe('the files of a folder that others write', () => {
  const put = (name: string, text: string) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  const look = (release: number) =>
    noteFolder(lists, { site: folder, folder: 'pagefind', release })
      .map(({ name }) => name)
      .toSorted();

  it('are noted where they are new, other than before, or gone', () => {
    put('pagefind/entry.json', 'one');
    put('pagefind/abc/head.bin', 'head');
    put('elsewhere.txt', 'not looked at');
    expect(look(1)).toEqual(['pagefind/abc/head.bin', 'pagefind/entry.json']);
    expect(look(2)).toEqual([]);
    put('pagefind/entry.json', 'two');
    fs.rmSync(path.join(folder, 'pagefind/abc'), { recursive: true });
    expect(look(3)).toEqual(['pagefind/entry.json']);
    expect(lists.goneSince(2)).toEqual(['pagefind/abc/head.bin']);
  });
});
