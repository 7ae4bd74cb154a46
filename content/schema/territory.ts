import * as z from 'zod/mini';
import { Line, Slug } from './basics.ts';

/** `region`: one of 18; `departement`; `overseas`: a collectivity outside the regions; `abroad`: "hors de France". */
export const TerritoryKind = z.enum(['region', 'departement', 'overseas', 'abroad']);

/** A place as France divides itself. Regions, overseas collectivities and "hors de France" have a page. */
export const Territory = z.strictObject({
  slug: Slug,
  kind: TerritoryKind,
  /** Code of the official geography (`53`, `35`, `988`); none for "hors de France". */
  code: z.optional(Line(4)),
  name: z.strictObject({ fr: Line(80), en: Line(80) }),
  /** With its preposition, as in "en Bretagne", "dans le Finistère", "in Brittany". */
  inside: z.strictObject({ fr: Line(100), en: Line(100) }),
  /** Slug of the region that holds a département. */
  parent: z.optional(Slug),
});
export type Territory = z.infer<typeof Territory>;
