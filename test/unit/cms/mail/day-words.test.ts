import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../../cms/mail/day-words.ts';

describe('An hour in a mail', () => {
  const summer = new Date('2026-07-01T10:05:00Z');

  it('is of Paris, and says so in words', () => {
    expect(dayWords(summer, 'fr', 'minute')).toBe('1er juillet 2026 à 12:05 (heure de Paris)');
    expect(dayWords(summer, 'en', 'minute')).toBe('1 July 2026 at 12:05 (Paris time)');
  });

  it('is not there where a day is enough', () => {
    expect(dayWords(summer, 'fr')).toBe('1er juillet 2026');
  });
});
