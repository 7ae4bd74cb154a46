/** In which order submissions are reviewed. */
import type { SignUp } from '../../content/schema/sign-up.ts';

/** What asks for a closer look at a submission. */
export type RiskSign = 'duplicates' | 'bareCredits' | 'publicContact' | 'links';

/** High is looked at first. */
export const riskClasses = ['high', 'middle', 'low'] as const;
export type RiskClass = (typeof riskClasses)[number];
export type Risk = { class: RiskClass; signs: RiskSign[] };

/** So many credits that no year and no director tie to a work are hard to believe and easy to make up. */
const manyBareCredits = 5;
/** After so many days of waiting a submission counts one class higher: nobody waits for ever. */
const impatientAfterDays = 14;

/**
 * **The rule.** High: the person may be listed already, or five credits or more say neither year nor director.
 * Middle: contact data for everyone to see, or links that leave the site. Low: everything else.
 * @param duplicates how many people listed have the same mail, or the same name
 */
export function riskOf(signUp: Risky, duplicates: number): Risk {
  const bare = signUp.credits.filter(({ year, director }) => !year && !director);
  const signs: RiskSign[] = [
    ...(duplicates > 0 ? (['duplicates'] as const) : []),
    ...(bare.length >= manyBareCredits ? (['bareCredits'] as const) : []),
    ...(signUp.isEmailPublic || signUp.isPhonePublic ? (['publicContact'] as const) : []),
    ...(signUp.links.length > 0 ? (['links'] as const) : []),
  ];
  const isHigh = signs.includes('duplicates') || signs.includes('bareCredits');
  return { class: isHigh ? 'high' : signs.length > 0 ? 'middle' : 'low', signs };
}

/**
 * The queue: where the person has answered a question first, what waits for an answer last; between them by class,
 * where fourteen days of waiting count as one class more; within a class the oldest first.
 */
export function inReviewOrder<T extends Queued>(rows: readonly T[], now: Date): T[] {
  const rank = ({ isAsked, isAnswered, risk, since }: T): number => {
    if (isAnswered) return -1;
    const days = (now.getTime() - Date.parse(since)) / 86_400_000;
    const place = riskClasses.indexOf(risk.class);
    return isAsked ? riskClasses.length : Math.max(0, place - (days >= impatientAfterDays ? 1 : 0));
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .toSorted((a, b) => a.rank - b.rank || a.row.since.localeCompare(b.row.since))
    .map(({ row }) => row);
}

/** `since`: when the person confirmed, ISO 8601. */
type Queued = { risk: Risk; since: string; isAsked: boolean; isAnswered: boolean };
type Risky = Pick<SignUp, 'credits' | 'isEmailPublic' | 'isPhonePublic' | 'links'>;
