import { describe, expect, it } from 'vitest';
import { monthsAfter, silenceEnds, stepDue, type YearState } from '../../../../cms/people/year.ts';

const acted = { confirmedOn: '2025-01-31T12:00:00.000Z' };
const at = (day: string) => new Date(`${day}T06:00:00.000Z`);
const dueOn = (day: string, state: Partial<YearState> = {}) =>
  stepDue({ ...acted, ...state }, at(day));
const mailed = (reminders: number, day: string) => ({
  reminders,
  remindedAt: at(day).toISOString(),
});

describe('the year of a person', () => {
  it('asks twelve calendar months after the last act, not a day before', () => {
    expect(dueOn('2026-01-30')).toBeUndefined();
    expect(dueOn('2026-01-31')).toBe('ask');
  });

  it('reminds ten and twenty days later, hides after thirty', () => {
    expect(dueOn('2026-02-09', mailed(1, '2026-01-31'))).toBeUndefined();
    expect(dueOn('2026-02-10', mailed(1, '2026-01-31'))).toBe('remind');
    expect(dueOn('2026-02-20', mailed(2, '2026-02-10'))).toBe('remind');
    expect(dueOn('2026-03-01', mailed(3, '2026-02-20'))).toBeUndefined();
    expect(dueOn('2026-03-02', mailed(3, '2026-02-20'))).toBe('hide');
  });

  it('erases twenty-four months after the last act', () => {
    const hidden = { ...mailed(3, '2026-02-20'), hiddenAt: at('2026-03-02').toISOString() };
    expect(dueOn('2026-03-03', hidden)).toBeUndefined();
    expect(dueOn('2027-01-30', hidden)).toBeUndefined();
    expect(dueOn('2027-01-31', hidden)).toBe('erase');
  });

  it('skips nothing where the worker was away: three mails, thirty days hidden, then the end', () => {
    expect(dueOn('2028-06-01')).toBe('ask');
    expect(dueOn('2028-06-01', mailed(1, '2026-01-31'))).toBe('remind');
    const late = mailed(3, '2028-06-01');
    expect(dueOn('2028-06-11', late)).toBe('hide');
    const hidden = { ...late, hiddenAt: at('2028-06-11').toISOString() };
    expect(dueOn('2028-07-10', hidden)).toBeUndefined();
    expect(dueOn('2028-07-11', hidden)).toBe('erase');
  });

  it('asks a person who hid the page as well, and hides nothing twice', () => {
    const hiddenAt = acted.confirmedOn;
    expect(dueOn('2026-01-31', { hiddenAt })).toBe('ask');
    expect(dueOn('2026-03-02', { ...mailed(3, '2026-02-20'), hiddenAt })).toBeUndefined();
    expect(dueOn('2027-01-31', { ...mailed(3, '2026-02-20'), hiddenAt })).toBe('erase');
  });

  it('does nothing to a profile that is disputed', () => {
    const hidden = { ...mailed(3, '2026-02-20'), hiddenAt: acted.confirmedOn };
    expect(dueOn('2028-01-31', { ...hidden, hiddenBy: 'dispute' })).toBeUndefined();
    expect(dueOn('2028-01-31', { ...hidden, hiddenBy: 'sweep' })).toBe('erase');
  });

  it('counts the day of an act in Paris', () => {
    expect(stepDue(acted, new Date('2026-01-30T22:59:00Z'))).toBeUndefined();
    expect(stepDue(acted, new Date('2026-01-30T23:01:00Z'))).toBe('ask');
  });
});

it('says in each mail on which days silence has its effects', () => {
  const state = { ...acted, ...mailed(1, '2026-01-31') };
  const ends = { hideOn: '2026-03-02', eraseOn: '2027-01-31' };
  expect(silenceEnds(state, at('2026-01-31'))).toEqual(ends);
  expect(silenceEnds({ ...state, ...mailed(2, '2026-02-10') }, at('2026-02-10'))).toEqual(ends);
  expect(silenceEnds({ ...state, ...mailed(3, '2026-02-20') }, at('2026-02-20'))).toEqual(ends);
  const late = { ...acted, ...mailed(3, '2028-06-01'), hiddenAt: at('2028-06-11').toISOString() };
  expect(silenceEnds(late, at('2028-06-11')).eraseOn).toBe('2028-07-11');
});

it.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2025-11-21', 24, '2027-11-21'],
  ['2026-03-31', -12, '2025-03-31'],
  ['2024-02-29', -12, '2023-02-28'],
])('%s and %i months make %s', (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});
