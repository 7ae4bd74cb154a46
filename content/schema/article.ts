import * as z from 'zod/mini';
import { Day, Html, Line, Localized, Picture, Slug, Source } from './basics.ts';

export const ArticleKind = z.enum(['article', 'interview']);

/** A dated, signed text of the magazine. Nobody is quoted who did not speak. */
export const Article = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  kind: ArticleKind,
  title: Localized(Line(160)),
  /** The sentence or two under the title. */
  standfirst: Localized(Line(500)),
  body: Localized(Html),
  /** Who signs; for an interview, who collected the words ("propos recueillis par"). */
  author: Line(120),
  /** Interviews only: who answers. */
  interviewee: z.optional(Line(160)),
  publishedOn: Day,
  updatedOn: z.optional(Day),
  tags: z.array(Line(60)),
  /** Slugs of its themes. */
  themes: z.array(Slug),
  /** Slug of the series that it belongs to. */
  series: z.optional(Slug),
  /** Its place in the series, from 1; those without one come after, by date. */
  part: z.optional(z.int().check(z.positive())),
  photo: z.optional(Picture),
  /** Slugs of what the text concerns. */
  talents: z.array(Slug),
  crafts: z.array(Slug),
  works: z.array(Slug),
  /** Slugs of articles that an editor puts beside it. */
  articles: z.array(Slug),
  /** True where readers may comment on this one although comments are closed. */
  areCommentsOpen: z.boolean(),
  sources: z.array(Source),
  /** Reading time of each language, minutes, at 220 words a minute. */
  readingMinutes: Localized(z.int().check(z.positive())),
});
export type Article = z.infer<typeof Article>;
