/** A selection as a crew: by team in the order of the credits, inside a team in the order of hand. */
import type { ShortlistTexts } from '../../../content/locales/fr/shortlist.ts';
import { csvLine, semicolonLine } from '../../../content/csv.ts';
import { recordHref } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { SenderKind } from '../../../content/schema/talent.ts';
import type { Entry } from './kept.ts';
import type { ShortlistPerson } from './person.ts';

/** The teams that have somebody; those whose page was not read are in none. */
export const crewOf = (entries: Entry[], people: People): Team[] => {
  const members = entries.flatMap(({ slug, note }) => {
    const person = people.get(slug);
    return person ? [{ person, note }] : [];
  });
  const teams = Map.groupBy(members, ({ person }) => person.team.order);
  return [...teams]
    .toSorted(([a], [b]) => a - b)
    .map(([, team]) => ({ name: team[0]?.person.team.name ?? '', members: team }));
};

/** The selection with somebody one place higher or lower in their team; the same where there is no such place. */
export const movedIn = ({ entries, people, slug, by }: Moving): Entry[] => {
  const team = crewOf(entries, people).find(({ members }) => members.some(isOf(slug)));
  const at = team?.members.findIndex(isOf(slug)) ?? -1;
  const other = team?.members[at + by]?.person.slug;
  const [from, to] = [slug, other].map((one) => entries.findIndex((entry) => entry.slug === one));
  if (from === undefined || to === undefined || from < 0 || to < 0) return entries;
  const [one, two] = [entries[from], entries[to]];
  return one && two ? entries.with(from, two).with(to, one) : entries;
};

/** Whom a message reaches, of those ticked, and who takes none: from this sender, or from anybody. */
export const audienceOf = (people: ShortlistPerson[], sender: SenderKind | undefined): Audience => {
  const closed = people.filter(({ senders }) => senders.length === 0);
  const open = people.filter(({ senders }) => senders.length > 0);
  const takes = ({ senders }: ShortlistPerson) => sender === undefined || senders.includes(sender);
  return {
    reached: open.filter(takes),
    refusing: open.filter((one) => !takes(one)),
    closed,
  };
};

/** The crew as a file that spreadsheets open: a mark of UTF-8, and what separates cells in the language. */
export const crewCsv = ({ crew, words, locale, origin }: Written): string => {
  const { csvHead } = words;
  const columns = Object.keys(csvHead) as (keyof typeof csvHead)[];
  const rows = crew.flatMap(({ name: team, members }) =>
    members.map(({ person, note }) => {
      const { name, bases, available, slug } = person;
      const title = [person.title, person.also].filter(Boolean).join(', ');
      const page = origin + recordHref('talent', slug, locale);
      const cells = { team, title, name, bases, available, note, page };
      return { ...cells, checked: person.checked };
    }),
  );
  const line = locale === 'fr' ? semicolonLine : csvLine;
  const lines = [csvHead, ...rows].map((row) => line(columns.map((column) => row[column])));
  return `\ufeff${lines.join('')}`;
};

const isOf =
  (slug: string) =>
  ({ person }: Member): boolean =>
    person.slug === slug;

/** By slug. */
export type People = ReadonlyMap<string, ShortlistPerson>;
export type Member = { person: ShortlistPerson; note: string };
export type Team = { name: string; members: Member[] };
export type Audience = Record<'reached' | 'refusing' | 'closed', ShortlistPerson[]>;
type Moving = { entries: Entry[]; people: People; slug: string; by: 1 | -1 };
/** `origin`: of the site, without a slash at its end. */
type Written = { crew: Team[]; words: ShortlistTexts; locale: Locale; origin: string };
