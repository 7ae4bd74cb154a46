import type { Payload } from 'payload';
import type { SeedArticle } from '../../content/load.ts';
import type { Term } from '../../content/schema/term.ts';
import type { Ids } from './link-crafts.ts';

/** Gives new terms those to read besides, once all are there. */
export async function linkTerms({
  payload,
  terms,
  ids,
}: {
  payload: Payload;
  terms: Term[];
  ids: Ids;
}): Promise<void> {
  for (const { slug, seeAlso } of terms.filter((term) => term.seeAlso.length > 0))
    await payload.update({
      collection: 'terms',
      id: ids('terms', [slug])[0] ?? '',
      data: { seeAlso: ids('terms', seeAlso) },
      depth: 0,
    });
}

/** Gives new articles those to read next, once all are there. */
export async function linkArticles({
  payload,
  articles,
  ids,
}: {
  payload: Payload;
  articles: SeedArticle[];
  ids: Ids;
}): Promise<void> {
  for (const { slug, status, articles: next } of articles.filter(
    (article) => article.articles.length > 0,
  ))
    await payload.update({
      collection: 'articles',
      id: ids('articles', [slug])[0] ?? '',
      data: { articles: ids('articles', next), _status: status },
      depth: 0,
    });
}
