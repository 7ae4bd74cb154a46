import { describe, expect, it } from 'vitest';
import { recordHref } from '../../../../content/routes.ts';
import { turningDays } from '../../../../content/schema/turning-days.ts';
import { affectedPages } from '../../../../site/data/affected.ts';
import {
  briefLists,
  briefsIn,
  listsOfBrief,
  soughtTeams,
} from '../../../../site/data/brief-lists.ts';
import { briefLd } from '../../../../site/data/brief-ld.ts';
import {
  briefs,
  closingBriefs,
  isOver,
  openBriefs,
  referencesAbove,
} from '../../../../site/data/briefs.ts';
import { briefFeed } from '../../../../site/data/feed.ts';
import { isPath } from '../../../../site/data/is-path.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { pagesSitemap } from '../../../../site/data/sitemap.ts';
import { asOf, knownRecord } from '../../../../site/data/snapshot.ts';
import { dayAfter } from '../../../fixtures/people-changes.ts';
import { payReferences } from '../../../fixtures/reference.ts';
import { uuidOf } from '../../../fixtures/seeded.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 5, identity: true });
const brief = (slug: string) => knownRecord('brief', slug);
const vacancy = (slug: string) =>
  briefLd(brief(slug), 'fr').find((said) => said['@type'] === 'JobPosting');
const saidOf = (slug: string) => {
  const { title, description } = vacancy(slug) ?? {};
  return { title, description: String(description) };
};

