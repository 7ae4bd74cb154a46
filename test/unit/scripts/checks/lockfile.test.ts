import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLower, type Lockfile, lockfileProblems } from '../../../../scripts/checks/lockfile.ts';
import { lowestSafeVersions } from '../../../../scripts/checks/lowest-safe-versions.ts';

const committed = JSON.parse(
  readFileSync(new URL('../../../../package-lock.json', import.meta.url), 'utf8'),
) as Lockfile;
const withPackage = (path: string, entry: { version: string; resolved?: string }): Lockfile => ({
  packages: { ...committed.packages, [path]: entry },
});

describe('the lockfile', () => {
  it('of this project is in order, and knows every package of the table', () => {
    expect(lockfileProblems(committed, lowestSafeVersions)).toEqual([]);
    for (const { name } of lowestSafeVersions)
      expect(committed.packages[`node_modules/${name}`], name).toBeDefined();
  });

  it.each(lowestSafeVersions)(
    'refuses $name below $lowest, deep in the tree too',
    ({ name, why }) => {
      const problems = lockfileProblems(
        withPackage(`node_modules/x/node_modules/${name}`, { version: '0.9.0' }),
        lowestSafeVersions,
      );
      expect(problems.join()).toContain(why);
    },
  );

  it('refuses Payload packages of several versions', () => {
    const mixed = withPackage('node_modules/@payloadcms/ui', { version: '3.90.2' });
    expect(lockfileProblems(mixed, lowestSafeVersions).join()).toContain('must be one version');
  });

  it('refuses download addresses', () => {
    const entry = { version: '1.0.0', resolved: 'https://registry.example/a.tgz' };
    expect(lockfileProblems(withPackage('node_modules/a', entry), []).join()).toContain('.npmrc');
  });
});

describe('versions', () => {
  it.each([
    ['3.89.9', '3.90.0', true],
    ['3.90.0', '3.90.0', false],
    ['3.90.0-beta.1', '3.90.0', true],
    ['4.0.0', '3.90.0', false],
    ['16.10.0', '16.2.11', false],
    ['16.2.9', '16.2.11', true],
  ])('%s is lower than %s: %s', (version, lowest, expected) => {
    expect(isLower(version, lowest)).toBe(expected);
  });
});
