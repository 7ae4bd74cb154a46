/** Addresses of acts in the admin, below its root. Runs in the browser too. */

/** The acts of a record, those where it is the other one among them. */
export const actsOf = (record: string): string =>
  `/collections/acts?${new URLSearchParams({ 'where[or][0][record][equals]': record, 'where[or][1][related][equals]': record })}`;

/** The acts of an account, of a record, between two days (`2026-11-22`); what is empty filters nothing. */
export function actsWhere({ user, record, from, until }: Filter): string {
  const and: [string, string][] = [];
  if (user) and.push(['[user][equals]', user]);
  if (from) and.push(['[at][greater_than_equal]', new Date(`${from}T00:00:00`).toISOString()]);
  if (until) and.push(['[at][less_than_equal]', new Date(`${until}T23:59:59.999`).toISOString()]);
  const terms = and.map(([rest, value], n): [string, string] => [`where[and][${n}]${rest}`, value]);
  const at = and.length;
  if (record)
    terms.push(
      [`where[and][${at}][or][0][record][equals]`, record],
      [`where[and][${at}][or][1][related][equals]`, record],
    );
  return `/collections/acts?${new URLSearchParams(terms)}`;
}

/** The form of a record; of a decision about a submission, its review. */
export function recordPath({ collection, record, what }: About): string | undefined {
  if (!record)
    return collection === 'settings' || collection === 'opening'
      ? `/globals/${collection}`
      : undefined;
  if (collection === 'submissions' && ['accept', 'refuse', 'ask'].includes(what))
    return `/review/${record}`;
  return `/collections/${collection}/${encodeURIComponent(record)}`;
}

type Filter = { user: string; record: string; from: string; until: string };
type About = { collection: string; record?: string | null | undefined; what: string };
