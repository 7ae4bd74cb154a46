import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closingProblem,
  identityProblem,
  isSiren,
  payProblem,
  periodProblem,
  unitsOf,
} from '../../../content/brief-rules.ts';
import { readAmount } from '../../../content/pay-offer.ts';
import { BriefContract, BriefPayUnit, unpaidContracts } from '../../../content/schema/brief.ts';

const contract = fc.constantFrom(...BriefContract.options);
const unit = fc.constantFrom(...BriefPayUnit.options);
const euros = fc.integer({ min: 1, max: 99_999_99 }).map((cents) => cents / 100);
const isUnpaid = (one: BriefContract) => (unpaidContracts as readonly string[]).includes(one);

test('an amount is read as it is typed in French and in English', () => {
  const formats = [
    (value: number) => value.toFixed(2),
    (value: number) => value.toFixed(2).replace('.', ','),
    (value: number) => `${value.toLocaleString('fr', { minimumFractionDigits: 2 })} €`,
    (value: number) => value.toLocaleString('en', { minimumFractionDigits: 2 }),
  ];
  fc.assert(
    fc.property(euros, fc.constantFrom(...formats), (value, write) => {
      expect(readAmount(write(value))).toBe(value);
    }),
  );
});

test('no text that is not an amount passes for one', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const amount = readAmount(typed);
      expect(amount === undefined || (Number.isFinite(amount) && amount >= 0)).toBe(true);
    }),
  );
  for (const typed of ['-1', '1e3', '0x10', 'selon profil', '1.234.567', 'NaN'])
    expect(readAmount(typed)).toBeUndefined();
});

test('a paid contract states an amount above zero for a unit that suits it, and only then is right', () => {
  fc.assert(
    fc.property(contract, euros, unit, (one, amount, payUnit) => {
      const pay = { contract: one, payFrom: String(amount), payTo: '', payUnit };
      const isRight = payProblem(pay) === undefined;
      expect(isRight).toBe(!isUnpaid(one) && unitsOf[one].includes(payUnit));
    }),
  );
});

test('only a school film, volunteers and a placement go without pay', () => {
  fc.assert(
    fc.property(contract, fc.constantFrom('', '0', '0,00'), (one, payFrom) => {
      const problem = payProblem({ contract: one, payFrom, payTo: '', payUnit: 'day' });
      if (!isUnpaid(one)) expect(problem?.field).toBe('payFrom');
      else expect(problem === undefined).toBe(payFrom === '');
    }),
  );
});

test('the most is never less than the least', () => {
  fc.assert(
    fc.property(euros, euros, (payFrom, payTo) => {
      const pay = { contract: 'cdd', payFrom: `${payFrom}`, payTo: `${payTo}`, payUnit: 'day' };
      expect(payProblem({ ...pay, contract: 'cdd', payUnit: 'day' })?.code).toBe(
        payTo < payFrom ? 'brief.payTo.less' : undefined,
      );
    }),
  );
});

test('of ten numbers that differ in their last digit, one is a SIREN, and a changed digit is noticed', () => {
  const eight = fc.stringMatching(/^\d{8}$/);
  fc.assert(
    fc.property(eight, fc.nat(7), fc.integer({ min: 1, max: 9 }), (start, at, by) => {
      const right = [...'0123456789'].map((last) => start + last).filter(isSiren);
      expect(right).toHaveLength(1);
      const [siren = ''] = right;
      const digits = [...siren];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(isSiren(digits.join(''))).toBe(false);
    }),
  );
  expect(isSiren('732829320')).toBe(true);
});

test('each kind of identity wants its own number, with what goes with it', () => {
  const none = { idCountry: '', idWork: '' };
  const code = (identity: Parameters<typeof identityProblem>[0]) => identityProblem(identity)?.code;
  expect(code({ idKind: 'siren', idNumber: '732 829 320', ...none })).toBeUndefined();
  expect(code({ idKind: 'siren', idNumber: '732 829 321', ...none })).toBe('brief.idNumber.siren');
  expect(code({ idKind: 'rna', idNumber: 'w751234567', ...none })).toBeUndefined();
  expect(code({ idKind: 'rna', idNumber: '751234567', ...none })).toBe('brief.idNumber.rna');
  const foreign = { idKind: 'foreign', idNumber: 'HRB 12345', idWork: '' } as const;
  expect(code({ ...foreign, idCountry: '' })).toBe('brief.idCountry.missing');
  expect(code({ ...foreign, idCountry: 'Allemagne, Handelsregister' })).toBeUndefined();
  const work = { idKind: 'work', idNumber: '150123', idCountry: '' } as const;
  expect(code({ ...work, idWork: '' })).toBe('brief.idWork.missing');
  expect(code({ ...work, idWork: 'Les Marées' })).toBeUndefined();
});

test('what is typed between the digits of a number changes nothing, and what is no number never passes', () => {
  const between = fc.array(fc.constantFrom('', ' ', '\u00a0', '\u202f', '.'), {
    minLength: 10,
    maxLength: 10,
  });
  const spaced = (number: string, blanks: string[]) =>
    [...number].map((digit, n) => `${digit}${blanks[n] ?? ''}`).join('');
  const none = { idCountry: '', idWork: '' };
  fc.assert(
    fc.property(between, fc.stringMatching(/^\d{9}$/), fc.string(), (blanks, digits, typed) => {
      const siren = { idKind: 'siren', idNumber: spaced(digits, blanks), ...none } as const;
      expect(identityProblem(siren) === undefined).toBe(isSiren(digits));
      const rna = { idKind: 'rna', idNumber: spaced(`W${digits}`, blanks), ...none } as const;
      expect(identityProblem(rna)).toBeUndefined();
      expect(identityProblem({ ...rna, idNumber: digits })?.field).toBe('idNumber');
      const bare = typed.replace(/[\s.]/g, '');
      const work = {
        idKind: 'work',
        idNumber: typed,
        idCountry: '',
        idWork: 'Les Marées',
      } as const;
      expect(identityProblem(work) === undefined).toBe(/^\d{4,10}$/.test(bare));
      const foreign = { idKind: 'foreign', idNumber: typed, idWork: '' } as const;
      expect(identityProblem({ ...foreign, idCountry: 'Pays' }) === undefined).toBe(
        bare.length > 2,
      );
      expect(identityProblem({ ...foreign, idCountry: '' })).toBeDefined();
    }),
  );
});

test('days follow each other, and nobody waits longer than 120 days', () => {
  const today = '2026-11-22';
  expect(periodProblem({ from: '2027-01-10', until: '2027-01-09', today })?.code).toBe(
    'brief.until.before',
  );
  expect(periodProblem({ from: '2026-01-10', until: '2026-02-09', today })?.code).toBe(
    'brief.until.past',
  );
  expect(periodProblem({ from: '2026-11-01', until: '2026-11-22', today })).toBeUndefined();
  expect(closingProblem({ closesOn: '2026-11-21', from: today })).toBe('brief.closesOn.past');
  expect(closingProblem({ closesOn: '2027-03-22', from: today })).toBeUndefined();
  expect(closingProblem({ closesOn: '2027-03-23', from: today })).toBe('brief.closesOn.tooFar');
});
