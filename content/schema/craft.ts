import * as z from 'zod/mini';
import { Line, Slug } from './basics.ts';

/** The form of a title that a person chose for a craft. Never inferred. */
export const TitleForm = z.enum(['feminine', 'masculine', 'both']);
export type TitleForm = z.infer<typeof TitleForm>;

/** Versions of the ROME in which a code is stated: labels move between versions. */
export const RomeVersion = z.enum(['4.0']);

/**
 * Collective agreements by their IDCC number. The agreement follows the employer's activity.
 * 3252 replaced 2717 on 1 April 2025; 1734 was merged into 2642 in 2019.
 */
export const Idcc = z.enum(['3097', '2642', '2412', '3252', '1307', '3168']);
export type Idcc = z.infer<typeof Idcc>;

/** What draws people to a craft: "which trade is for me" filters by these. */
export const Interest = z.enum([
  'images',
  'sounds',
  'stories',
  'acting',
  'drawing',
  'hands',
  'machines',
  'computers',
  'fabrics',
  'places',
  'organising',
  'leading',
  'numbers',
  'law',
  'people',
  'precision',
]);
export type Interest = z.infer<typeof Interest>;

/** How long the lists of a craft and their words may be. */
export const craftLimits = { list: 16, word: 80 };

const Words = z.array(Line(craftLimits.word)).check(z.maxLength(craftLimits.list));
const Crafts = z.array(Slug).check(z.maxLength(craftLimits.list));

/** A trade of the taxonomy ("métier"). It always has a page; a guide enriches it. */
export const Craft = z.strictObject({
  slug: Slug,
  /** Slug of its department. */
  department: Slug,
  /** Place in its department, from 1. */
  order: z.int().check(z.positive()),
  masculine: Line(120),
  feminine: Line(120),
  english: Line(120),
  /** Code of the operational repertory of trades, with the version it was read in. One code covers several trades. */
  rome: z.optional(
    z.strictObject({ code: z.string().check(z.regex(/^[A-N]\d{4}$/)), version: RomeVersion }),
  ),
  /** Agreements that define the title, with the wording and status they give it. */
  agreements: z.array(
    z.strictObject({
      idcc: Idcc,
      /** The title as the agreement prints it. */
      title: Line(200),
      /** Status or level in that agreement, as printed. */
      status: z.optional(Line(80)),
      /** Annex or part of the agreement that holds the title, where it has several. */
      annex: z.optional(Line(120)),
    }),
  ),
  /** Other names in use, in French or English, that no title carries ("chef op"). Searches know them. */
  aliases: Words,
  /** Words of the set that go with this work ("raccord"); crafts share them, and they name none. */
  jargon: Words,
  /** Slugs of the crafts that direct this one. None of the three names the craft itself. */
  worksUnder: Crafts,
  /** Slugs of the crafts that people usually go on to. */
  leadsTo: Crafts,
  /** Slugs of the crafts it works with day by day; those that direct it are not repeated. */
  worksWith: Crafts,
  /** What draws people to it, the strongest first; empty where nobody has said. */
  interests: z.array(Interest).check(z.maxLength(4)),
});
export type Craft = z.infer<typeof Craft>;
