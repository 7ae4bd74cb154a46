import { describe, expect, it } from 'vitest';
import { recordHref } from '../../../../content/routes.ts';
import { turningDays } from '../../../../content/schema/turning-days.ts';
import { affectedPages } from '../../../../site/data/affected.ts';
import { briefLd } from '../../../../site/data/brief-ld.ts';
import { briefs, isOver, openBriefs, referencesAbove } from '../../../../site/data/briefs.ts';
import { briefFeed } from '../../../../site/data/feed.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { pagesSitemap } from '../../../../site/data/sitemap.ts';
import { asOf, knownRecord } from '../../../../site/data/snapshot.ts';
import { payReferences } from '../../../fixtures/reference.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 5, identity: true });
const brief = (slug: string) => knownRecord('brief', slug);
const vacancy = (slug: string) =>
  briefLd(brief(slug), 'fr').find((said) => said['@type'] === 'JobPosting');

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

describe('a vacancy for search engines', () => {
  it('names the employer who shows it, and calls a hidden one confidential', () => {
    expect(vacancy('serie-au-port')).toMatchObject({
      hiringOrganization: { name: 'Société Exemple & fils' },
      validThrough: '2026-12-20',
      jobLocation: [
        { address: { addressLocality: 'Finistère', addressRegion: 'Bretagne' } },
        { name: 'Hors de France' },
      ],
    });
    expect(vacancy('employeur-cache')).toMatchObject({ hiringOrganization: 'confidential' });
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
  it('is compared with references in force only, for the same unit', () => {
    const offer = brief('employeur-cache');
    expect(referencesAbove(offer)).toEqual([]);
    const [outdated] = payReferences;
    if (!outdated) throw new Error('The fixture has no pay reference.');
    const { raisedOn: _, ...inForce } = outdated;
    snapshot.put('pay', inForce);
    expect(referencesAbove(offer).map(({ from }) => from)).toEqual([1000]);
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
