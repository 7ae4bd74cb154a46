/** What the words typed so far may be going to say: trades, places and teams by their beginning, readings, people. */
import { fill } from '../../../content/locales/fill.ts';
import { recordHref } from '../../../content/routes.ts';
import { foldedWords } from '../../../content/search/fold.ts';
import type { PersonCard } from '../../../content/search/collection/people.ts';
import { personLabel } from './lines.ts';
import { readState, stateOf, type ReadState } from './read-state.ts';
import type { Said } from './said.ts';
import type { SearchState } from './state.ts';
import { suggestedNames } from './suggested-names.ts';
import { withLastWords } from './typed-words.ts';

/** `today`: a day in Europe/Paris. Names first, then what some words may mean besides. */
export const suggest = (query: string, { said, today }: Suggesting): Suggestion[] => {
  const read = readState(stateOf(query), { said, today });
  return [...completions(query, said), ...readings(read, said)].slice(0, most);
};

/** People as suggestions: each leads to their page. */
export const peopleSuggested = (people: PersonCard[], said: Said): Suggestion[] =>
  people.map((card) => ({
    label: card.name,
    note: personLabel(card, said),
    leads: { to: 'page', href: recordHref('talent', card.slug, said.locale) },
  }));

/** The words that stand last, as long as any name begins with them. */
const completions = (query: string, said: Said): Suggestion[] => {
  const words = foldedWords(query);
  for (let count = Math.min(words.length, longest); count > 0; count -= 1) {
    const typed = words
      .slice(-count)
      .map(({ folded }) => folded)
      .join(' ');
    if (typed.length < least) continue;
    const found = suggestedNames(said).filter(({ folded }) => begins(folded, typed));
    const whole = found.filter(({ folded }) => folded.startsWith(typed));
    // What is typed whole already needs no completing.
    const known = new Set(found.flatMap(({ folded, label }) => (folded === typed ? label : [])));
    const open = [...Map.groupBy([...whole, ...found], ({ label }) => label).values()].flatMap(
      ([first]) => (first && !known.has(first.label) ? first : []),
    );
    if (open.length > 0)
      return open.slice(0, most).map(({ label, name, kind }) => ({
        label,
        note: said.words.kinds[kind],
        leads: { to: 'words', query: withLastWords(query, { count, by: name }) },
      }));
  }
  return [];
};

/** "Aude": the place, or a first name. */
const readings = ({ chips, offers }: ReadState, { words }: Said): Suggestion[] => [
  ...chips.flatMap(({ typed, others, asWords }): Suggestion[] => [
    ...others.map(({ label, kind, state }): Suggestion => ({
      label,
      note: words.kinds[kind],
      leads: { to: 'state', state },
    })),
    ...(asWords
      ? [
          {
            label: fill(words.asWords, { typed }),
            note: words.kinds.words,
            leads: { to: 'state', state: asWords } as const,
          },
        ]
      : []),
  ]),
  ...offers.map(({ label, kind, state }): Suggestion => ({
    label,
    note: words.kinds[kind],
    leads: { to: 'state', state },
  })),
];

const begins = (folded: string, typed: string): boolean =>
  folded.startsWith(typed) || folded.includes(` ${typed}`);

/** Words that a name may have been begun with. */
const longest = 4;
/** Letters from which on names are suggested. */
const least = 2;
const most = 6;

type Suggesting = { said: Said; today: string };

export type Suggestion = {
  label: string;
  /** What kind of thing it is. */
  note: string;
  leads:
    | { to: 'words'; query: string }
    | { to: 'state'; state: SearchState }
    | { to: 'page'; href: string }
    | { to: 'erase' };
};