describe('the list of projects', () => {
  it('has those that are open, the newest first', () => {
    expect(openBriefs().map(({ slug }) => slug)).not.toContain('deja-clos');
    const days = openBriefs().map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('is left on the day after the last one to answer', () => {
    const { closesOn } = brief('deja-clos');
    expect([isOver(brief('deja-clos')), closesOn < asOf()]).toEqual([true, true]);
    expect(isOver({ ...brief('deja-clos'), closesOn: asOf() })).toBe(false);
    expect(turningDays('brief', brief('deja-clos'))).toEqual(['2026-11-21']);
  });
});

describe('lists of projects by team and by region', () => {
  it('have those that one may answer, the newest first, and nowhere one that is over', () => {
    const inRegion = briefsIn('/projets/lieux/bretagne').map(({ slug }) => slug);
    expect(inRegion.toSorted()).toEqual(['employeur-cache', 'serie-au-port']);
    expect(briefsIn('/projets/lieux/hors-de-france').map(({ slug }) => slug)).toEqual([
      'serie-au-port',
    ]);
    const { needs } = brief('deja-clos');
    for (const list of listsOfBrief({ needs }))
      expect(briefsIn(list).map(({ slug }) => slug)).not.toContain('deja-clos');
    expect(soughtTeams().map(({ of, count }) => [of.slug, count])).toEqual([['son', 3]]);
  });

  it('have a page each, in both languages, only while they hold one', () => {
    expect(briefLists()).toEqual(
      expect.arrayContaining([
        '/projets/equipes/son',
        '/projets/lieux/bretagne',
        '/projets/lieux/hors-de-france',
      ]),
    );
    for (const list of briefLists()) {
      expect(allPaths()).toContain(`/en${list}`);
      expect(isPath(list)).toBe(true);
      expect(pagesSitemap()).toContain(`${list}</loc>`);
    }
    expect(isPath('/projets/lieux/corse')).toBe(false);
    expect(isPath('/projets/equipes/image')).toBe(false);
  });

  it('begin with those that close within a week, the first to close first', () => {
    const closesOn = (days: number) => ({
      ...brief('employeur-cache'),
      id: uuidOf(`closes ${days}`),
      slug: `clot-${days}`,
      closesOn: dayAfter(asOf(), days),
    });
    for (const days of [8, 7, 0]) snapshot.put('brief', closesOn(days));
    expect(closingBriefs().map(({ slug }) => slug)).toEqual(['clot-0', 'clot-7']);
    for (const days of [8, 7, 0]) snapshot.remove('brief', `clot-${days}`);
  });
});

describe('a vacancy for search engines', () => {
  it('names the employer who shows it, and calls a hidden one confidential', () => {
    expect(vacancy('serie-au-port')).toMatchObject({
      hiringOrganization: { name: 'Société Exemple & fils' },
      validThrough: '2026-12-20T23:59:59',
      jobLocation: [{ address: { addressCountry: 'FR', addressRegion: 'Bretagne' } }],
      baseSalary: { value: { minValue: 900, maxValue: 950.5, unitText: 'WEEK' } },
    });
    expect(vacancy('employeur-cache')).toMatchObject({ hiringOrganization: 'confidential' });
  });

  it('has the trade as its title, and all that the page says of the work as HTML', () => {
    const open = brief('serie-au-port');
    const { title, description } = saidOf('serie-au-port');
    expect(title).toBe('Ingénieure du son, ingénieur du son / Perchwoman, perchman');
    const { specification } = open;
    for (const words of [open.title.fr, 'Qui a vendu le bateau ?', ...open.needs.specialties])
      expect(description).toContain(words);
    expect(description).toContain(specification?.text);
    expect(description).toMatch(/de 900.€ à 950,50.€ par semaine/);
    const { description: told } = saidOf('employeur-cache');
    expect(told).toContain('&#60;le bateau&#62; de son père &#38; pourquoi');
  });

  it('says a country, and is none where none is known', () => {
    const abroad = brief('employeur-cache');
    const needs = { ...abroad.needs, bases: ['hors-de-france'] };
    expect(briefLd({ ...abroad, needs }, 'fr')).toHaveLength(1);
    const remote = { ...abroad, needs: { ...needs, isRemote: true } };
    expect(briefLd(remote, 'fr')[0]).toMatchObject({ jobLocationType: 'TELECOMMUTE' });
  });

  it('is none where there is no employment: rights, a service, nothing paid, a demonstration, a closed project', () => {
    const open = brief('employeur-cache');
    for (const contract of ['rights', 'service', 'schoolFilm', 'volunteers', 'placement'] as const)
      expect(briefLd({ ...open, terms: { contract } }, 'fr').map((one) => one['@type'])).toEqual([
        'BreadcrumbList',
      ]);
    expect(vacancy('film-d-ecole')).toBeUndefined();
    expect(vacancy('deja-clos')).toBeUndefined();
    expect(briefLd({ ...open, isDemo: true }, 'fr')).toHaveLength(1);
  });
});

describe('an offer', () => {
  it('is compared with the references in force for the same unit, else with those raised since', () => {
    const offer = brief('employeur-cache');
    const [outdated] = payReferences;
    if (!outdated) throw new Error('The fixture has no pay reference.');
    const found = () => referencesAbove(offer).map(({ from, raisedOn }) => [from, raisedOn]);
    expect(found()).toEqual([[outdated.from, outdated.raisedOn]]);
    const { raisedOn: _, ...inForce } = {
      ...outdated,
      id: uuidOf('en vigueur'),
      slug: 'en-vigueur',
    };
    snapshot.put('pay', { ...inForce, from: outdated.from + 100 });
    expect(found()).toEqual([[outdated.from + 100, undefined]]);
    snapshot.put('pay', inForce);
    const terms = (from: number, unit: 'week' | 'day') => ({
      ...offer,
      terms: { contract: 'cdd' as const, pay: { from, unit } },
    });
    expect(referencesAbove(terms(1000, 'week'))).toEqual([]);
    expect(referencesAbove(terms(10, 'day'))).toEqual([]);
  });
});

describe('a project', () => {
  it('is in the pages, the sitemap and the feed, in English where it can be read', () => {
    for (const { slug } of briefs()) expect(allPaths()).toContain(recordHref('brief', slug, 'en'));
    expect(pagesSitemap()).toContain('/en/projets/serie-au-port</loc>');
    expect(pagesSitemap()).toContain('/projets/employeur-cache</loc>');
    expect(pagesSitemap()).not.toContain('/en/projets/employeur-cache');
    expect(pagesSitemap()).not.toContain('deja-clos');
    expect(briefFeed('fr')).toContain('/projets/employeur-cache');
    expect(briefFeed('en')).not.toContain('/en/projets/employeur-cache');
    expect(briefFeed('en')).toContain('Sound for a series in a harbour');
  });

  it('is made again where the reference of its craft changed', () => {
    const change = { kind: 'pay', slug: 'ingenieur-du-son-semaine' } as const;
    const touch = { crafts: ['sound-mixer'] };
    const affected = affectedPages([{ ...change, before: touch, after: touch }], {
      asOf: asOf(),
      under: () => [],
    });
    expect(affected.isAll || affected.paths.has('/projets/employeur-cache')).toBe(true);
    expect(affected.isAll).toBe(false);
  });
});
