import { expect, it } from 'vitest';
import {
  articlesBeside,
  articlesOf,
  articlesOfYear,
  articleYears,
} from '../../../../site/data/articles.ts';
import { feed, themeFeed } from '../../../../site/data/feed.ts';
import { isPath } from '../../../../site/data/is-path.ts';
import { withLiveLinks } from '../../../../site/data/live-links.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { articles, themes } from '../../../fixtures/reference.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot();
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
const [interview, both] = articles as [(typeof articles)[0], (typeof articles)[0]];
const [, series] = themes as [(typeof themes)[0], (typeof themes)[0]];

it('puts what an editor chose before what is near', () => {
  expect(slugs(articlesBeside(knownRecord('article', both.slug), 3))).toEqual([interview.slug]);
  snapshot.put('article', {
    ...both,
    slug: 'a-cote',
    id: interview.id.replace(/.$/, '0'),
    articles: [],
  });
  const chosen = { ...interview, articles: ['a-cote'] };
  snapshot.put('article', chosen);
  expect(slugs(articlesBeside(chosen, 3))[0]).toBe('a-cote');
});

it('orders a series by its parts, then by date, and a theme from the newest', () => {
  const part = (slug: string, publishedOn: string, place?: number) => ({
    ...both,
    id: crypto.randomUUID(),
    slug,
    publishedOn,
    series: series.slug,
    part: place,
    articles: [],
  });
  snapshot.put('article', part('deux', '2026-01-01', 2));
  snapshot.put('article', part('un', '2026-05-01', 1));
  snapshot.put('article', part('apres', '2025-05-01'));
  expect(slugs(articlesOf(series)).filter((slug) => slug.length < 6)).toEqual([
    'un',
    'deux',
    'apres',
  ]);
  expect(slugs(articlesOf(knownRecord('theme', 'sur-le-plateau')))[0]).toBe(interview.slug);
  expect(articleYears()).toEqual(['2026', '2025']);
  expect(slugs(articlesOfYear('2025'))).toEqual(['apres']);
});

it('gives a theme a feed of what can be read in the language', () => {
  const theme = knownRecord('theme', 'sur-le-plateau');
  expect(themeFeed(theme, 'fr')).toContain(`/articles/${interview.slug}</link>`);
  expect(themeFeed(theme, 'en')).not.toContain(interview.slug);
  expect(themeFeed(theme, 'en')).toContain('<title>On set · Générique</title>');
  expect(feed('fr')).toContain('<link>http://localhost:4321/metiers/');
});

it('knows the pages of themes, years, resources and terms, and takes links to others out of texts', () => {
  const there = [
    '/articles/rubriques/premiers-pas',
    '/en/articles/rubriques/premiers-pas/rss.xml',
    '/articles/annees/2026',
    '/ressources/ecoles',
    '/en/lexique/p',
  ];
  const missing = [
    '/articles/rubriques/nulle-part',
    '/articles/rubriques/premiers-pas/autre',
    '/articles/annees/1999',
    '/ressources/aides',
    '/lexique/z',
  ];
  expect(there.filter((path) => !isPath(path))).toEqual([]);
  expect(missing.filter(isPath)).toEqual([]);
  expect(withLiveLinks('<a href="/lexique/z#zoom">zoom</a>')).toBe('zoom');
});
