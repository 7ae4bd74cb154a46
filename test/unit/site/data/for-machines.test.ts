import { describe, expect, it } from 'vitest';
import { feed } from '../../../../site/data/feed.ts';
import { craftLd } from '../../../../site/data/craft-ld.ts';
import { articleLd, homeLd, talentLd } from '../../../../site/data/json-ld.ts';
import { robots } from '../../../../site/data/robots.ts';
import { sitemap, sitemapCount, sitemapIndex } from '../../../../site/data/sitemap.ts';
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
    const url = sitemap(1)
      .split('\n')
      .find((line) => line.includes('<loc>https://generique.example/en/talents/jean-nu</loc>'));
    expect(url).toContain('<lastmod>2026-02-14</lastmod>');
    expect(url).toContain('hreflang="fr" href="https://generique.example/talents/jean-nu"');
  });

  it('leaves out the English page of a text in French only', () => {
    expect(sitemap(1)).toContain('/articles/interview-en-francais</loc>');
    expect(sitemap(1)).not.toContain('/en/articles/interview-en-francais');
    expect(sitemap(1)).not.toContain('/en/metiers/sound-mixer');
  });

  it('has no page that is not to be found: messages, former addresses, search', () => {
    expect(sitemap(1)).not.toMatch(/message|ancien-nom|recherche|404/);
  });

  it('is split so that none holds more than 50,000 addresses', () => {
    snapshot.remake({ people: 25_000, identity: true });
    expect(sitemapCount()).toBe(2);
    expect(sitemap(1).match(/<url>/g)?.length).toBeLessThanOrEqual(50_000);
    expect(sitemapIndex()).toContain('/sitemap-2.xml');
    snapshot.remake({ identity: true, siteUrl: 'https://generique.example' });
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
