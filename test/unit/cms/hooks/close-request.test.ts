import { expect, it } from 'vitest';
import { monthAfter } from '../../../../cms/hooks/close-request.ts';

it.each([
  ['2026-11-22', '2026-12-22'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
  ['2026-03-31', '2026-04-30'],
])('an answer to what came on %s is due on %s', (received, due) => {
  expect(monthAfter(`${received}T12:00:00.000Z`)).toBe(`${due}T12:00:00.000Z`);
});
