/** Names and ids of crafts and territories: people send slugs. */
import type { Payload, PayloadRequest } from 'payload';
import { bothForms } from '../../content/locales/both-forms.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Names } from './review-items.ts';

/** All of them, in one language. What was taken out of the taxonomy since is its slug; its id is missing. */
export async function readNames(
  payload: Payload,
  locale: Locale,
  req?: PayloadRequest,
): Promise<Known> {
  const all = { pagination: false, depth: 0, locale: 'fr', ...(req && { req }) } as const;
  const { docs: crafts } = await payload.find({ collection: 'crafts', ...all });
  const { docs: territories } = await payload.find({ collection: 'territories', ...all });
  const craftBySlug = new Map(crafts.map((craft) => [craft.slug, craft]));
  const territoryBySlug = new Map(territories.map((territory) => [territory.slug, territory]));
  const slugs = new Map([...crafts, ...territories].map(({ id, slug }) => [id, String(slug)]));
  return {
    craft: (slug, form) => {
      const craft = craftBySlug.get(slug);
      if (!craft) return slug;
      if (locale === 'en') return craft.english;
      return form === 'both' ? bothForms(craft.feminine, craft.masculine) : craft[form];
    },
    territory: (slug) => {
      const found = territoryBySlug.get(slug);
      return (locale === 'en' ? found?.english : found?.name) ?? slug;
    },
    craftId: (slug) => craftBySlug.get(slug)?.id,
    territoryId: (slug) => territoryBySlug.get(slug)?.id,
    slugs,
  };
}

type Known = Names & {
  craftId: (slug: string) => string | undefined;
  territoryId: (slug: string) => string | undefined;
  /** Of crafts and territories, by id. */
  slugs: ReadonlyMap<string, string>;
};
