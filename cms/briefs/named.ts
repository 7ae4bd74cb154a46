import type { Payload, PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { readNames } from '../people/review-names.ts';

/** What a project names by slug in its form and by id in its record. */
export type NamedKind = 'craft' | 'territory' | 'charter';

/** All trades, places and charters, with their names in one language; what is not there any more is its slug. */
export async function readNamed(
  payload: Payload,
  locale: Locale,
  req?: PayloadRequest,
): Promise<Named> {
  const names = await readNames(payload, locale, req);
  const { docs: charters } = await payload.find({
    collection: 'charters',
    pagination: false,
    depth: 0,
    locale,
    ...(req && { req }),
  });
  const bySlug = new Map(charters.map((charter) => [String(charter.slug), charter]));
  const ids = {
    craft: names.craftId,
    territory: names.territoryId,
    charter: (slug: string) => bySlug.get(slug)?.id,
  };
  const words = {
    craft: (slug: string) => names.craft(slug, 'both'),
    territory: names.territory,
    charter: (slug: string) => bySlug.get(slug)?.title ?? slug,
  };
  return {
    id: (kind, slug) => ids[kind](slug),
    name: (kind, slug) => words[kind](slug),
    slugs: new Map([
      ...names.slugs,
      ...charters.map(({ id, slug }) => [id, String(slug)] as const),
    ]),
  };
}

export type Named = {
  id: (kind: NamedKind, slug: string) => string | undefined;
  name: (kind: NamedKind, slug: string) => string;
  /** By id. */
  slugs: ReadonlyMap<string, string>;
};
