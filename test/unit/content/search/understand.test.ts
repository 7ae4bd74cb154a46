import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../../../content/load.ts';
import { fold } from '../../../../content/search/fold.ts';
import { understand } from '../../../../content/search/understand.ts';
import { makeSearchWords } from '../../../../content/search/vocabulary.ts';

const words = makeSearchWords(loadContent({ demo: false }));
const ask = (query: string, more: { isName?: (word: string) => boolean } = {}) =>
  understand({ query, words, locale: 'fr', today: '2026-11-22', ...more });
const kinds = (query: string) => ask(query).chips.map(({ kind }) => kind);

test('a chip says what was typed, what it stands for and what it is called', () => {
  expect(ask('des perchmans en Bretagne').chips).toEqual([
    {
      kind: 'craft',
      values: ['assistant-operateur-du-son'],
      typed: 'perchmans',
      label: 'Assistante opératrice du son, assistant opérateur du son',
      others: [],
    },
    { kind: 'territory', values: ['bretagne'], typed: 'Bretagne', label: 'Bretagne', others: [] },
  ]);
  const english = understand({ query: 'perchman', words, locale: 'en', today: '2026-11-22' });
  expect(english.chips[0]?.label).toBe('Boom operator');
});

test('a period is said in the language of the page', () => {
  expect(ask('libre du 3 au 10 avril').chips[0]).toMatchObject({
    period: { from: '2027-04-03', until: '2027-04-10' },
    label: '3–10 avril 2027',
  });
});

test('a name shared by a team and a trade offers both', () => {
  const [chip] = ask('montage').chips;
  expect(chip).toMatchObject({ kind: 'department', values: ['montage'] });
  expect(chip?.others.map((other) => other?.values)).toEqual([['chef-monteur', 'monteur']]);
});

test('a language and a place that share a name are told by the word beside', () => {
  expect(kinds('corse')).toEqual(['territory']);
  expect(kinds('parlant corse')).toEqual(['language']);
  expect(kinds('comédienne corse parlant corse')).toEqual(['craft', 'territory', 'language']);
});

test('what stands in quotes is read as plain words', () => {
  for (const query of ['scripte "Aude"', 'scripte «Aude»', 'scripte “Aude”']) {
    expect(ask(query)).toMatchObject({ chips: [{ kind: 'craft' }], rest: 'Aude', offers: [] });
  }
  expect(ask('"chef op"')).toMatchObject({ chips: [], rest: 'chef op' });
});

test('a number is a département only beside something else, or alone', () => {
  expect(ask('29').chips[0]?.values).toEqual(['finistere']);
  expect(ask('scripte 2A').chips[1]?.values).toEqual(['corse-du-sud']);
  expect(ask('99 francs').chips).toEqual([]);
  expect(kinds('scripte 10 ans')).toEqual(['craft']);
});

test('one slip in a word of 5 to 7 letters is mended, two from 8, and it is said', () => {
  expect(ask('scirpte').chips[0]).toMatchObject({ values: ['scripte'], mended: true });
  expect(ask('scirtpe').chips).toEqual([]);
  expect(ask('electircein').chips[0]?.mended).toBe(true);
  expect(ask('Bretange').chips[0]).toMatchObject({
    values: ['bretagne'],
    mended: true,
    others: [null],
  });
  expect(ask('sno').chips).toEqual([]);
});

test('a name of somebody listed is never mended', () => {
  expect(ask('Bretange').chips).toHaveLength(1);
  expect(ask('Bretange', { isName: (word) => word === 'bretange' })).toMatchObject({
    chips: [],
    rest: 'Bretange',
  });
});

test('common names and ordinary words close to a trade or a place are themselves', () => {
  const all =
    'Marie Marine Régis Serge Romain Langlais Lallemand Masson Camara Yvonne Marthe Denise montagne moteur machine maison';
  for (const word of all.split(' ')) expect(ask(word)).toMatchObject({ chips: [], rest: word });
});

test('two slips are mended where they make one name, and not where one of them may be a name', () => {
  expect(ask('regiseur generl').chips[0]?.values).toEqual(['regisseur-general']);
  expect(ask('Bretange Dupont')).toMatchObject({ chips: [], rest: 'Bretange Dupont' });
});

test('every language, town and saying of the vocabulary is understood as itself', () => {
  for (const [kind, values, french, english, ...names] of words.sayings) {
    const own = kind === 'language' ? [french, english || french] : [];
    for (const name of [...own, ...names]) {
      const { chips, rest } = ask(name);
      const [chip] = chips;
      const readings = [chip, ...(chip?.others ?? [])].filter((one) => one?.kind === kind);
      expect({ name, n: chips.length, rest }).toEqual({ name, n: 1, rest: '' });
      expect(readings[0]?.values, name).toEqual(expect.arrayContaining(values.split(' ')));
    }
  }
  for (const [territory, ...towns] of words.towns) {
    for (const town of towns.map((name) => name.replace(/ \(.*/, ''))) {
      expect(ask(town).chips[0]?.values, town).toContain(territory);
    }
  }
});

test('any text is answered, and no word of chips and rest is invented', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
      const { chips, rest, offers } = ask(query);
      const text = query.normalize('NFC');
      for (const { typed } of [...chips, ...offers]) expect(text).toContain(typed);
      for (const word of rest.split(' ')) expect(text).toContain(word);
    }),
  );
});

test('words are in a chip or left, whatever the order they come in', () => {
  const some =
    'scripte bretagne dispo mars Aude Martin "son" oprateur 29 anglais équipe de chef op'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...some), { maxLength: 12 }), (chosen) => {
      const { chips, rest } = ask(chosen.join(' '));
      const all = fold([...chips.map(({ typed }) => typed), rest].join(' ')).split(' ');
      for (const word of chosen.filter((one) => /^(scripte|oprateur|Martin|29)$/.test(one))) {
        expect(all).toContain(fold(word));
      }
    }),
  );
});

test('of a very long query the first 200 letters and 24 words are read', () => {
  const letters = 'chef oprateur '.repeat(800);
  expect(ask(letters)).toEqual(ask(letters.slice(0, 200)));
  const many = Array.from({ length: 500 }, (_, n) => `m${n}`).join(' ');
  expect(ask(many).rest.split(' ')).toHaveLength(24);
  for (const hostile of [
    '('.repeat(5000),
    '.*+?^${}()|[]\\',
    '\u202Eetpircs\u202C',
    '🎬🎬',
    '\0',
    '"«“',
  ]) {
    expect(ask(hostile).chips).toEqual([]);
  }
});
