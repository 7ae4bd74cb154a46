import { describe, expect, it } from 'vitest';
import { decisionsOf, firstDraft, nextDraft } from '../../../../cms/people/review-draft.ts';
import type { Dossier, ReviewCredit } from '../../../../cms/people/review-dossier.ts';

const work = { id: 'a', title: 'Cap', year: 2021, director: '', rca: '' };
const credit = (data: Partial<ReviewCredit> = {}): ReviewCredit => ({
  title: 'Cap',
  year: '2021',
  role: 'Perche',
  director: 'A. Roux',
  works: [work],
  isKnown: false,
  wasChecked: false,
  ...data,
});
const dossier = (credits: ReviewCredit[]) =>
  ({ credits, version: 'v1', body: 'Ciclic', today: '2026-11-22' }) as Dossier;

describe('the draft of a review', () => {
  it('begins with everything accepted, doubtless credits tied and nothing checked', () => {
    const one = dossier([credit({ exact: 'a' })]);
    expect(decisionsOf(firstDraft(one), one)).toEqual({
      open: 0,
      decisions: {
        version: 'v1',
        refused: [],
        credits: [{ index: 0, work: 'a', isChecked: false, evidence: '' }],
        verifications: [],
      },
    });
  });

  it('cannot be sent with a credit of which nobody said what work it is', () => {
    const one = dossier([credit(), credit()]);
    const draft = firstDraft(one);
    expect(decisionsOf(draft, one)).toMatchObject({ open: 2, problem: 'creditOpen' });
    const tied = nextDraft(draft, { act: 'credit', index: 0, change: { work: 'make' } });
    expect(decisionsOf(tied, one)).toMatchObject({ open: 2 });
    const told = nextDraft(tied, { act: 'credit', index: 0, change: { kind: 'series' } });
    const refused = nextDraft(told, { act: 'refuse', path: 'credits.1', reason: 'Introuvable.' });
    expect(decisionsOf(refused, one).decisions).toMatchObject({
      refused: [{ path: 'credits.1', reason: 'Introuvable.' }],
      credits: [
        { index: 0, work: { title: 'Cap', year: 2021, kind: 'series', director: 'A. Roux' } },
      ],
    });
    const yearless = nextDraft(refused, { act: 'credit', index: 0, change: { year: '' } });
    expect(decisionsOf(yearless, one)).toMatchObject({ open: 1, problem: 'creditOpen' });
  });

  it('wants a reason of every refusal', () => {
    const one = dossier([]);
    const draft = nextDraft(firstDraft(one), { act: 'refuse', path: 'bio', reason: ' ' });
    expect(decisionsOf(draft, one).problem).toBe('reasonless');
    expect(
      decisionsOf(nextDraft(draft, { act: 'accept', path: 'bio' }), one).decisions?.refused,
    ).toEqual([]);
  });

  it('wants evidence of a credit that becomes checked, and notes the check of the credits', () => {
    const one = dossier([credit({ exact: 'a' })]);
    const ticked = nextDraft(firstDraft(one), {
      act: 'credit',
      index: 0,
      change: { isChecked: true },
    });
    expect(decisionsOf(ticked, one).problem).toBe('evidenceMissing');
    const proven = nextDraft(ticked, { act: 'credit', index: 0, change: { evidence: '158234' } });
    expect(decisionsOf(proven, one).decisions).toMatchObject({
      credits: [{ isChecked: true, evidence: '158234' }],
      verifications: [{ subject: 'credits', by: 'Ciclic', on: '2026-11-22' }],
    });
  });

  it('leaves a credit checked that was, without evidence once more', () => {
    const one = dossier([credit({ exact: 'a', wasChecked: true })]);
    expect(decisionsOf(firstDraft(one), one).decisions?.credits[0]?.isChecked).toBe(true);
  });

  it('accepts a refused credit that is tied to a work', () => {
    const one = dossier([credit()]);
    const refused = nextDraft(firstDraft(one), {
      act: 'refuse',
      path: 'credits.0',
      reason: 'Non.',
    });
    const tied = nextDraft(refused, { act: 'credit', index: 0, change: { work: 'a' } });
    expect(decisionsOf(tied, one).decisions?.refused).toEqual([]);
  });
});
