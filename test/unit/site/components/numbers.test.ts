import { describe, expect, it } from 'vitest';
import { delayInWords, percentInWords } from '../../../../site/components/numbers.ts';

describe('a delay', () => {
  it.each([
    [0, 'moins d’une minute', 'under a minute'],
    [1, '1 minute', '1 minute'],
    [119, '119 minutes', '119 minutes'],
    [150, '3 heures', '3 hours'],
    [47 * 60, '47 heures', '47 hours'],
    [48 * 60, '2 jours', '2 days'],
  ])('of %i minutes is said in the unit that says it well', (minutes, french, english) => {
    expect(delayInWords(minutes, 'fr').replace(/\s/g, ' ')).toBe(french);
    expect(delayInWords(minutes, 'en')).toBe(english);
  });
});

describe('a part', () => {
  it('of nothing is nothing', () => {
    expect(percentInWords(0, 0, 'en')).toBe('0%');
    expect(percentInWords(1, 8, 'en')).toBe('13%');
  });
});
