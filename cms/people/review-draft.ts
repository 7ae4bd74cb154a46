/** What the editor has decided so far on the screen, and what is sent of it. Pure; runs in the browser. */
import { VerificationSubject } from '../../content/schema/verification.ts';
import type { WorkKind } from '../../content/schema/work.ts';
import type { WorkChoice } from './find-works.ts';
import { type Decisions, isEvidence, type ReviewProblemCode } from './review-decisions.ts';
import type { Dossier } from './review-dossier.ts';

export type CreditDraft = {
  /** An id, `make`, or nothing yet. */
  work: string;
  /** Proposed, then those that were searched. */
  choices: WorkChoice[];
  year: string;
  /** Of a work to make; empty until the editor has said it. */
  kind: WorkKind | '';
  isChecked: boolean;
  evidence: string;
};
export type CheckDraft = { isOn: boolean; by: string; on: string };
export type Draft = {
  /** Reasons by path: what is here is refused. */
  refused: Record<string, string>;
  credits: CreditDraft[];
  checks: Record<VerificationSubject, CheckDraft>;
};

/** Everything accepted, credits tied where there is no doubt, nothing checked that was not. */
export const firstDraft = ({ credits, body, today }: Dossier): Draft => ({
  refused: {},
  credits: credits.map(({ exact = '', works, year, wasChecked }) => ({
    work: exact,
    choices: works,
    year,
    kind: '',
    isChecked: wasChecked,
    evidence: '',
  })),
  checks: Object.fromEntries(
    VerificationSubject.options.map((subject) => [subject, { isOn: false, by: body, on: today }]),
  ) as Draft['checks'],
});

export type DraftAct =
  | { act: 'refuse'; path: string; reason: string }
  | { act: 'accept'; path: string }
  | { act: 'credit'; index: number; change: Partial<CreditDraft> }
  | { act: 'check'; subject: VerificationSubject; change: Partial<CheckDraft> };

/** The draft after an act. A credit that becomes checked is a check of the credits; one that is tied is accepted. */
export function nextDraft(draft: Draft, act: DraftAct): Draft {
  if (act.act === 'refuse')
    return { ...draft, refused: { ...draft.refused, [act.path]: act.reason } };
  if (act.act === 'accept') return { ...draft, refused: without(draft.refused, act.path) };
  if (act.act === 'check') {
    const checks = { ...draft.checks };
    checks[act.subject] = { ...checks[act.subject], ...act.change };
    return { ...draft, checks };
  }
  const { index, change } = act;
  const credits = draft.credits.map((credit, at) =>
    at === index ? { ...credit, ...change } : credit,
  );
  const checks = { ...draft.checks };
  if (change.isChecked) checks.credits = { ...checks.credits, isOn: true };
  const refused = change.work ? without(draft.refused, `credits.${index}`) : draft.refused;
  return { refused, credits, checks };
}

/** What is sent, or why it would be refused: the first reason and how many credits are open. */
export function decisionsOf(draft: Draft, dossier: Dossier): Sendable {
  const { refused } = draft;
  const kept = draft.credits.flatMap((credit, index) =>
    `credits.${index}` in refused ? [] : [{ credit, index, typed: dossier.credits[index] }],
  );
  const open = kept.filter(
    ({ credit }) => !credit.work || (credit.work === 'make' && !canBeMade(credit)),
  ).length;
  if (Object.values(refused).some((reason) => !reason.trim()))
    return { problem: 'reasonless', open };
  if (open > 0) return { problem: 'creditOpen', open };
  const unproven = kept.some(
    ({ credit, typed }) => credit.isChecked && !typed?.wasChecked && !isEvidence(credit.evidence),
  );
  if (unproven) return { problem: 'evidenceMissing', open };
  return {
    open,
    decisions: {
      version: dossier.version,
      refused: Object.entries(refused).map(([path, reason]) => ({ path, reason: reason.trim() })),
      credits: kept.map(({ credit, index, typed }) => ({
        index,
        work:
          credit.work === 'make'
            ? {
                title: typed?.title ?? '',
                year: Number(credit.year),
                kind: credit.kind as WorkKind,
                director: typed?.director ?? '',
              }
            : credit.work,
        isChecked: credit.isChecked,
        evidence: credit.isChecked ? credit.evidence.trim() : '',
      })),
      verifications: Object.entries(draft.checks).flatMap(([subject, { isOn, by, on }]) =>
        isOn ? [{ subject: subject as VerificationSubject, by, on }] : [],
      ),
    },
  };
}

/** A work has a year and a kind; the person may have typed neither. */
const canBeMade = ({ year, kind }: CreditDraft): boolean => isYear(year) && kind !== '';

const isYear = (text: string): boolean => /^\d{4}$/.test(text) && Number(text) >= 1895;

function without(refused: Draft['refused'], path: string): Draft['refused'] {
  return Object.fromEntries(Object.entries(refused).filter(([known]) => known !== path));
}

type Sendable =
  | { open: number; decisions: Decisions; problem?: never }
  | {
      open: number;
      problem: Extract<ReviewProblemCode, 'creditOpen' | 'evidenceMissing'> | 'reasonless';
      decisions?: never;
    };
