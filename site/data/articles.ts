import type { Article } from '../../content/schema/article.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';
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

/** The articles that share a tag or a subject with one, closest first, at most `n`. */
export const articlesBeside = (article: Article, n: number): Article[] =>
  articles()
    .filter(({ slug }) => slug !== article.slug)
    .map((other) => ({ other, shared: sharedSubjects(article, other) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, n)
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
  const subjects = new Set([...b.tags, ...b.talents, ...b.crafts, ...b.works]);
  return [...a.tags, ...a.talents, ...a.crafts, ...a.works].filter((one) => subjects.has(one))
    .length;
};
