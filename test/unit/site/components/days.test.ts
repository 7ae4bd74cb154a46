import { expect, test, vi } from 'vitest';
import { dayInWords, monthInFigures } from '../../../../site/components/days.ts';

test('a day is written as each language writes it', () => {
  expect(dayInWords('2026-11-21', 'fr')).toBe('21 novembre 2026');
  expect(dayInWords('2026-11-21', 'en')).toBe('21 November 2026');
});

test('the first of a month is "1er" in French', () => {
  expect(dayInWords('2026-03-01', 'fr')).toBe('1er mars 2026');
  expect(dayInWords('2026-03-11', 'fr')).toBe('11 mars 2026');
});

test('a day is the same day in every time zone of the machine', async () => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  vi.resetModules();
  const there = await import('../../../../site/components/days.ts');
  expect(there.dayInWords('2026-01-01', 'en')).toBe('1 January 2026');
});

test('a month is written as on a visa', () => {
  expect(monthInFigures('2026-11-21')).toBe('11.2026');
});
