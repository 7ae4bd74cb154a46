/** What the record that stays becomes. Pure; relations are ids, localized fields have both languages. */
import type { Talent } from '../payload-types.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { chosenFields, plainValue, type MergedCollection } from './fields.ts';

/** A record as it is published, at depth 0 and in all languages. */
export type Doc = Record<string, unknown> & { id: string };

/** By field, the id of the record whose value stays. */
export type Take = Readonly<Record<string, string>>;

/** The data to save into `kept`. A field that was not chosen keeps its value, or gets the other's where it has none. */
export function united({ collection, kept, dropped, take }: Given): Record<string, unknown> {
  const chosen = Object.fromEntries(
    chosenFields[collection].map((field) => {
      const by = take[field] ?? (plainValue(kept[field]) ? kept.id : dropped.id);
      return [field, (by === dropped.id ? dropped : kept)[field] ?? null];
    }),
  );
  if (collection === 'works') return { ...chosen, isDemo: bothDemo(kept, dropped) };
  const [one, other] = [kept, dropped] as unknown as [Talent, Talent];
  // The name that lists are ordered by goes with the name.
  const named = plainValue(chosen['name']) === plainValue(other.name) ? other : one;
  return {
    ...chosen,
    sortName: named.name === one.name ? one.sortName : named.sortName,
    ...listsOf(one, other),
    notes: [...new Set([one.notes, other.notes].filter(Boolean))].join('\n\n') || null,
    isDemo: bothDemo(kept, dropped),
  };
}

/** Who may write: only whom both let write. */
export const stricterContact = (one: Talent, other: Talent): NonNullable<Talent['contactFrom']> =>
  (one.contactFrom ?? []).filter((kind) => (other.contactFrom ?? []).includes(kind));

/** The state of whichever is hidden; of two the one that is harder to undo. Never shows somebody again. */
export function hiddenState(one: Talent, other: Talent): Pick<Talent, 'hiddenAt' | 'hiddenBy'> {
  const order = ['dispute', 'person', 'sweep'];
  const [first] = [one, other]
    .filter(({ hiddenAt }) => hiddenAt)
    .toSorted((a, b) => order.indexOf(a.hiddenBy ?? '') - order.indexOf(b.hiddenBy ?? ''));
  return { hiddenAt: first?.hiddenAt ?? null, hiddenBy: first?.hiddenBy ?? null };
}

/** The year runs from the person's last act, on whichever page it was; so do the mails sent since. */
export function lastAct(one: Talent, other: Talent) {
  const later = Date.parse(other.confirmedOn) > Date.parse(one.confirmedOn) ? other : one;
  const { confirmedOn, remindedAt = null, reminders = null } = later;
  return { confirmedOn, remindedAt, reminders };
}

function listsOf(one: Talent, other: Talent) {
  const join = <T>(a: T[] | null | undefined, b: T[] | null | undefined, key: (row: T) => string) =>
    [...new Map([...(b ?? []), ...(a ?? [])].map((row) => [key(row), row])).values()]
      .map(withoutId)
      .toSorted((x, y) => place(a, x, key) - place(a, y, key));
  const values = (field: 'specialties' | 'equipment' | 'languages') =>
    join(one[field], other[field], ({ value }) => value);
  const checked = new Set(
    [...(one.credits ?? []), ...(other.credits ?? [])]
      .filter(({ isChecked }) => isChecked)
      .map(creditKey),
  );
  return {
    crafts: join(one.crafts, other.crafts, ({ craft }) => idOf(craft)),
    bases: [...new Set([...one.bases, ...other.bases].map(idOf))],
    credits: join(one.credits, other.credits, creditKey).map((credit) => ({
      ...credit,
      isChecked: checked.has(creditKey(credit)),
    })),
    verifications: join(
      one.verifications,
      other.verifications,
      ({ subject, by, on }) => `${subject} ${by} ${on}`,
    ),
    specialties: values('specialties'),
    equipment: values('equipment'),
    languages: values('languages'),
    trainings: join(one.trainings, other.trainings, ({ title, year }) => `${title} ${year ?? ''}`),
    links: join(one.links, other.links, ({ url }) => url),
  };
}

/** A work and the role held on it; the same person checked twice has one credit. */
export const creditKey = ({ work, role }: NonNullable<Talent['credits']>[number]): string =>
  `${idOf(work)} ${role.trim().toLocaleLowerCase('fr')}`;

/** Rows of the one that stays first, in their order. */
function place<T>(rows: T[] | null | undefined, row: T, key: (row: T) => string): number {
  const at = (rows ?? []).findIndex((one) => key(one) === key(row));
  return at < 0 ? Infinity : at;
}

/** Rows that Payload numbers anew. */
const withoutId = <T>(row: T): T => {
  if (typeof row !== 'object' || row === null) return row;
  const { id: _, ...rest } = row as T & { id?: unknown };
  return rest as T;
};

const bothDemo = (one: Doc, other: Doc): boolean =>
  one['isDemo'] === true && other['isDemo'] === true;

type Given = { collection: MergedCollection; kept: Doc; dropped: Doc; take: Take };
