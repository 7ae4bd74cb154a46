import type { Payload } from 'payload';
import { bothForms } from '../../content/locales/both-forms.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { makeSearchWords, type SearchWords } from '../../content/search/vocabulary.ts';

/** What the desk finds trades and places by, and what it calls them. `crafts`, `territories`: names by slug. */
export type DeskWords = {
  words: SearchWords;
  crafts: Record<string, string>;
  territories: Record<string, string>;
};

/** All of the taxonomy, in one language. */
export async function deskWords(payload: Payload, locale: Locale): Promise<DeskWords> {
  const all = { pagination: false, depth: 0, locale: 'fr' } as const;
  const { docs: crafts } = await payload.find({ collection: 'crafts', ...all });
  const { docs: territories } = await payload.find({ collection: 'territories', ...all });
  const places = territories.map(({ slug, name, english, kind, code }) => ({
    slug: String(slug),
    name: { fr: name, en: english },
    kind,
    ...(code && { code }),
  }));
  const trades = crafts.map(({ slug, masculine, feminine, english, aliases }) => ({
    slug: String(slug),
    masculine,
    feminine,
    english,
    aliases: (aliases ?? []).map(({ value }) => value),
  }));
  return {
    words: makeSearchWords({ crafts: trades, departments: [], territories: places }),
    crafts: Object.fromEntries(
      trades.map(({ slug, masculine, feminine, english }) => [
        slug,
        locale === 'en' ? english : bothForms(feminine, masculine),
      ]),
    ),
    territories: Object.fromEntries(places.map(({ slug, name }) => [slug, name[locale]])),
  };
}
