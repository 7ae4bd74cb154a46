import { describe, expect, it } from 'vitest';
import { inLocale, releaseFile } from '../../../../content/routes.ts';
import { allPaths } from '../../../../site/data/paths.ts';
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
    const french = [...paths].filter((path) => !path.startsWith('/en') && !path.includes('.'));
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

  it('has regions and their teams, but no page of a département', () => {
    const paths = allPaths();
    expect(paths).toContain('/regions/corse');
    expect(paths).toContain('/regions/bretagne/son');
    expect(paths).not.toContain('/regions/corse/son');
    expect(paths).not.toContain('/regions/finistere');
  });
});
