import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesProblem } from '../../../../scripts/lib/packages-problem.mjs';

let root = '';
const write = (file: string, value: unknown) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify(value));
};
const locked = {
  '': { dependencies: { a: '^1.0.0', b: '1.0.0' } },
  'node_modules/a': { version: '1.2.0' },
  'node_modules/b': { version: '1.0.0' },
  'node_modules/b/node_modules/a': { version: '1.0.0' },
  'node_modules/only-for-windows': { version: '1.0.0', optional: true },
};
const { '': _, 'node_modules/only-for-windows': __, ...installed } = locked;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'packages-'));
  write('package.json', { dependencies: { b: '1.0.0', a: '^1.0.0' }, scripts: { any: 'thing' } });
  write('package-lock.json', { packages: locked });
  write('node_modules/.package-lock.json', { packages: installed });
  for (const folder of Object.keys(installed)) write(`${folder}/package.json`, {});
  mkdirSync(path.join(root, 'node_modules/.bin'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what is installed', () => {
  it('is left alone when it is what the lockfile says, optional packages of other systems apart', () => {
    expect(packagesProblem(root)).toBeUndefined();
  });

  it('is nothing on a fresh clone', () => {
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    expect(packagesProblem(root)).toContain('first time');
  });

  it('is redone after an install that was interrupted, which leaves no list of what it installed', () => {
    rmSync(path.join(root, 'node_modules/.package-lock.json'));
    expect(packagesProblem(root)).toBeDefined();
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(packagesProblem(root)).toBeDefined();
  });

  it('is redone when a package was removed by hand', () => {
    rmSync(path.join(root, 'node_modules/b/node_modules/a'), { recursive: true });
    expect(packagesProblem(root)).toBe('a is broken');
  });

  it('is redone when the lockfile asks for another version', () => {
    write('package-lock.json', {
      packages: { ...locked, 'node_modules/b': { version: '1.0.1' } },
    });
    expect(packagesProblem(root)).toBe('b has another version');
  });

  it('is redone when the lockfile has a package more or one less', () => {
    write('package-lock.json', { packages: { ...locked, 'node_modules/c': { version: '1.0.0' } } });
    expect(packagesProblem(root)).toBe('c is missing');
    const { 'node_modules/b/node_modules/a': ___, ...fewer } = locked;
    write('package-lock.json', { packages: fewer });
    expect(packagesProblem(root)).toBe('a has another version');
  });

  it('is redone when the commands are gone', () => {
    rmSync(path.join(root, 'node_modules/.bin'), { recursive: true });
    expect(packagesProblem(root)).toBe('the commands are missing');
  });

  it('is redone when package.json asks for something that the lockfile does not know', () => {
    write('package.json', { dependencies: { a: '^2.0.0', b: '1.0.0' } });
    expect(packagesProblem(root)).toBe('package.json has changed');
  });
});
