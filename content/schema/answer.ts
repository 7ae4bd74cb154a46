/** "Me proposer": a listed person's answer to a brief, and what both sides do with it by the links of their mails. */
import * as z from 'zod/mini';
import { Day, Line, Locale } from './basics.ts';
import { charterLimits } from './charter.ts';
import { emailField, textField } from './form-fields.ts';
import { LinkUse } from './link-use.ts';

/** `sent` and `asked` are open: the first waits for the employer, the second for the person. The others are final. */
export const AnswerState = z.enum(['sent', 'asked', 'accepted', 'declined', 'closed']);
export type AnswerState = z.infer<typeof AnswerState>;
export const openAnswerStates = ['sent', 'asked'] as const satisfies readonly AnswerState[];

/** Lengths in characters. */
export const answerLimits = {
  message: { min: 20, max: 4000 },
  availability: { min: 3, max: 400 },
  text: { min: 3, max: 2000 },
} as const;

/** A charter that who answered says to have read: `hash` of its text in the language of their page. */
export const ReadCharter = z.strictObject({
  id: z.uuid(),
  title: Line(charterLimits.title),
  versionOn: Day,
  hash: z.string(),
});
export type ReadCharter = z.infer<typeof ReadCharter>;

/** The text that a hash stands for is not the one that is there now. */
const changed = { error: 'propose.isRead.changed' };

const fields = {
  /** Id of the brief. */
  brief: z.uuid({ error: 'propose.brief.unknown' }),
  email: emailField('propose'),
  message: textField('propose', 'message', answerLimits.message),
  /** In the person's words. */
  availability: textField('propose', 'availability', answerLimits.availability),
  /** SHA-256 of the specification that the page showed; empty where it showed none. */
  specification: z._default(z.string().check(z.regex(/^([0-9a-f]{64})?$/, changed)), ''),
  /** SHA-256 of the charters that the page named, a blank between two; empty where it named none. */
  charters: z._default(
    z.string().check(z.regex(/^([0-9a-f]{64}( [0-9a-f]{64}){0,9})?$/, changed)),
    '',
  ),
  /** These texts were read: the box was ticked. */
  isRead: z._default(z.union([z.literal(''), z.literal('yes')]), ''),
  /** Language of the page the form was on. */
  locale: Locale,
};

/**
 * What the form on a brief's page sends. Every issue carries a code; its words are in `content/locales`, under `errors`.
 */
export const AnswerForm = z
  .strictObject(fields)
  .check(
    z.refine(
      ({ specification, charters, isRead }) => !(specification || charters) || isRead === 'yes',
      { error: 'propose.isRead.missing', path: ['isRead'] },
    ),
  );
export type AnswerForm = z.infer<typeof AnswerForm>;

/** The same as it waits for its confirmation, with what was read of the charters then. */
export const SentAnswer = z.strictObject({
  ...fields,
  chartersRead: z._default(z.array(ReadCharter), []),
});
export type SentAnswer = z.infer<typeof SentAnswer>;

export const answerActs = ['accept', 'ask', 'decline'] as const;

/** What an employer does with an answer: `ask` needs the question, `decline` may have a word. */
export const DecideAnswer = z
  .strictObject({
    token: LinkUse.shape.token,
    locale: Locale,
    act: z.enum(answerActs, { error: 'answer.act.missing' }),
    text: z._default(textField('answer', 'text', { ...answerLimits.text, min: 0 }), ''),
  })
  .check(
    z.refine(({ act, text }) => act !== 'ask' || text.length >= answerLimits.text.min, {
      error: 'answer.text.missing',
      path: ['text'],
    }),
  );
export type DecideAnswer = z.infer<typeof DecideAnswer>;

/** What the person writes back to a question. */
export const ReplyToQuestion = z.strictObject({
  token: LinkUse.shape.token,
  locale: Locale,
  text: textField('answer', 'text', answerLimits.text),
});
export type ReplyToQuestion = z.infer<typeof ReplyToQuestion>;

/** One turn between the two, relayed and kept; `at`: ISO 8601. */
export type Turn = { by: 'employer' | 'talent'; text: string; at: string };
