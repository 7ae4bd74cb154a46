/** What a search means: its chips, and what the index is asked. The one place that reads the words of a query. */
import { queryTerms } from '../../../content/search/collection/tiers.ts';
import {
  understand,
  type Chip,
  type ChipKind,
  type Understood,
} from '../../../content/search/understand.ts';
import type { Query } from '../../../content/search/collection/query.ts';
import { periodName, valueName } from './names.ts';
import type { Said } from './said.ts';
import { facets, nothingAsked, type Facet, type Period, type SearchState } from './state.ts';
import { quoted, withoutWords } from './typed-words.ts';

/** `today`: a day in Europe/Paris. */
export const readState = (state: SearchState, { said, today }: Reading): ReadState => {
  const { vocabulary: words, phrases, locale } = said;
  const asked = { query: state.query, words, ...(phrases && { phrases }), locale, today };
  const understood = understand(asked);
  const read = readAs(understood, state, said);
  const slips = understood.chips.filter(({ mended }) => mended);
  if (slips.length === 0) return read;
  const { chips, rest, offers } = understand({ ...asked, isName: () => true });
  const asTyped = readAs({ chips, rest, offers: [...offers, ...slips] }, state, said);
  return { ...read, asTyped: { ...asTyped, people: { ...asTyped.people, isMendable: false } } };
};

const readAs = (
  { chips, rest, offers }: Understood,
  state: SearchState,
  said: Said,
): Omit<ReadState, 'asTyped'> => {
  const first = { ...state, page: 1 };
  const shown = [
    ...chips.map((chip) => typedChip(chip, first)),
    ...facets.flatMap((facet) =>
      (state.filters[facet] ?? []).map((value) => chosenChip({ facet, value }, first, said)),
    ),
    ...(state.period ? [periodChip(state.period, first, said)] : []),
  ];
  const restWords = queryTerms(rest);
  return {
    chips: shown,
    rest,
    withoutRest: restWords.length > 0 ? { ...first, query: onlyChips(chips) } : undefined,
    offers: offers.map((chip) => ({ ...chip, state: moved(chip, first) })),
    people: {
      words: restWords,
      filters: filtersOf(shown),
      ...availableOf(shown),
      ...(/["«“”]/.test(state.query) && { isMendable: false }),
    },
  };
};

/** The state in which a value of a facet is chosen or, where it is chosen, is not; what was typed for it becomes a choice. */
export const toggled = (
  state: SearchState,
  { read, facet, value }: { read: ReadState; facet: Facet; value: string },
): SearchState => {
  const saying = read.chips.filter(({ kind, values }) => kind === facet && values.includes(value));
  const query = saying.reduce((text, { typed }) => withoutWords(text, typed), state.query);
  const kept = saying.flatMap(({ values }) => values).filter((one) => one !== value);
  const before = state.filters[facet] ?? [];
  const after =
    saying.length > 0 ? [...before.filter((one) => one !== value), ...kept] : [...before, value];
  return { ...state, query, page: 1, filters: { ...state.filters, [facet]: [...new Set(after)] } };
};

/** The state that asks for one period, or for none. */
export const withPeriod = (
  state: SearchState,
  { read, period }: { read: ReadState; period: Period | undefined },
): SearchState => {
  const { period: _, ...others } = state;
  const typed = read.chips.filter(({ kind }) => kind === 'availability');
  const query = typed.reduce((text, chip) => withoutWords(text, chip.typed), state.query);
  return { ...others, query, page: 1, ...(period && { period }) };
};

const typedChip = (chip: Chip, state: SearchState): ShownChip => {
  const { kind, values, typed, label, period, others, mended } = chip;
  const asWords = mended || others.includes(null);
  return {
    kind,
    values,
    typed,
    label,
    ...(period && { period }),
    isMended: mended === true,
    without: { ...state, query: withoutWords(state.query, typed) },
    only: stateOf(typed),
    asWords: asWords ? { ...state, query: quoted(state.query, typed) } : undefined,
    others: others
      .filter((other) => other !== null)
      .map((other) => ({ ...other, state: moved({ ...other, typed }, state) })),
  };
};

const chosenChip = (
  { facet, value }: { facet: Facet; value: string },
  state: SearchState,
  said: Said,
): ShownChip => ({
  ...chosen,
  kind: facet,
  values: [value],
  label: valueName(facet, value, said),
  only: { ...nothingAsked, filters: { [facet]: [value] } },
  without: {
    ...state,
    filters: {
      ...state.filters,
      [facet]: (state.filters[facet] ?? []).filter((one) => one !== value),
    },
  },
});

const periodChip = (period: Period, state: SearchState, said: Said): ShownChip => {
  const { period: _, ...without } = state;
  return {
    ...chosen,
    kind: 'availability',
    values: [],
    period,
    label: periodName(period, said.locale),
    only: { ...nothingAsked, period },
    without,
  };
};

const chosen = { typed: '', isMended: false, asWords: undefined, others: [] };

/** The words of a chip taken out of the query, and what they mean chosen instead. */
const moved = ({ kind, values, typed, period }: Chip, state: SearchState): SearchState => {
  const rest = { ...state, query: withoutWords(state.query, typed) };
  if (kind === 'availability') return period ? { ...rest, period } : rest;
  const all = [...new Set([...(state.filters[kind] ?? []), ...values])];
  return { ...rest, filters: { ...state.filters, [kind]: all } };
};

const onlyChips = (chips: Chip[]): string => chips.map(({ typed }) => typed).join(' ');

const filtersOf = (chips: ShownChip[]): Record<string, string[]> => {
  const filters: Record<string, string[]> = {};
  for (const { kind, values } of chips)
    if (values.length > 0) filters[kind] = [...new Set([...(filters[kind] ?? []), ...values])];
  return filters;
};

/** The period typed or chosen last. */
const availableOf = (chips: ShownChip[]): Pick<Query, 'available'> => {
  const period = chips.findLast((chip) => chip.period)?.period;
  return period
    ? { available: { from: dayNumber(period.from), until: dayNumber(period.until) } }
    : {};
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

type Reading = { said: Said; today: string };

/** Another reading, and the state that has it. */
export type OtherReading = Chip & { state: SearchState };

/** A chip as it is shown, and where each of its buttons leads. */
export type ShownChip = {
  kind: ChipKind;
  values: string[];
  /** Empty where it was chosen, not typed. */
  typed: string;
  label: string;
  period?: Period;
  isMended: boolean;
  without: SearchState;
  /** Nothing else asked. */
  only: SearchState;
  /** Its words read as they are, where that may be meant. */
  asWords: SearchState | undefined;
  others: OtherReading[];
};

export type ReadState = {
  chips: ShownChip[];
  rest: string;
  /** Only the chips, where there are words besides. */
  withoutRest: SearchState | undefined;
  offers: OtherReading[];
  /** What the index of people is asked. */
  people: Query;
  /** Where a chip came of a slip: the words read as they stand, what the slip may mean among the offers. */
  asTyped?: ReadState;
};

/** The state of nothing but one query. */
export const stateOf = (query: string): SearchState => ({ ...nothingAsked, query });
