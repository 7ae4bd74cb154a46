/** Projects that look for people. */
import { isEmployment } from '../../content/brief-rules.ts';
import { staysBelow } from '../../content/pay-offer.ts';
import type { Brief } from '../../content/schema/brief.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { PayReference } from '../../content/schema/pay-reference.ts';
import { hasEnded } from '../../content/schema/turning-days.ts';
import { perSnapshot } from './digest.ts';
import { payOf, type PayScale } from './pay.ts';
import { asOf, records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';

/** Every project that has a page, newest first. */
export const briefs = (): Brief[] => records('brief');

/** Those that one may still answer, newest first. */
export const openBriefs = (): Brief[] => briefs().filter((brief) => !isOver(brief));

/** Open ones whose last day is no more than a week away, the first to close first. */
export const closingBriefs = (): Brief[] => {
  const inAWeek = new Date(Date.parse(`${asOf()}T00:00:00Z`) + 7 * 86_400_000).toISOString();
  return openBriefs()
    .filter(({ closesOn }) => closesOn <= inAWeek.slice(0, 10))
    .toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1));
};

/** True from the day after the last one to answer: until it is closed in the CMS the page says so. */
export const isOver = ({ closesOn }: Brief): boolean => hasEnded(closesOn, asOf());

/** The projects that look for a craft. */
export const briefsFor = (craft: string): Brief[] => byCraft().get(craft) ?? [];

/** Those of them that one may still answer, newest first. */
export const openBriefsFor = (craft: string): Brief[] =>
  briefsFor(craft).filter((brief) => !isOver(brief));

/** The projects that name a charter. */
export const briefsUnder = (charter: string): Brief[] => byCharter().get(charter) ?? [];

/** True where the project can be read in a language. */
export const isBriefIn = ({ title, project }: Brief, locale: Locale): boolean =>
  locale === 'fr' || (title.en !== undefined && project.stakes.en !== undefined);

/**
 * The indicative references that the offer stays below: of each craft the lowest for the same unit. What is no employment
 * has no reference.
 */
export const referencesAbove = ({ needs, terms }: Brief): PayReference[] => {
  const { pay, contract } = terms;
  if (!pay || !isEmployment(contract)) return [];
  return needs.crafts.flatMap((craft) => {
    const lowest = lowestOf(craft).find(({ unit }) => unit === pay.unit);
    return lowest && staysBelow(pay, lowest.from) ? [lowest] : [];
  });
};

/**
 * The lowest reference of a craft for each unit: in force, or where none was read, one that a later text raised. What
 * stays below that stays below today's.
 */
export const lowestOf = (craft: string): PayReference[] => lowest().get(craft) ?? [];

const lowest = perSnapshot(() => {
  const crafts = new Set(records('pay').map(({ craft }) => craft));
  return new Map([...crafts].map((craft) => [craft, lowestAmong(payOf(craft))]));
});

const lowestAmong = (scales: PayScale[]): PayReference[] => {
  const all = scales.flatMap(({ ranges }) => ranges);
  return [...Map.groupBy(all, ({ unit }) => unit).values()].flatMap((some) => {
    const inForce = some.filter(({ raisedOn }) => raisedOn === undefined);
    const known = inForce.length > 0 ? inForce : some;
    return known.toSorted((a, b) => a.from - b.from)[0] ?? [];
  });
};

const byCraft = perSnapshot(() => grouped(records('brief'), ({ needs }) => needs.crafts));
const byCharter = perSnapshot(() => grouped(records('brief'), ({ charters }) => charters));
