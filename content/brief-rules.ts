/** The rules of pay, identity and days of a brief. Pure; each answers with the code of what is wrong, or nothing. */
import { readAmount } from './pay-offer.ts';
import {
  type BriefContract,
  briefLimits,
  type BriefPayUnit,
  type EmployerId,
  unpaidContracts,
} from './schema/brief.ts';

/** For what each kind of contract may state its pay; none for the three that are unpaid. */
export const unitsOf: Record<BriefContract, readonly BriefPayUnit[]> = {
  cdduTechnician: ['hour', 'day', 'week', 'month'],
  // An engagement ("cachet") is a day's.
  cdduPerformer: ['day', 'week', 'month'],
  cdd: ['hour', 'day', 'week', 'month'],
  cdi: ['hour', 'month'],
  rights: ['total'],
  service: ['hour', 'day', 'week', 'month', 'total'],
  schoolFilm: [],
  volunteers: [],
  placement: [],
};

/** True for the contracts that a vacancy ("offre d'emploi") may be marked up with. */
export const isEmployment = (contract: BriefContract): boolean =>
  ['cdduTechnician', 'cdduPerformer', 'cdd', 'cdi'].includes(contract);

const isUnpaid = (contract: BriefContract): boolean =>
  (unpaidContracts as readonly string[]).includes(contract);

/** What is wrong with the pay. Amounts as typed, empty where nothing was. */
export function payProblem({ contract, payFrom, payTo, payUnit }: Pay): Problem | undefined {
  if (isUnpaid(contract))
    return payFrom || payTo ? { field: 'payFrom', code: 'brief.payFrom.unpaid' } : undefined;
  if (!payFrom) return { field: 'payFrom', code: 'brief.payFrom.missing' };
  const from = readAmount(payFrom);
  if (from === undefined || from <= 0) return { field: 'payFrom', code: 'brief.payFrom.wrongForm' };
  const to = payTo ? readAmount(payTo) : from;
  if (to === undefined) return { field: 'payTo', code: 'brief.payTo.wrongForm' };
  if (to < from) return { field: 'payTo', code: 'brief.payTo.less' };
  if (!payUnit) return { field: 'payUnit', code: 'brief.payUnit.missing' };
  if (!unitsOf[contract].includes(payUnit))
    return { field: 'payUnit', code: 'brief.payUnit.wrongContract' };
  return undefined;
}

/** What is wrong with the identity as it is written. What is right so far proves nothing: an editor looks it up. */
export function identityProblem({ idKind, idNumber, idCountry, idWork }: Identity) {
  const number = bareNumber(idNumber);
  const wrong: Problem = { field: 'idNumber', code: `brief.idNumber.${idKind}` };
  if (idKind === 'siren') return isSiren(number) ? undefined : wrong;
  if (idKind === 'rna') return /^W\d{9}$/.test(number) ? undefined : wrong;
  if (idKind === 'work') {
    if (!/^\d{4,10}$/.test(number)) return wrong;
    return idWork ? undefined : ({ field: 'idWork', code: 'brief.idWork.missing' } as const);
  }
  if (number.length < 3) return wrong;
  return idCountry ? undefined : ({ field: 'idCountry', code: 'brief.idCountry.missing' } as const);
}

/** A number as registers print it, without the blanks and dots that people put in. */
const bareNumber = (typed: string): string => typed.replace(/[\s\u00a0\u202f.]/g, '').toUpperCase();

/** Nine digits with the check digit of Luhn; La Poste, whose establishments differ, has one too. */
export const isSiren = (number: string): boolean =>
  /^\d{9}$/.test(number) &&
  [...number].reduce((sum, digit, index) => {
    const twice = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (twice > 9 ? twice - 9 : twice);
  }, 0) %
    10 ===
    0;

/** What is wrong with the days of the work, as `2026-11-21`. `today` in Europe/Paris. */
export function periodProblem({ from, until, today }: Period): Problem | undefined {
  if (until < from) return { field: 'until', code: 'brief.until.before' };
  return until < today ? { field: 'until', code: 'brief.until.past' } : undefined;
}

/** What is wrong with the last day to answer; `from`: the day of the publication, or today before it. */
export function closingProblem({ closesOn, from }: { closesOn: string; from: string }) {
  if (closesOn < from) return 'brief.closesOn.past';
  const days = (Date.parse(closesOn) - Date.parse(from)) / 86_400_000;
  return days > briefLimits.openDays ? 'brief.closesOn.tooFar' : undefined;
}

type Pay = {
  contract: BriefContract;
  payFrom: string;
  payTo: string;
  payUnit: BriefPayUnit | '';
};
type Identity = { idKind: EmployerId; idNumber: string; idCountry: string; idWork: string };
type Period = { from: string; until: string; today: string };

/** Where in the form, and what. */
export type Problem = {
  field: 'payFrom' | 'payTo' | 'payUnit' | 'idNumber' | 'idCountry' | 'idWork' | 'until';
  code:
    | 'brief.payFrom.unpaid'
    | 'brief.payFrom.missing'
    | 'brief.payFrom.wrongForm'
    | 'brief.payTo.wrongForm'
    | 'brief.payTo.less'
    | 'brief.payUnit.missing'
    | 'brief.payUnit.wrongContract'
    | `brief.idNumber.${EmployerId}`
    | 'brief.idCountry.missing'
    | 'brief.idWork.missing'
    | 'brief.until.before'
    | 'brief.until.past';
};
