import type { Article } from '../../content/schema/article.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Theme } from '../../content/schema/theme.ts';
import { perSnapshot } from './digest.ts';
import { record, records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';

/** Every article, newest first. */
export const articles = perSnapshot((): Article[] =>
  records('article').toSorted(
    (a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.slug.localeCompare(b.slug),
  ),
);

/** The articles that concern a person, a craft or a work, newest first. */
export const articlesAbout = (kind: 'talents' | 'crafts' | 'works', slug: string): Article[] =>
  bySubject().get(`${kind}/${slug}`) ?? [];

/** What to read after an article: what its editor put beside it, then what shares most with it, at most `n`. */
export const articlesBeside = (article: Article, n: number): Article[] => {
  const chosen = article.articles.flatMap((slug) => record('article', slug) ?? []);
  const near = nearest(article).filter(({ slug }) => !article.articles.includes(slug));
  return [...chosen, ...near].slice(0, n);
};

/** The articles of a theme, newest first, or of a series, in the order in which they came. */
export const articlesOf = ({ slug, kind }: Theme): Article[] =>
  kind === 'series'
    ? articles()
        .filter(({ series }) => series === slug)
        .toReversed()
        .toSorted((a, b) => (a.part ?? Infinity) - (b.part ?? Infinity) || 0)
    : articles().filter(({ themes }) => themes.includes(slug));

/** The years that have articles, newest first. */
export const articleYears = (): string[] => [...new Set(articles().map(yearOf))];

/** The articles of a year, newest first. */
export const articlesOfYear = (year: string): Article[] =>
  articles().filter((article) => yearOf(article) === year);

const yearOf = ({ publishedOn }: Article): string => publishedOn.slice(0, 4);

const nearest = (article: Article): Article[] =>
  articles()
    .filter(({ slug }) => slug !== article.slug)
    .map((other) => ({ other, shared: sharedSubjects(article, other) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ other }) => other);

/** True where the article can be read in a language. */
export const isArticleIn = (article: Article, locale: Locale): boolean =>
  locale === 'fr' || (article.body.en !== undefined && article.title.en !== undefined);

/** The day an article was changed last. */
export const articleDay = ({ updatedOn, publishedOn }: Article): string => updatedOn ?? publishedOn;

const bySubject = perSnapshot(() =>
  grouped(articles(), (article) =>
    (['talents', 'crafts', 'works'] as const).flatMap((kind) =>
      article[kind].map((slug) => `${kind}/${slug}`),
    ),
  ),
);

const sharedSubjects = (a: Article, b: Article): number => {
  const subjects = new Set(subjectsOf(b));
  return subjectsOf(a).filter((one) => subjects.has(one)).length;
};

const subjectsOf = ({ tags, themes, series, talents, crafts, works }: Article): string[] => [
  ...tags,
  ...themes,
  ...(series === undefined ? [] : [series]),
  ...talents,
  ...crafts,
  ...works,
];
