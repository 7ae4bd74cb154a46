import * as z from 'zod/mini';
import { Line, Slug, Source, WebAddress } from './basics.ts';

export const OrganisationKind = z.enum([
  'commission',
  'productionCompany',
  'school',
  'union',
  'association',
  'fund',
]);

/** A company or body of the field. */
export const Organisation = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  name: Line(200),
  kind: OrganisationKind,
  /** Slugs of the territories it serves; scopes may overlap. */
  territories: z.array(Slug),
  website: z.optional(WebAddress),
  /** Where the facts were read. */
  sources: z.array(Source),
});
export type Organisation = z.infer<typeof Organisation>;
