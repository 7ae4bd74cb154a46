import * as z from 'zod/mini';
import { Line, Slug } from './basics.ts';

export const WorkKind = z.enum([
  'feature',
  'short',
  'documentary',
  'series',
  'tvFilm',
  'animation',
  'programme',
  'commercial',
  'musicVideo',
]);
export type WorkKind = z.infer<typeof WorkKind>;

/** A film or programme. It has a page once one credit is checked or two people name it. */
export const Work = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  title: Line(200),
  /** Year of first showing. */
  year: z.int().check(z.gte(1895), z.lte(2100)),
  kind: WorkKind,
  director: z.optional(Line(200)),
  /** Production company. */
  producer: z.optional(Line(200)),
  /** Number in the CNC's public register (RCA). */
  rca: z.optional(Line(20)),
  /** Number of the exhibition visa. */
  visa: z.optional(Line(20)),
  isan: z.optional(Line(40)),
  /** Invented for the demonstration. */
  isDemo: z.boolean(),
});
export type Work = z.infer<typeof Work>;
