import { describe, expect, it } from 'vitest';
import { inLocale, isFormerAddress, releaseFile } from '../../../../content/routes.ts';
import { isPath } from '../../../../site/data/is-path.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { presentOrFormer } from '../../../../site/data/former.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 400 });

describe('the list of all pages', () => {
  it('names every page once, and no two of the same file', () => {
    const paths = allPaths();
    expect(new Set(paths.map(releaseFile)).size).toBe(paths.length);
  });

  it('has every page in both languages', () => {
    const paths = new Set(allPaths());
    const french = [...paths].filter((path) => !/^\/(en|2010)|\./.test(path));
    expect(french.length).toBeGreaterThan(400);
    for (const path of french) expect(paths).toContain(inLocale(path, 'en'));
  });

  it('has the ranges of long lists and none of short ones', () => {
    const ranges = allPaths().filter((path) => path.includes('/noms/'));
    expect(ranges.some((path) => path.startsWith('/talents/noms/'))).toBe(true);
    expect(ranges.some((path) => path.startsWith('/metiers/sound-mixer/noms/'))).toBe(true);
    snapshot.remake({ people: 30 });
    expect(allPaths().filter((path) => path.includes('/noms/'))).toEqual([]);
  });

  it('keeps former addresses while what they lead to has a page', () => {
    expect(allPaths()).toContain('/en/talents/ancien-nom');
    expect(presentOrFormer('talent', 'ancien-nom', 'en')).toEqual({
      target: '/en/talents/anne-etoile',
    });
    expect(presentOrFormer('talent', 'anne-etoile', 'fr').record?.slug).toBe('anne-etoile');
    expect(() => presentOrFormer('talent', 'nobody', 'fr')).toThrow('no talent "nobody"');
  });

  it('has addresses of the site that was here before, while their article is here, and not ours', () => {
    const address = '/2010/10/13/ancien-site';
    expect(allPaths()).toContain(address);
    expect([address, `/en${address}`, '/2010/10/13'].map(isPath)).toEqual([true, false, false]);
    for (const slug of ['articles/x', 'en/x', 'index', 'a.php', '.x', 'a//b', 'é', 'Metiers/x', ''])
      expect([slug, isFormerAddress(slug)]).toEqual([slug, false]);
    expect(isFormerAddress('index.php/2010/A_b~c')).toBe(true);
    snapshot.remove('article', 'interview-en-francais');
    expect(allPaths()).not.toContain(address);
    expect(isPath(address)).toBe(false);
    snapshot.remake({ people: 30 });
  });

  it('has regions and their teams, but no page of a département', () => {
    const paths = allPaths();
    expect(paths).toContain('/regions/corse');
    expect(paths).toContain('/regions/bretagne/son');
    expect(paths).not.toContain('/regions/corse/son');
    expect(paths).not.toContain('/regions/finistere');
  });
});

describe('whether an address is a page', () => {
  it('is told as the list of all pages has it', () => {
    snapshot.remake({ people: 2000 });
    // Long lists have letters, and a team may come and go: both are in play.
    const crafts = [{ ...knownRecord('talent', 'jean-nu').crafts[0], craft: 'perchman' }] as const;
    const jean = { ...knownRecord('talent', 'jean-nu'), bases: ['corse'] };
    snapshot.put('talent', {
      ...jean,
      crafts: [{ ...crafts[0], form: 'both', experience: 'senior' }],
    });
    const paths = allPaths();
    expect(paths.some((path) => path.startsWith('/talents/lettres/'))).toBe(true);
    const known = new Set(paths);
    expect(paths.filter((path) => !isPath(path))).toEqual([]);
    const some = paths.filter((path, i) => i % 9 === 0 || /regions|lettres|xml/.test(path));
    const near = some.flatMap((path) => [
      `${path}/`,
      `${path}x`,
      `${path}/noms/a`,
      `/en${path}`,
      `/fr${path}`,
      path.slice(1),
      path.slice(0, -1),
      path.toUpperCase(),
      path.replace('/noms/', '/lettres/'),
      path.replace('/talents/', '/metiers/'),
      path.replace(/^(\/en)?\/regions\/[^/]+/, '$1/regions/finistere'),
      path.replace('/talents/noms/', '/metiers/perchman/noms/'),
    ]);
    expect(near.filter((path) => isPath(path) !== known.has(path))).toEqual([]);
    snapshot.remove('craft', 'perchman');
    expect(paths.filter((path) => path.includes('/metiers/perchman') && isPath(path))).toEqual([]);
  });

  it('holds for former addresses while what they lead to is there, and for no other', () => {
    expect(isPath('/en/talents/ancien-nom')).toBe(true);
    snapshot.remove('talent', 'anne-etoile');
    expect(isPath('/talents/ancien-nom')).toBe(false);
    expect(allPaths()).not.toContain('/talents/ancien-nom');
    for (const path of ['', '/', '/en', '/en/', '/en/en', '/talents/', '/en/robots.txt'])
      expect([path, isPath(path)]).toEqual([path, ['/', '/en'].includes(path)]);
  });
});
