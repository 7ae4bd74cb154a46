import { describe, expect, it } from 'vitest';
import { feed } from '../../../../site/data/feed.ts';
import { craftLd } from '../../../../site/data/craft-ld.ts';
import { articleLd, homeLd, talentLd } from '../../../../site/data/json-ld.ts';
import { robots } from '../../../../site/data/robots.ts';
import {
  pagesSitemap,
  rangeSitemap,
  sitemapIndex,
  sitemapsOf,
  workKey,
} from '../../../../site/data/sitemap.ts';
import { sortKey } from '../../../../site/data/people-lists.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { workLd } from '../../../../site/data/work-ld.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ identity: true, siteUrl: 'https://generique.example' });

describe('robots.txt', () => {
  it('shows the sitemaps of a site whose publisher is known', () => {
    expect(robots()).toContain('Sitemap: https://generique.example/sitemap-index.xml');
    expect(robots()).not.toMatch(/^Disallow: \/$/m);
  });

  it('sends robots away from a demonstration', () => {
    snapshot.remake();
    expect(robots()).toMatch(/^Disallow: \/$/m);
    snapshot.remake({ identity: true, siteUrl: 'https://generique.example' });
  });
});

describe('the sitemap', () => {
  it('pairs the languages of a page and says when its record changed', () => {
    const url = rangeSitemap('talent', 'a-z')
      .split('\n')
      .find((line) => line.includes('<loc>https://generique.example/en/talents/jean-nu</loc>'));
    expect(url).toContain('<lastmod>2026-02-14</lastmod>');
    expect(url).toContain('hreflang="fr" href="https://generique.example/talents/jean-nu"');
  });

  it('leaves out the English page of a text in French only', () => {
    expect(pagesSitemap()).toContain('/articles/interview-en-francais</loc>');
    expect(pagesSitemap()).not.toContain('/en/articles/interview-en-francais');
    expect(pagesSitemap()).not.toContain('/en/metiers/sound-mixer');
  });

  it('has no page that is not to be found: messages, former addresses, search', () => {
    expect(pagesSitemap() + rangeSitemap('talent', 'a-z')).not.toMatch(
      /message|ancien-nom|recherche|404/,
    );
  });

  it('is split by names, so that one more person changes one file of a few hundred', () => {
    snapshot.remake({ people: 2500, identity: true });
    const maps = sitemapsOf('talent');
    expect(maps.length).toBeGreaterThan(2);
    for (const { path } of maps) expect(sitemapIndex()).toContain(`${path}</loc>`);
    const files = new Map(
      maps.map(({ path, address }) => [path, rangeSitemap('talent', address)] as const),
    );
    for (const file of files.values())
      expect(file.match(/<url>/g)?.length).toBeLessThanOrEqual(2000);
    const zoe = { ...knownRecord('talent', 'jean-nu'), slug: 'zoe-zidi', sortName: 'ZIDI Zoé' };
    snapshot.put('talent', { ...zoe, id: crypto.randomUUID() });
    const different = sitemapsOf('talent').filter(
      ({ path, address }) => rangeSitemap('talent', address) !== files.get(path),
    );
    expect(different.map(({ holds }) => holds(sortKey(zoe)))).toEqual([true]);
    snapshot.remake({ identity: true, siteUrl: 'https://generique.example' });
  });

  it('has the works that have a page, by what their key says, and refuses other ranges', () => {
    const [map] = sitemapsOf('work');
    expect(map?.holds(workKey('nue'))).toBe(true);
    expect(rangeSitemap('work', map?.address)).toContain('/en/oeuvres/la-tres-longue-histoire');
    expect(() => rangeSitemap('work', 'q')).toThrow('There is no sitemap of works "q".');
  });
});

describe('the feed', () => {
  it('has the texts that can be read in its language, newest first', () => {
    const links = (text: string) =>
      [...text.matchAll(/<guid>(.*?)<\/guid>/g)].map(([, url]) => url);
    expect(links(feed('en'))).toEqual([
      'https://generique.example/en/articles/article-in-both',
      'https://generique.example/en/metiers/location-manager',
    ]);
    expect(links(feed('fr')).length).toBe(4);
    expect(feed('fr')).toContain('<pubDate>Sat, 12 Sep 2026 12:00:00 GMT</pubDate>');
  });
});

describe('what pages say to machines', () => {
  it('keeps the contact data of a person out, even those made public', () => {
    const said = JSON.stringify(talentLd(knownRecord('talent', 'odile-quarante'), 'fr'));
    expect(said).toContain('"hasOccupation"');
    expect(said).not.toContain('odile@exemple.invalid');
    expect(said).not.toContain('+33');
  });

  it('names an article about the trade where there is a guide, in the language of the text', () => {
    expect(craftLd(knownRecord('craft', 'sound-mixer'), 'en')[0]).toMatchObject({
      '@type': 'Article',
      inLanguage: 'fr',
      about: { '@type': 'Occupation' },
    });
    expect(craftLd(knownRecord('craft', 'perchman'), 'en')[0]).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'en',
    });
    expect(articleLd(knownRecord('article', 'article-in-both'), 'en')[0]).toMatchObject({
      headline: 'An article in both languages',
      dateModified: '2026-10-20',
    });
  });

  it('says who worked on a work, by role', () => {
    const [said] = workLd(knownRecord('work', 'la-tres-longue-histoire'), 'fr');
    expect(said).toMatchObject({ '@type': 'Movie', director: { '@type': 'Person' } });
    expect(JSON.stringify(said)).toContain('"roleName":"Perchman"');
  });

  it('says where a page stands, in the language of its text', () => {
    expect(articleLd(knownRecord('article', 'interview-en-francais'), 'en')[1]).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://generique.example/' },
        { position: 2, item: 'https://generique.example/articles' },
        { item: 'https://generique.example/articles/interview-en-francais' },
      ],
    });
  });

  it('names the publisher only where the identity is complete', () => {
    expect(homeLd('fr')).toMatchObject([{ '@type': 'WebSite' }, { '@type': 'Organization' }]);
    snapshot.remake();
    expect(homeLd('fr')).toMatchObject([{ '@type': 'WebSite' }]);
  });
});
