import { describe, expect, it } from 'vitest';
import { ConsentPurpose } from '../../../../content/schema/sign-up.ts';
import {
  consentRows,
  shownWordings,
  wordingHash,
  wordingOf,
} from '../../../../cms/people/consents.ts';

describe('what was agreed to', () => {
  it('is known by the hash of its very words, one for each purpose and language', () => {
    const all = (['fr', 'en'] as const).flatMap((locale) => Object.values(shownWordings(locale)));
    expect(new Set(all).size).toBe(2 * ConsentPurpose.options.length);
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

  it('is nothing where the box is about a picture that was not sent, or was taken back', () => {
    const rowsWith = (sent: object) =>
      consentRows(
        {
          id: 's',
          locale: 'fr',
          data: { ...sent, consents: { photo: true } },
          wordings: { photo: 'p' },
        },
        '',
      ).map(({ purpose }) => purpose);
    expect(rowsWith({ photo: 'key' })).toEqual(['photo']);
    expect([rowsWith({}), rowsWith({ photo: 'key', isPhotoRemoved: true })]).toEqual([[], []]);
  });
});
