import { describe, expect, it } from 'vitest';
import { pages } from '../../../../content/routes.ts';
import type { PublicKind, PublicRecord } from '../../../../content/schema/snapshot.ts';
import { affectedPages, touchOf } from '../../../../site/data/affected.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { asOf, knownRecord, record as recordOf, records } from '../../../../site/data/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot();

/** The French pages about crafts that one writing touches. */
const touchedBy = <K extends PublicKind>(
  kind: K,
  slug: string,
  record: PublicRecord<K>,
): string[] => {
  const former = allPaths();
  const under = (beginning: string) => former.filter((path) => path.startsWith(beginning));
  const before = recordOf(kind, slug) ? touchOf(kind, slug) : undefined;
  snapshot.put(kind, record);
  const after = touchOf(kind, slug);
  const affected = affectedPages([{ kind, slug, before, after }], { asOf: asOf(), under });
  if (affected.isAll) throw new Error('Everything is made again.');
  return [...affected.paths].filter(
    (path) =>
      path.startsWith(`${pages.crafts}/`) &&
      path !== pages.interests &&
      !/\/(question|commentaire)$/.test(path),
  );
};
const guideOf = (craft: string): PublicRecord<'guide'> => ({
  ...knownRecord('guide', 'sound-mixer'),
  id: crypto.randomUUID(),
  craft,
});

describe('the pages about crafts that change', () => {
  it('with a guide that comes are its craft’s, its team’s and those it can now be compared with', () => {
    expect(touchedBy('guide', 'perchman', guideOf('perchman')).toSorted()).toEqual([
      '/metiers/equipes/son',
      '/metiers/perchman',
      '/metiers/perchman/comparer/sound-mixer',
      '/metiers/sound-mixer',
    ]);
  });

  it('with a craft that names another no longer are the comparison that is gone, and the other', () => {
    const craft = knownRecord('craft', 'location-manager');
    touchedBy('guide', 'cinematographer', guideOf('cinematographer'));
    touchedBy('craft', 'cinematographer', {
      ...knownRecord('craft', 'cinematographer'),
      worksWith: [],
    });
    expect(
      touchedBy('craft', craft.slug, {
        ...craft,
        worksWith: [],
        interests: ['leading'],
      }).toSorted(),
    ).toEqual([
      '/metiers/cinematographer',
      '/metiers/cinematographer/comparer/location-manager',
      '/metiers/envies/direction',
      '/metiers/envies/lieux',
      '/metiers/envies/lieux/organisation',
      '/metiers/envies/organisation',
      '/metiers/equipes/regie',
      '/metiers/location-manager',
      '/metiers/location-manager/bretagne',
      '/metiers/location-manager/nouvelle-caledonie',
      '/metiers/location-manager/occitanie',
      '/metiers/location-manager/provence-alpes-cote-d-azur',
    ]);
  });

  it('with a pay reference, a term, a resource or an article are those that show it, before and after', () => {
    const [pay] = records('pay');
    const [term] = records('term');
    const [resource] = records('resource');
    const [article] = records('article');
    if (!pay || !term || !resource || !article) throw new Error('The fixture lacks a kind.');
    const moved = touchedBy('pay', pay.slug, { ...pay, craft: 'steadicam' });
    expect(moved).toEqual(expect.arrayContaining([`/metiers/${pay.craft}`, '/metiers/steadicam']));
    expect(touchedBy('term', term.slug, { ...term, crafts: ['runner'] })).toEqual(
      expect.arrayContaining([`/metiers/${term.crafts[0]}`, '/metiers/runner']),
    );
    expect(touchedBy('resource', resource.slug, { ...resource, departments: ['image'] })).toEqual(
      expect.arrayContaining(['/metiers/cinematographer', '/metiers/steadicam']),
    );
    expect(touchedBy('article', article.slug, { ...article, crafts: ['runner'] })).toContain(
      '/metiers/runner',
    );
  });

  it('with a person are the pages that say how many hold the craft', () => {
    const [craft] = knownRecord('talent', 'anne-etoile').crafts;
    const person = knownRecord('talent', 'anne-etoile');
    const crafts = [{ ...craft, craft: 'perchman' }] as typeof person.crafts;
    expect(touchedBy('talent', person.slug, { ...person, crafts })).toEqual(
      expect.arrayContaining(['/metiers/equipes/son', '/metiers/perchman/comparer/sound-mixer']),
    );
  });
});
