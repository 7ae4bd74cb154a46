import { describe, expect, it } from 'vitest';
import { craftsBeside, craftsByDepartment, titleOf } from '../../../../site/data/crafts.ts';
import {
  articlesAbout,
  articlesBeside,
  articles,
  isArticleIn,
} from '../../../../site/data/articles.ts';
import { guideOf, isGuideIn } from '../../../../site/data/guides.ts';
import { organisationsOf, teamsOf } from '../../../../site/data/regions.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import {
  allTalents,
  newestTalents,
  talentsByCraft,
  talentsInRegion,
  talentsInRegionTeam,
  talentsOfWork,
} from '../../../../site/data/talents.ts';
import { regionOf, regions } from '../../../../site/data/territories.ts';
import { hasPage, pagedWorks, rolesOf } from '../../../../site/data/works.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 40, works: 4 });
const slugs = (list: { slug: string }[]): string[] => list.map(({ slug }) => slug);

describe('lists of people', () => {
  it('stand in alphabetical order, accents and case aside', () => {
    const names = allTalents().map(({ sortName }) => sortName);
    expect(names.indexOf('ÉTOILÉ Änne')).toBeLessThan(names.indexOf('NU Jean'));
    expect(names.at(0)).toMatch(/^ABADIE/);
  });

  it('show a person in every craft, and in a region once however many bases they have there', () => {
    for (const { craft } of knownRecord('talent', 'odile-quarante').crafts)
      expect(slugs(talentsByCraft(craft))).toContain('odile-quarante');
    const both = { ...knownRecord('talent', 'jean-nu'), bases: ['bretagne', 'finistere'] };
    snapshot.put('talent', both);
    expect(slugs(talentsInRegion('bretagne')).filter((slug) => slug === 'jean-nu').length).toBe(1);
  });

  it('count a base in a département for its region', () => {
    snapshot.put('talent', { ...knownRecord('talent', 'jean-nu'), bases: ['finistere'] });
    expect(regionOf('finistere').slug).toBe('bretagne');
    expect(slugs(talentsInRegion('bretagne'))).toContain('jean-nu');
    expect(slugs(talentsInRegionTeam('bretagne', 'regie'))).toContain('jean-nu');
    expect(slugs(talentsInRegionTeam('bretagne', 'son'))).not.toContain('jean-nu');
  });

  it('give the teams of a region that have people, in the order of the credits', () => {
    const teams = teamsOf('bretagne');
    expect(teams.map(({ department }) => department.slug)).toEqual(['regie', 'image', 'son']);
    expect(teamsOf('corse')).toEqual([]);
    expect(slugs(organisationsOf('bretagne'))).toEqual(['commission-exemple']);
    expect(slugs(regions())).not.toContain('finistere');
  });

  it('begin with who changed last where that is asked', () => {
    const days = newestTalents(5).map(({ updatedOn }) => updatedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.length).toBe(5);
  });
});

describe('works', () => {
  it('have a page with one checked credit or two people, not with one unchecked credit', () => {
    const work = { ...knownRecord('work', 'nue'), slug: 'seule', id: crypto.randomUUID() };
    const credit = { work: 'seule', title: 'Seule', role: 'Perchman', year: 1999 };
    const jean = knownRecord('talent', 'jean-nu');
    snapshot.put('work', work);
    expect(hasPage('seule')).toBe(false);
    snapshot.put('talent', { ...jean, credits: [{ ...credit, isChecked: false }] });
    expect(hasPage('seule')).toBe(false);
    expect(slugs(pagedWorks())).not.toContain('seule');
    snapshot.put('talent', { ...jean, credits: [{ ...credit, isChecked: true }] });
    expect(hasPage('seule')).toBe(true);
    expect(talentsOfWork('seule')).toMatchObject([{ role: 'Perchman', isChecked: true }]);
  });

  it('have no page where only credits name them', () => {
    expect(hasPage('unknown')).toBe(false);
  });

  it('name a person once a role', () => {
    const perchmen = rolesOf('la-tres-longue-histoire').find(({ role }) => role === 'Perchman');
    const people = perchmen?.people.map(({ talent }) => talent.slug) ?? [];
    expect(people).toContain('odile-quarante');
    expect(new Set(people).size).toBe(people.length);
  });
});

describe('crafts, guides and articles', () => {
  it('say a title in the form the person chose, and in both for the trade', () => {
    expect(titleOf('sound-mixer', 'feminine', 'fr')).toBe('ingénieure du son');
    expect(titleOf('sound-mixer', 'both', 'fr')).toBe('Ingénieure du son, ingénieur du son');
    expect(titleOf('runner', 'both', 'fr')).toBe('auxiliaire de régie');
    expect(titleOf('sound-mixer', 'feminine', 'en')).toBe('sound mixer');
  });

  it('stand by department, those without a craft left out', () => {
    expect(craftsByDepartment().map(({ department }) => department.slug)).toEqual([
      'regie',
      'image',
      'son',
    ]);
    expect(slugs(craftsBeside(knownRecord('craft', 'perchman')))).toEqual(['sound-mixer']);
  });

  it('can be read in English only where the English is there', () => {
    const [french, both] = ['sound-mixer', 'location-manager'].map((craft) => guideOf(craft));
    expect([french, both].map((guide) => guide && isGuideIn(guide, 'en'))).toEqual([false, true]);
    expect(guideOf('perchman')).toBeUndefined();
    expect(articles().map((article) => isArticleIn(article, 'en'))).toEqual([false, true]);
  });

  it('find the articles about a record, and those that share a subject', () => {
    expect(slugs(articlesAbout('crafts', 'sound-mixer'))).toEqual(['interview-en-francais']);
    expect(slugs(articlesBeside(knownRecord('article', 'article-in-both'), 3))).toEqual([
      'interview-en-francais',
    ]);
  });
});
