/** What the page of an employer is filled with: handed from the CMS to the web process, which alone reads it. */
import * as z from 'zod/mini';
import { AnswerState } from './answer.ts';
import { Day, Slug } from './basics.ts';
import { BriefState } from './brief.ts';
import { BriefOutcome } from './manage-brief.ts';

const Moment = z.iso.datetime();

/** One answer to the project, with nothing that names its person before they were accepted. */
const ShownAnswer = z.strictObject({
  id: z.uuid(),
  /** Who answered, to find them among those who fit: it never reaches the page. */
  talent: z.uuid(),
  state: AnswerState,
  sentAt: Moment,
  message: z.string(),
  availability: z.string(),
  /** What they say to have read, in words; empty where there was nothing to read. */
  reading: z.string(),
  /** Questions and replies, the oldest first. */
  turns: z.array(
    z.strictObject({ by: z.enum(['employer', 'talent']), text: z.string(), at: Moment }),
  ),
  /** Of the refusal. */
  word: z.string(),
  /** Once accepted: who they are. `slug` is absent where they have no page any more. */
  person: z.optional(
    z.strictObject({ name: z.string(), email: z.string(), slug: z.optional(Slug) }),
  ),
});

export const EmployerPage = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  /** Of its public page. */
  slug: z.optional(Slug),
  state: BriefState,
  closesOn: Day,
  /** Why it was refused, where it is. */
  refusalReason: z.string(),
  /** When the edit was sent that waits for an editor. */
  editedAt: z.optional(Moment),
  answers: z.array(ShownAnswer),
  /** Ids of people whom the next release takes off the site, or shows no more: nobody reads their names here. */
  leaving: z.array(z.uuid()),
  /** Until when the codes of the page act. */
  until: Moment,
});
export type EmployerPage = z.infer<typeof EmployerPage>;

/** What the page says first: what the act did that led back to it. */
export const EmployerAct = z.enum([
  'opened',
  'extended',
  'edited',
  'accepted',
  'asked',
  'declined',
  ...BriefOutcome.options,
]);
export type EmployerAct = z.infer<typeof EmployerAct>;
