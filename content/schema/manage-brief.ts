/** What an employer does with a published project by the link of a mail. */
import * as z from 'zod/mini';
import { Day, Locale } from './basics.ts';
import { LinkUse } from './link-use.ts';

/** Characters of a change that is asked for. */
const changeLimits = { min: 10, max: 4000 } as const;

/** How a search ends by its employer; closing is immediate. */
export const BriefOutcome = z.enum(['foundHere', 'foundElsewhere', 'givenUp']);
export type BriefOutcome = z.infer<typeof BriefOutcome>;

export const ManageBrief = z
  .strictObject({
    token: LinkUse.shape.token,
    locale: Locale,
    /** `answers`: a mail with all answers so far, those that are open with a link each. */
    act: z.enum(['answers', 'extend', 'change', ...BriefOutcome.options], {
      error: 'brief.act.missing',
    }),
    /** Read where `act` is `extend`: the new last day to answer. */
    closesOn: z._default(z.union([z.literal(''), Day], { error: 'brief.closesOn.missing' }), ''),
    /** Read where `act` is `change`: what an editor is to change, in the employer's words. */
    change: z._default(
      z
        .string({ error: 'brief.change.missing' })
        .check(
          z.trim(),
          z.maxLength(changeLimits.max, { error: 'brief.change.tooLong' }),
          z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: 'brief.change.tooLong' }),
        ),
      '',
    ),
  })
  .check(
    z.refine(({ act, closesOn }) => act !== 'extend' || closesOn !== '', {
      error: 'brief.closesOn.missing',
      path: ['closesOn'],
    }),
    z.refine(({ act, change }) => act !== 'change' || change.length >= changeLimits.min, {
      error: 'brief.change.missing',
      path: ['change'],
    }),
  );
export type ManageBrief = z.infer<typeof ManageBrief>;
