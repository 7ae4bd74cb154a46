import { expect, it } from 'vitest';
import { isTellingTime } from '../../../../scripts/lib/owe-projects.ts';

it.each([
  ['2026-01-15T05:59:59Z', false],
  ['2026-01-15T06:00:00Z', true],
  ['2026-07-15T04:59:59Z', false],
  ['2026-07-15T05:00:00Z', true],
  ['2026-07-15T21:59:59Z', true],
  ['2026-07-15T22:00:00Z', false],
])(
  'mails of a day become owed from 7 in the morning in Paris on, in winter and in summer: %s',
  (at, is) => {
    expect(isTellingTime(new Date(at))).toBe(is);
  },
);
