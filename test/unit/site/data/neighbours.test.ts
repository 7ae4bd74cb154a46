import { describe, expect, it } from 'vitest';
import type { Talent } from '../../../../content/schema/talent.ts';
import { affectedPages, touchOf } from '../../../../site/data/affected.ts';
import { pagesOfList, peopleOf } from '../../../../site/data/lists.ts';
import { isPath } from '../../../../site/data/is-path.ts';
import {
  craftsInRegion,
  regionsOfCraft,
  relatedInRegion,
} from '../../../../site/data/neighbours.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { asOf, knownRecord } from '../../../../site/data/snapshot.ts';
import {
  craftsOfSpecialty,
  specialtyLabel,
  specialtyPage,
} from '../../../../site/data/specialties.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 120 });
const nobodyButBases = { specialties: [] };

/** Changes people one by one, as one release; what it makes or removes in French. */
const release = (changes: Record<string, Partial<Talent>>): Set<string> => {
  const former = allPaths();
  const under = (beginning: string) => former.filter((path) => path.startsWith(beginning));
  const changed = Object.entries(changes).map(([slug, change]) => {
    const before = touchOf('talent', slug);
    snapshot.put('talent', { ...knownRecord('talent', slug), ...change });
    return { kind: 'talent' as const, slug, before };
  });
  const affected = affectedPages(
    changed.map((one) => ({ ...one, after: touchOf('talent', one.slug) })),
    { asOf: asOf(), under },
  );
  if (affected.isAll) throw new Error('Everything is made again.');
  return affected.paths;
};
const perchman: Talent['crafts'] = [{ craft: 'perchman', form: 'both', experience: 'senior' }];
const three = ['jean-nu', 'odile-quarante', 'marie-antoinette-de-la-rochefoucauld'] as const;
const [jean] = three;

describe('the lists beside a list', () => {
  it('are the regions where somebody holds a craft, with how many', () => {
    const before = regionsOfCraft('perchman');
    expect(before.map(({ region }) => region.slug)).not.toContain('corse');
    release({ [jean]: { crafts: perchman, bases: ['corse', 'finistere'] } });
    const after = new Map(regionsOfCraft('perchman').map((one) => [one.region.slug, one.people]));
    expect(after.get('corse')).toBe(1);
    expect(craftsInRegion('corse', 'son')).toMatchObject([
      { craft: { slug: 'perchman' }, people: 1 },
    ]);
  });

  it('say how many there are in other regions: those pages change when one comes, not when one is renamed', () => {
    release({ [jean]: { crafts: perchman, bases: ['corse'] } });
    const came = release({ [jean]: { bases: ['corse', 'occitanie'] } });
    expect(came).toContain('/metiers/perchman/bretagne');
    expect(came).toContain('/en/metiers/perchman/corse');
    const renamed = release({ [jean]: { name: 'Jean Vêtu' } });
    expect(renamed).toContain('/metiers/perchman/corse');
    expect(renamed).not.toContain('/metiers/perchman/bretagne');
  });

  it('name the crafts around a craft while somebody holds them there', () => {
    const craft = { ...knownRecord('craft', 'sound-mixer'), worksWith: ['perchman'] };
    snapshot.put('craft', craft);
    release({ [jean]: { crafts: perchman, bases: ['corse'] } });
    expect(relatedInRegion(craft, 'corse').map(({ slug }) => slug)).toEqual(['perchman']);
    const left = release({ [jean]: { bases: ['occitanie'] } });
    expect(relatedInRegion(craft, 'corse')).toEqual([]);
    expect(left).toContain('/metiers/sound-mixer/corse');
    expect(left).toContain('/sitemap-lists.xml');
    expect(isPath('/metiers/perchman/corse')).toBe(false);
  });
});

describe('the list of a specialty', () => {
  it('is there for three or more, however they write it, and then their pages lead to it', () => {
    const [one, two, last] = three;
    const writings = [['Sous-marin'], ['sous marin', 'SOUS-MARIN'], ['Sous-marin ']];
    release({
      [one]: { specialties: writings[0] ?? [] },
      [two]: { specialties: writings[1] ?? [] },
    });
    expect(specialtyPage('Sous-marin', 'fr')).toBeUndefined();
    const came = release({ [last]: { specialties: writings[2] ?? [] } });
    expect(specialtyPage('SOUS MARIN', 'en')).toBe('/en/talents/specialites/sous-marin');
    for (const slug of three) expect(came).toContain(`/talents/${slug}`);
    expect(specialtyLabel('/talents/specialites/sous-marin')).toBe('Sous-marin');
    const went = release({ [one]: nobodyButBases });
    expect(went).toContain(`/talents/${two}`);
    expect(isPath('/talents/specialites/sous-marin')).toBe(false);
  });

  it('has the title that most write; when that changes, all its pages do, and no others without', () => {
    const list = '/talents/specialites/plongee';
    const slugs = peopleOf(list).map(({ slug }) => slug);
    const half = slugs.length >> 1;
    const write = (some: string[], specialty: string) =>
      release(Object.fromEntries(some.map((slug) => [slug, { specialties: [specialty] }])));
    write(slugs.slice(0, half + 1), 'Plongée');
    expect(specialtyLabel(list)).toBe('Plongée');
    const ranges = pagesOfList(list);
    expect(ranges.length).toBeGreaterThan(1);
    const rangesIn = (paths: Set<string>) => ranges.filter((page) => paths.has(page));
    expect(rangesIn(write(slugs.slice(-1), 'PLONGÉE')).length).toBe(1);
    expect(rangesIn(write(slugs.slice(0, 3), 'plongée'))).toEqual(ranges);
    expect(specialtyLabel(list)).toBe('plongée');
  });

  it('names the trades of those who are there now, the most frequent first', () => {
    const list = '/talents/specialites/sous-marin';
    const share = (crafts: Talent['crafts']) => ({ specialties: ['Sous-marin'], crafts });
    const runner: Talent['crafts'] = [{ craft: 'runner', form: 'both', experience: 'senior' }];
    const [one, two, last] = three;
    release({ [one]: share(perchman), [two]: share(perchman), [last]: share(runner) });
    expect(craftsOfSpecialty(list)[0]).toEqual({ craft: 'perchman', people: 2 });
    release({ [one]: share(runner) });
    expect(craftsOfSpecialty(list)[0]).toEqual({ craft: 'runner', people: 2 });
  });
});
