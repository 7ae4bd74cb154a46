import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { envTable } from '../../cms/env.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const inCode = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text ?? '');

/** npm runs these by itself before the ones that people type. */
const typed = Object.keys(scripts).filter((name) => !['prestart', 'pretest'].includes(name));
const spoken = (name: string) =>
  ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;

/** Variables that are not settings: of npm, Node and CI, and the site's own. */
const notSettings = ['CI', 'NODE_ENV', 'SNAPSHOT_FILE'];

describe('README.md', () => {
  it.each(typed)('names the script %s', (name) => {
    expect(readme).toMatch(new RegExp(`${spoken(name)}(?![\\w:-])`));
  });

  it('names no script that does not exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !name || !(name in scripts))).toEqual([]);
  });

  it.each(Object.keys(envTable))('names the setting %s', (name) => {
    expect(inCode).toContain(name);
  });

  it('names no setting that does not exist', () => {
    const variables = inCode.filter((text) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^PORT$/.test(text));
    expect(variables.filter((name) => !(name in envTable) && !notSettings.includes(name))).toEqual(
      [],
    );
  });

  it('names only paths that exist', () => {
    const isOwn = /^(\.ci|content|cms|site|scripts|test)\/[\w./()[\]-]*$/;
    const linked = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
      ([, to]) => to ?? '',
    );
    const paths = [...inCode.filter((text) => isOwn.test(text)), ...linked];
    expect(paths.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('names every folder', () => {
    const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\n');
    const folders = new Set(
      tracked.flatMap((file) => (file.includes('/') ? [`${file.split('/')[0]}/`] : [])),
    );
    expect([...folders].filter((folder) => !readme.includes(folder))).toEqual([]);
  });

  it('is at most 250 lines long', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(250);
  });
});
