import * as z from 'zod/mini';
import { Day, Html, Line, Localized, Slug, Source } from './basics.ts';

/** How many skills, and how long each. */
export const guideLimits = { skills: 6, skill: 80 };

/** The long text about one craft. It cannot be published without author, review day and sources. */
export const Guide = z.strictObject({
  id: z.uuid(),
  /** Slug of the craft, which is also the address. */
  craft: Slug,
  /** One or two sentences: what the trade is. */
  summary: Localized(Line(400)),
  body: Localized(Html),
  /** What one must know and be able to do, a few words each, the most telling first. */
  skills: z.optional(
    Localized(z.array(Line(guideLimits.skill)).check(z.maxLength(guideLimits.skills))),
  ),
  /** How much experience the trade asks of whoever begins in it. */
  experience: z.optional(Localized(Line(200))),
  author: Line(120),
  /** A real person of the trade who read it; without one the page says so. */
  reviewer: z.optional(z.strictObject({ name: Line(120), title: Line(160) })),
  publishedOn: Day,
  reviewedOn: Day,
  nextReviewOn: Day,
  sources: z.array(Source).check(z.minLength(1, { error: 'guide.sources.missing' })),
});
export type Guide = z.infer<typeof Guide>;
