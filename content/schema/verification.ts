import * as z from 'zod/mini';
import { Day, Line } from './basics.ts';

/** What was checked. Reputation never is. */
export const VerificationSubject = z.enum(['identity', 'credits', 'portfolio', 'diploma']);
export type VerificationSubject = z.infer<typeof VerificationSubject>;

/** One check: what, by which body, on which day. The evidence was looked at and not kept. */
export const Verification = z.strictObject({
  subject: VerificationSubject,
  /** Name of the body that checked. */
  by: Line(200),
  on: Day,
});
export type Verification = z.infer<typeof Verification>;
