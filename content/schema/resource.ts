import * as z from 'zod/mini';
import { Day, Line, Localized, Slug, Source, WebAddress } from './basics.ts';

/**
 * `school`, `aid` (public money), `festival`, `platform` (funding by the public), `union` (of employees or of
 * employers), `association` (of a trade or a cause), `workshop` (training or workshop with a date).
 */
export const ResourceKind = z.enum([
  'school',
  'aid',
  'festival',
  'platform',
  'union',
  'association',
  'workshop',
]);
export type ResourceKind = z.infer<typeof ResourceKind>;

/** A door that leads further, outside of this site. */
export const Resource = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  kind: ResourceKind,
  name: Line(200),
  /** What it is and for whom, one to three sentences. */
  summary: Localized(Line(500)),
  website: WebAddress,
  /** Slugs of the territories it concerns; empty: the whole country. */
  territories: z.array(Slug),
  /** Slugs of the departments it concerns; empty: all of them. */
  departments: z.array(Slug),
  /** Town where it is or takes place. */
  place: z.optional(Line(120)),
  /** Workshops: first and last day, and the last day to apply. */
  startsOn: z.optional(Day),
  endsOn: z.optional(Day),
  deadline: z.optional(Day),
  /** The day on which these facts were read. */
  checkedOn: Day,
  sources: z.array(Source).check(z.minLength(1, { error: 'resource.sources.missing' })),
});
export type Resource = z.infer<typeof Resource>;
