import type { Payload } from 'payload';
import type { Content } from '../../content/load.ts';

/** Ids of the records of a collection by their slugs. Throws where there is none. */
export type Ids = (collection: string, slugs: string[]) => string[];

/**
 * Gives crafts their other names, their jargon and the crafts beside them, once all crafts are there. Only crafts
 * that have none of these: one that editors have begun to describe stays as they made it. Resolves with their slugs.
 */
export async function linkCrafts({
  payload,
  crafts,
  ids,
}: {
  payload: Payload;
  crafts: Content['crafts'];
  ids: Ids;
}): Promise<string[]> {
  const all = { collection: 'crafts', pagination: false, depth: 0 } as const;
  const { docs } = await payload.find(all);
  const bare = new Set(docs.filter(isBare).map(({ slug }) => slug));
  const described = crafts.filter((one) => bare.has(one.slug) && !isBare(one));
  for (const craft of described) {
    const { slug, aliases, jargon, worksUnder, leadsTo, worksWith } = craft;
    await payload.update({
      collection: 'crafts',
      id: ids('crafts', [slug])[0] ?? '',
      data: {
        aliases: asRows(aliases),
        jargon: asRows(jargon),
        worksUnder: ids('crafts', worksUnder),
        leadsTo: ids('crafts', leadsTo),
        worksWith: ids('crafts', worksWith),
      },
      depth: 0,
    });
  }
  return described.map(({ slug }) => slug);
}

/** A craft before it is linked: those it names may not be there yet. */
export const noLinks = { aliases: [], jargon: [], worksUnder: [], leadsTo: [], worksWith: [] };

/** Texts as the rows of an array field. */
export const asRows = (values: string[]) => values.map((value) => ({ value }));

const isBare = (craft: Described): boolean =>
  (Object.keys(noLinks) as (keyof typeof noLinks)[]).every((field) => !craft[field]?.length);

type Described = { [field in keyof typeof noLinks]?: unknown[] | null };
