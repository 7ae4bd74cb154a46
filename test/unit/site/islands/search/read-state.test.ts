import { expect, test } from 'vitest';
import { searchFr } from '../../../../../content/locales/fr/search.ts';
import { makeSearchWords } from '../../../../../content/search/vocabulary.ts';
import { loadContent } from '../../../../../content/load.ts';
import {
  readState,
  stateOf,
  toggled,
  withPeriod,
} from '../../../../../site/islands/search/read-state.ts';
import type { Said } from '../../../../../site/islands/search/said.ts';
import {
  addressOf,
  nothingAsked,
  type SearchState,
} from '../../../../../site/islands/search/state.ts';

const said: Said = {
  vocabulary: makeSearchWords(loadContent({ demo: false })),
  words: searchFr,
  phrases: undefined,
  locale: 'fr',
};
const read = (state: SearchState | string) =>
  readState(typeof state === 'string' ? stateOf(state) : state, { said, today: '2026-11-22' });
const chipOf = (state: SearchState | string, kind: string) => {
  const chip = read(state).chips.find((one) => one.kind === kind);
  if (!chip) throw new Error(`Nothing of the kind ${kind} was understood.`);
  return chip;
};

test('what is recognised filters, the rest stays words', () => {
  const { people, chips } = read('scripte Bretagne Dupont');
  expect(people.filters).toEqual({ craft: ['scripte'], territory: ['bretagne'] });
  expect(people.words).toEqual(['dupont']);
  expect(chips.map(({ kind }) => kind)).toEqual(['craft', 'territory']);
});

test('a chip taken away takes its words along', () => {
  expect(chipOf('scripte en Bretagne', 'territory').without.query).toBe('scripte');
});

test('a slip is said, and can be taken back: quoted, the word is searched as it is', () => {
  const chip = chipOf('perchmann', 'craft');
  expect(chip.isMended).toBe(true);
  expect(chip.asWords?.query).toBe('"perchmann"');
  const { chips, people } = read('"perchmann"');
  expect(chips).toEqual([]);
  expect(people).toEqual({ words: ['perchmann'], filters: {}, isMendable: false });
});

test('what is chosen adds to what is typed, each with a chip of its own', () => {
  const { people, chips } = read({
    ...stateOf('scripte'),
    filters: { territory: ['bretagne'], experience: ['senior'] },
    period: { from: '2027-03-01', until: '2027-03-31' },
  });
  expect(people.filters).toEqual({
    craft: ['scripte'],
    territory: ['bretagne'],
    experience: ['senior'],
  });
  expect(people.available).toEqual({ from: 20_878, until: 20_908 });
  expect(chips.map(({ label }) => label)).toEqual([
    'Scripte',
    'Bretagne',
    'senior',
    '1–31 mars 2027',
  ]);
});

test('each chip can be asked alone or left out, and the words left out', () => {
  const state = { ...stateOf('scripte dupont'), filters: { territory: ['bretagne'] }, page: 3 };
  const [typed, chosen] = read(state).chips;
  expect(addressOf(typed?.only ?? nothingAsked)).toBe('?q=scripte');
  expect(addressOf(chosen?.only ?? nothingAsked)).toBe('?base=bretagne');
  expect(addressOf(chosen?.without ?? nothingAsked)).toBe('?q=scripte+dupont');
  expect(addressOf(read(state).withoutRest ?? nothingAsked)).toBe('?q=scripte&base=bretagne');
});

test('a box ticked is chosen, ticked off it is not, and begins at the first page', () => {
  const state = { ...stateOf('dupont'), page: 2 };
  const once = toggled(state, { read: read(state), facet: 'craft', value: 'scripte' });
  expect(addressOf(once)).toBe('?q=dupont&metier=scripte');
  const again = toggled(once, { read: read(once), facet: 'craft', value: 'scripte' });
  expect(addressOf(again)).toBe('?q=dupont');
});

test('a box of what was typed, ticked off, takes the words away and keeps what else they said', () => {
  const state = stateOf('monteuse Bretagne');
  const { values } = chipOf(state, 'craft');
  const [first = '', ...others] = values;
  const less = toggled(state, { read: read(state), facet: 'craft', value: first });
  expect(less.query).toBe('Bretagne');
  expect(less.filters.craft).toEqual(others);
});

test('a period chosen takes the place of one that was typed', () => {
  const state = stateOf('scripte libre en mars');
  const chosen = { from: '2027-04-01', until: '2027-04-02' };
  const next = withPeriod(state, { read: read(state), period: chosen });
  expect(addressOf(next)).toBe('?q=scripte&libre=2027-04-01..2027-04-02');
  expect(addressOf(withPeriod(next, { read: read(next), period: undefined }))).toBe('?q=scripte');
});
