import * as z from 'zod/mini';
import { Line, Slug, Day, Source } from './basics.ts';
import { Idcc } from './craft.ts';

/** What an amount is paid for. */
export const PayUnit = z.enum(['hour', 'day', 'week', 'month']);
export type PayUnit = z.infer<typeof PayUnit>;

/** Indicative gross pay of a craft ("repère de rémunération"), read in one dated source. Never binding. */
export const PayReference = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  /** Slug of the craft. */
  craft: Slug,
  idcc: Idcc,
  /** The part of the agreement that states it, as printed ("annexe I, barème du 1er juillet 2025"). */
  annex: Line(200),
  /** What the agreement distinguishes within the craft, as printed; absent where it distinguishes nothing. */
  condition: z.optional(Line(200)),
  unit: PayUnit,
  /** Hours of work that the unit stands for, where the source says so. */
  hours: z.optional(z.number().check(z.positive())),
  /** Euros, gross: the least, and the most where the source gives a range. */
  from: z.number().check(z.positive()),
  to: z.optional(z.number().check(z.positive())),
  /** The day from which the amount applies. */
  validFrom: Day,
  /** The day from which a later text raised it, where one is known whose amounts could not be read. */
  raisedOn: z.optional(Day),
  source: Source,
});
export type PayReference = z.infer<typeof PayReference>;
