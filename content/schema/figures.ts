import * as z from 'zod/mini';
import { Day } from './basics.ts';

/** Fewer than this are not told: a count of one or two messages could tell of somebody. */
export const leastTold = 5;

/** Missing: fewer than `leastTold`. */
const Told = z.optional(z.int().check(z.minimum(leastTold)));

/** Half of them took at most so many minutes. Missing where fewer than `leastTold` were counted. */
const MedianMinutes = z.optional(z.int().check(z.nonnegative()));

/** How the forms were served, counted over complete days before the day that pages call today. One record, slug `figures`. */
export const Figures = z.strictObject({
  /** The first and the last day counted. */
  from: Day,
  to: Day,
  messages: z.strictObject({
    /** Messages to a person whose sender's address was proven: from then on they are owed. */
    received: Told,
    /** Messages that the person's mail server took. */
    relayed: Told,
    /** From received to relayed. */
    medianMinutes: MedianMinutes,
    /** Messages that the person reported. */
    reported: Told,
  }),
  questions: z.strictObject({
    /** Questions about a text whose sender's address was confirmed. */
    received: Told,
    /** Questions that got a public answer. */
    answered: Told,
    /** From sent to answered. */
    medianMinutes: MedianMinutes,
  }),
});
export type Figures = z.infer<typeof Figures>;
