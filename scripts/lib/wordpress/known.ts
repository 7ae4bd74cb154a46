/** What the database holds of an import already, and what it must not take the place of. */
import type { Payload } from 'payload';
import type { Known } from './plan.ts';

/** Reads it. */
export async function readKnown(payload: Payload): Promise<Known> {
  const all = { pagination: false, depth: 0 } as const;
  const { docs: articles } = await payload.find({
    ...all,
    collection: 'articles',
    select: { slug: true, importedFrom: true },
  });
  const { docs: comments } = await payload.find({
    ...all,
    collection: 'comments',
    where: { importedFrom: { exists: true } },
    select: { importedFrom: true },
  });
  const { docs: themes } = await payload.find({
    ...all,
    collection: 'themes',
    where: { kind: { equals: 'theme' } },
    select: { slug: true, name: true },
  });
  const { docs: addresses } = await payload.find({
    ...all,
    collection: 'redirects',
    where: { kind: { in: ['address', 'article'] } },
  });
  const former = addresses.flatMap(({ kind, slug }) => (kind === 'article' ? [slug] : []));
  return {
    articles: new Map(
      articles.flatMap(({ id, slug, importedFrom }) =>
        importedFrom ? [[importedFrom, { id, slug: slug ?? '' }]] : [],
      ),
    ),
    comments: new Set(comments.flatMap(({ importedFrom }) => importedFrom ?? [])),
    slugs: [...articles.flatMap(({ slug }) => slug ?? []), ...former],
    themes: themes.map(({ slug, name }) => ({ slug: slug ?? '', name })),
    addresses,
  };
}
