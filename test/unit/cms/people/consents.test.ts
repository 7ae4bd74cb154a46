import { describe, expect, it } from 'vitest';
import {
  consentRows,
  shownWordings,
  wordingHash,
  wordingOf,
} from '../../../../cms/people/consents.ts';

describe('what was agreed to', () => {
  it('is known by the hash of its very words, one for each purpose and language', () => {
    const all = (['fr', 'en'] as const).flatMap((locale) => Object.values(shownWordings(locale)));
    expect(new Set(all).size).toBe(6);
    expect(shownWordings('en').reuse).toBe(wordingHash(wordingOf('reuse', 'en')));
    expect(wordingHash('J’accepte.')).not.toBe(wordingHash('J’accepte'));
  });

  it('is a row for each box that was ticked, with the wording that was shown then', () => {
    const submission = {
      id: 's',
      locale: 'fr' as const,
      data: { consents: { publication: true, contact: false, reuse: true } },
      wordings: { publication: 'a', contact: 'b', reuse: 'c' },
    };
    expect(consentRows(submission, '2026-11-22T10:00:00.000Z')).toMatchObject([
      { purpose: 'publication', isGiven: true, wordingHash: 'a', submission: 's', talent: null },
      { purpose: 'reuse', isGiven: true, wordingHash: 'c', at: '2026-11-22T10:00:00.000Z' },
    ]);
    expect(consentRows({ ...submission, data: null }, '')).toEqual([]);
  });
});
