/** What an editor decides about a sign-up or an update: sent by the review screen, checked here. */
import * as z from 'zod/mini';
import { Day } from '../../content/schema/basics.ts';
import { VerificationSubject } from '../../content/schema/verification.ts';
import { WorkKind } from '../../content/schema/work.ts';
import { Problem } from '../problem.ts';

/** Fields of a submission that are accepted or refused, in the order of the screen. */
export const reviewFields = [
  'name',
  'crafts',
  'bases',
  'mobility',
  'photo',
  'bio',
  'specialties',
  'equipment',
  'languages',
  'trainings',
  'links',
  'contactFrom',
  'email',
  'phone',
  'showReel',
  'playingAge',
  'voice',
  'agent',
  'credits',
] as const;
export type ReviewField = (typeof reviewFields)[number];

/** Longest reason or question, in characters. */
export const longestReason = 1000;

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestReason));

/** Evidence of a credit: an address, or a number of the CNC's register. It is looked at and not kept. */
export const isEvidence = (text: string): boolean =>
  /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text.trim()) || /^\d{4,10}$/.test(text.trim());

export const CreditDecision = z.strictObject({
  /** Of the typed credit, from 0. */
  index: z.int().check(z.gte(0)),
  /** An existing work's id, or the facts of one to make. */
  work: z.union([
    z.uuid(),
    z.strictObject({
      title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      year: z.int().check(z.gte(1895), z.lte(2100)),
      kind: WorkKind,
      director: z._default(z.string().check(z.maxLength(200)), ''),
    }),
  ]),
  isChecked: z._default(z.boolean(), false),
  /** Needed where a credit becomes checked. A register number is kept with a work that is made, as a fact of it. */
  evidence: z._default(z.string().check(z.maxLength(1000)), ''),
});
export type CreditDecision = z.infer<typeof CreditDecision>;

export const Decisions = z.strictObject({
  /** `updatedAt` of the submission that the editor saw. */
  version: z.string(),
  /** `bio`, or a row: `crafts.0`. */
  refused: z.array(z.strictObject({ path: z.string().check(z.maxLength(40)), reason })),
  credits: z.array(CreditDecision),
  verifications: z.array(
    z.strictObject({
      subject: VerificationSubject,
      by: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      on: Day,
    }),
  ),
});
export type Decisions = z.infer<typeof Decisions>;

/** A refusal of the whole, or a question: what is said to the person. */
export const Said = z.strictObject({ version: z.string(), text: reason });
export type Said = z.infer<typeof Said>;

/** One act in the log that a submission keeps: who, when, and what was left out or said. */
export type ReviewEntry = {
  /** By an editor, or by the person: an answer to a question, or the whole sent anew. */
  act: 'accepted' | 'refused' | 'asked' | 'answered' | 'resent';
  /** ISO 8601. */
  at: string;
  /** Name of the account, or of the person. */
  by: string;
  /** `what`: the value as it was shown to the editor. */
  leftOut?: LeftOut[];
  /** The reason of a refusal, the question, or the answer. */
  text?: string;
};
export type LeftOut = { field: ReviewField; what: string; reason: string };

/** Why a decision cannot be carried out: a key of `answers` in the texts of the review. Nothing was stored. */
export class ReviewProblem extends Problem<ReviewProblemCode> {}
export type ReviewProblemCode =
  | 'unknown'
  | 'decided'
  | 'changed'
  | 'unreadable'
  | 'badRequest'
  | 'wrongPath'
  | 'nameNeeded'
  | 'craftNeeded'
  | 'baseNeeded'
  | 'creditOpen'
  | 'workUnknown'
  | 'evidenceMissing'
  | 'creditsCheckMissing'
  | 'slugUnknown'
  | 'talentGone'
  | 'draftNewer'
  | 'alreadyListed'
  | 'futureCheck';
