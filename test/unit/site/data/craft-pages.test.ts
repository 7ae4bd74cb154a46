import { describe, expect, it } from 'vitest';
import { compareHref, interestHref, teamHref } from '../../../../content/routes.ts';
import { comparedWith, comparisons } from '../../../../site/data/comparisons.ts';
import { craftPagePaths, isCraftPage } from '../../../../site/data/craft-pages.ts';
import { craftsFor, interestsBeside } from '../../../../site/data/interests.ts';
import { payOf } from '../../../../site/data/pay.ts';
import { knownRecord, records } from '../../../../site/data/snapshot.ts';
import { allTalents } from '../../../../site/data/talents.ts';
import { peopleInTeam, regionsOfTeam } from '../../../../site/data/teams.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot();
const [model] = records('guide');
const guide = (craft: string) =>
  model && snapshot.put('guide', { ...model, id: crypto.randomUUID(), craft });

describe('crafts side by side', () => {
  it('have both a guide, and one names the other or they are of one team', () => {
    expect(comparisons()).toEqual([]);
    guide('perchman');
    expect(comparisons()).toEqual([['perchman', 'sound-mixer']]);
    guide('cinematographer');
    // It names the location manager and the Steadicam operator, who has no guide.
    expect(comparedWith('cinematographer').map(({ slug }) => slug)).toEqual(['location-manager']);
  });

  it('have one address, whichever is named first', () => {
    expect(compareHref('sound-mixer', 'perchman', 'fr')).toBe(
      '/metiers/perchman/comparer/sound-mixer',
    );
    expect(isCraftPage('/metiers/perchman/comparer/sound-mixer')).toBe(true);
    expect(isCraftPage('/metiers/sound-mixer/comparer/perchman')).toBe(false);
    expect(isCraftPage('/metiers/perchman/comparer/perchman')).toBe(false);
  });
});

describe('interests', () => {
  it('lead to the crafts that name them, alone or two together', () => {
    expect(craftsFor('organising').length).toBeGreaterThan(1);
    expect(craftsFor('organising', 'places').map(({ slug }) => slug)).toEqual(['location-manager']);
    expect(interestsBeside('organising')).toEqual([{ interest: 'places', crafts: 1 }]);
  });

  it('have one address, whichever is named first, and none without a craft', () => {
    expect(interestHref('en', 'organising', 'places')).toBe(
      '/en/metiers/envies/lieux/organisation',
    );
    expect(interestHref('fr', 'places', 'organising')).toBe('/metiers/envies/lieux/organisation');
    expect(isCraftPage('/metiers/envies/organisation/lieux')).toBe(false);
    expect(isCraftPage('/metiers/envies/dessin')).toBe(false);
    expect(isCraftPage('/metiers/envies/lieux/lieux')).toBe(false);
  });
});

describe('teams', () => {
  it('count each person once, and each region where they have a base', () => {
    const people = allTalents().filter(({ crafts }) =>
      crafts.some(({ craft }) => knownRecord('craft', craft).department === 'son'),
    );
    expect(peopleInTeam('son')).toBe(people.length);
    expect(regionsOfTeam('son').every((one) => one.people > 0)).toBe(true);
    expect(peopleInTeam('marionnettes')).toBe(0);
  });
});

describe('the pages about crafts', () => {
  it('are told by their paths as they are listed', () => {
    const paths = craftPagePaths();
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !isCraftPage(path))).toEqual([]);
    expect(paths).toContain(teamHref('son', 'fr'));
    expect(isCraftPage(teamHref('marionnettes', 'fr'))).toBe(true);
    expect(isCraftPage(teamHref('nobody', 'fr'))).toBe(false);
    expect(isCraftPage('/metiers/equipes/son/noms')).toBe(false);
  });
});

describe('pay', () => {
  it('stands on one axis for what is paid alike, from the least up, marked in round steps', () => {
    const [reference] = records('pay');
    if (!reference) throw new Error('The fixture has no pay reference.');
    const put = (slug: string, from: number, to?: number) =>
      snapshot.put('pay', {
        ...reference,
        id: crypto.randomUUID(),
        slug,
        craft: 'steadicam',
        from,
        to,
      });
    put('b', 1500, 1890);
    put('a', 640);
    const [scale, ...more] = payOf('steadicam');
    expect(more).toEqual([]);
    expect(scale?.ranges.map(({ from }) => from)).toEqual([640, 1500]);
    expect(scale?.ticks).toEqual([0, 500, 1000, 1500, 2000]);
    expect(payOf('runner')).toEqual([]);
  });
});
