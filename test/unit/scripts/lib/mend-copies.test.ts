import { expect, it } from 'vitest';
import { mendCopies } from '../../../../scripts/lib/mend-copies.ts';

const made = (columns: string) =>
  `INSERT INTO \\\`__new_links\\\`(${columns}) SELECT ${columns} FROM \\\`links\\\`;`;

it('copies the columns that the table had, and leaves tables that it does not know', () => {
  const before = new Map([['links', ['id', 'purpose']]]);
  expect(mendCopies(made('"id", "talent_id", "purpose"'), before)).toBe(made('"id", "purpose"'));
  expect(mendCopies(made('"id", "talent_id"'), new Map())).toBe(made('"id", "talent_id"'));
});
