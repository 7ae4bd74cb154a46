import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFile } from '../../../../../cms/env.ts';
import {
  formerRelease,
  isSettled,
  prepareNext,
  settle,
} from '../../../../../scripts/lib/release/copies.ts';
import { openLists } from '../../../../../scripts/lib/release/manifest.ts';
import { noteFiles } from '../../../../../scripts/lib/release/note-files.ts';
import { switchTo } from '../../../../../scripts/lib/releases.ts';

// Read by cms/env.ts, with the imports above.
vi.hoisted(() => {
  process.env['DATA_DIR'] = `${process.env['TMPDIR'] ?? '/tmp'}/generique-copies-${process.pid}`;
});
const root = dataFile();
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

beforeEach(async () => {
  expect(root.startsWith(path.join(os.tmpdir(), 'generique-copies-'))).toBe(true);
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(dataFile('releases'), { recursive: true });
  await release(1, { 'a.html': 'one', 'search/x/head.bin': 'x' });
});

const names = () => fs.readdirSync(dataFile('releases')).toSorted();
const textIn = (copy: string, name: string) =>
  fs.readFileSync(dataFile('releases', copy, 'site', name), 'utf8');
const inode = (copy: string, name: string) =>
  fs.statSync(dataFile('releases', copy, 'site', name)).ino;

/** As make-release.ts does it: into `.next`, then under its number, then live. */
async function release(
  number: number,
  files: Record<string, string | undefined>,
  { isRemoval = false, settles = true } = {},
) {
  const copy = await prepareNext();
  const lists = openLists(copy);
  const written = Object.entries(files).filter(([, text]) => text !== undefined);
  const gone = Object.keys(files).filter((name) => files[name] === undefined);
  for (const name of Object.keys(files)) {
    lists.db.prepare('INSERT OR REPLACE INTO doing VALUES (?)').run(name);
    fs.rmSync(path.join(copy, 'site', name), { force: true });
  }
  for (const [name, text = ''] of written) {
    fs.mkdirSync(path.dirname(path.join(copy, 'site', name)), { recursive: true });
    fs.writeFileSync(path.join(copy, 'site', name), text);
  }
  const hashed = written.map(([name, hash = '']) => ({ name, hash }));
  noteFiles(lists, { release: number, files: hashed, gone });
  lists.setMeta('line', JSON.stringify([...lists.line(), number]));
  lists.db.exec('DELETE FROM doing');
  lists.close();
  fs.writeFileSync(
    path.join(copy, 'manifest.json'),
    JSON.stringify({ release: number, isRemoval }),
  );
  fs.renameSync(copy, dataFile('releases', String(number)));
  switchTo(number);
  if (settles) await (await settle())();
}

describe('copies of the site', () => {
  it('are the live one, the one before it, and an idle one that shares the files of the live one', async () => {
    await release(2, { 'a.html': 'two' });
    await release(3, { 'a.html': 'three', 'b.html': 'b' });
    expect(names()).toEqual(['.next', '2', '3']);
    expect([textIn('2', 'a.html'), textIn('3', 'a.html')]).toEqual(['two', 'three']);
    expect(inode('.next', 'a.html')).toBe(inode('3', 'a.html'));
    expect(fs.existsSync(dataFile('releases/2/site/b.html'))).toBe(false);
  });

  it('leave nothing of what a release took away, an empty folder neither', async () => {
    await release(2, { 'b.html': 'b' });
    await release(3, { 'search/x/head.bin': undefined });
    expect(fs.existsSync(dataFile('releases/.next/site/search'))).toBe(false);
    expect(textIn('2', 'search/x/head.bin')).toBe('x');
  });

  it('are put back as the live one is where a release was cut', async () => {
    const copy = await prepareNext();
    const lists = openLists(copy);
    lists.db.exec("INSERT INTO doing VALUES ('a.html'), ('new.html'), ('search/')");
    lists.close();
    fs.rmSync(path.join(copy, 'site/a.html'));
    fs.writeFileSync(path.join(copy, 'site/a.html'), 'half');
    fs.writeFileSync(path.join(copy, 'site/new.html'), 'half');
    fs.mkdirSync(path.join(copy, 'site/search/y'));
    fs.writeFileSync(path.join(copy, 'site/search/y/head.bin'), 'half');
    await prepareNext();
    expect(inode('.next', 'a.html')).toBe(inode('1', 'a.html'));
    expect(fs.readdirSync(path.join(copy, 'site')).toSorted()).toEqual(['a.html', 'search']);
    expect(fs.readdirSync(path.join(copy, 'site/search'))).toEqual(['x']);
  });

  it('are brought back from a release that was left by a roll-back', async () => {
    await release(2, { 'a.html': 'two', 'b.html': 'b' });
    switchTo(1);
    await release(3, { 'c.html': 'c' });
    expect(names()).toEqual(['.next', '1', '3']);
    expect([textIn('3', 'a.html'), textIn('.next', 'a.html')]).toEqual(['one', 'one']);
    expect(fs.existsSync(dataFile('releases/.next/site/b.html'))).toBe(false);
  });

  it('are made by copying where a file system knows no hard links', async () => {
    const linkSync = vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links'), { code: 'ENOTSUP' });
    });
    try {
      await release(2, { 'a.html': 'two' });
    } finally {
      linkSync.mockRestore();
    }
    expect(textIn('.next', 'a.html')).toBe('two');
    expect(inode('.next', 'a.html')).not.toBe(inode('2', 'a.html'));
  });
});

describe('the release to go back to', () => {
  it('is the one before, and none before there are two', async () => {
    expect(formerRelease()).toBeUndefined();
    await release(2, {});
    expect(formerRelease()).toBe(1);
  });

  it('is none after somebody left, killed before the end or not, and is again one release later', async () => {
    await release(2, { 'a.html': undefined }, { isRemoval: true, settles: false });
    expect([formerRelease(), isSettled()]).toEqual([undefined, false]);
    await (
      await settle()
    )();
    expect([names(), isSettled()]).toEqual([['.next', '2'], true]);
    await release(3, {});
    expect(formerRelease()).toBe(2);
  });
});
