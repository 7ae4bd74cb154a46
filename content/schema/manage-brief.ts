/** What an employer does with a project on its page, which a link of a mail opened. */
import * as z from 'zod/mini';
import { answerActs, answerLimits } from './answer.ts';
import { Day, Locale } from './basics.ts';
import { textField } from './form-fields.ts';
import { LinkUse } from './link-use.ts';

/** How a search ends by its employer; closing is immediate. */
export const BriefOutcome = z.enum(['foundHere', 'foundElsewhere', 'givenUp']);
export type BriefOutcome = z.infer<typeof BriefOutcome>;

/** Characters of what an employer says to the editors beside an edit. */
const editNoteMax = 2000;

export const ManageBrief = z
  .strictObject({
    token: LinkUse.shape.token,
    locale: Locale,
    /** `read`: the page again, as it is now. `edit`: the form of the project, filled in. The last three: about `answer`. */
    act: z.enum(['read', 'extend', 'edit', ...BriefOutcome.options, ...answerActs], {
      error: 'brief.act.missing',
    }),
    /** Read where `act` is `extend`: the new last day to answer. */
    closesOn: z._default(z.union([z.literal(''), Day], { error: 'brief.closesOn.missing' }), ''),
    /** Id of the answer that is decided. */
    answer: z._default(z.union([z.literal(''), z.uuid()], { error: 'answer.act.missing' }), ''),
    /** The question, or a word with a refusal. */
    text: z._default(textField('answer', 'text', { ...answerLimits.text, min: 0 }), ''),
  })
  .check(
    z.refine(({ act, closesOn }) => act !== 'extend' || closesOn !== '', {
      error: 'brief.closesOn.missing',
      path: ['closesOn'],
    }),
    z.refine(
      ({ act, answer }) => !(answerActs as readonly string[]).includes(act) || answer !== '',
      {
        error: 'answer.act.missing',
        path: ['answer'],
      },
    ),
    z.refine(({ act, text }) => act !== 'ask' || text.length >= answerLimits.text.min, {
      error: 'answer.text.missing',
      path: ['text'],
    }),
  );
export type ManageBrief = z.infer<typeof ManageBrief>;

/** What the form of an edit sends beside the fields of the project. */
export const EditBrief = z.strictObject({
  token: LinkUse.shape.token,
  /** A word to the editors. */
  note: z._default(
    z
      .string({ error: 'brief.note.tooLong' })
      .check(
        z.trim(),
        z.maxLength(editNoteMax, { error: 'brief.note.tooLong' }),
        z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: 'brief.note.tooLong' }),
      ),
    '',
  ),
});
export type EditBrief = z.infer<typeof EditBrief>;
