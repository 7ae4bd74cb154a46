import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nameTerms,
  stemsOf,
  tellingTerms,
  termsOf,
} from '../../../../../content/search/collection/document-terms.ts';
import { personDocument, readPersonCard } from '../../../../../content/search/collection/people.ts';
import { queryTerms } from '../../../../../content/search/collection/tiers.ts';
import { wayOf, way } from '../../../../../content/search/collection/ways.ts';
import { readWorkCard, workDocument } from '../../../../../content/search/collection/works.ts';
import { wordsOf } from '../../../../../content/search/name-keys.ts';
import { makePeople } from '../../../../fixtures/people.ts';
import { makeWorks } from '../../../../fixtures/works.ts';

const works = makeWorks(12);
const [richest, bare, busy] = makePeople(3, works);
if (!richest || !bare || !busy) throw new Error('The fixture has too few people.');
const taxonomy = {
  departments: new Map([['sound-mixer', 'son']]),
  regions: new Map([
    ['finistere', 'bretagne'],
    ['bretagne', 'bretagne'],
  ]),
  parts: new Map([['bretagne', ['finistere', 'morbihan']]]),
};

describe('terms', () => {
  test('are the words of a query, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(termsOf([text, text])).toEqual([...new Set(wordsOf(text))]);
      }),
    );
    expect(termsOf(['1er assistant', 'L’Œuvre'])).toEqual(['premier', 'assistant', 'l', 'oeuvre']);
  });

  test('of titles and texts leave the small words out; names keep them', () => {
    expect(tellingTerms(['La Nuit des marées'])).toEqual(['nuit', 'marees']);
    const { terms } = personDocument({ ...bare, name: 'An Le Goff' }, taxonomy);
    expect(terms.names).toEqual(expect.arrayContaining(['an', 'le', 'goff']));
  });

  test('of a name are its words, and compounds and particles in one word too', () => {
    expect(nameTerms(['Jean-Luc Le Goff', 'LE GOFF Jean-Luc'])).toEqual([
      'jean',
      'luc',
      'le',
      'goff',
      'jeanluc',
      'legoff',
    ]);
    expect(nameTerms(['Zoé de La Tour'])).toContain('delatour');
    expect(nameTerms(['Anna Van'])).toEqual(['anna', 'van']);
  });

  test('of roles and texts are what the forms of a word have in common', () => {
    for (const forms of [
      'Monteur monteuse MONTEUSES',
      'réalisateur réalisatrices réalisation realisee',
      'premier première',
      'costumier costumières',
      'décoré décorés décorées decoree',
      'animal animaux',
    ])
      expect(stemsOf([forms]), forms).toHaveLength(1);
    expect(stemsOf(['marée mars nuit nue'])).toHaveLength(4);
  });

  test('a query is read so far and no further', () => {
    expect(queryTerms('La nuit des marées')).toEqual(['la', 'nuit', 'des', 'marees']);
    expect(queryTerms(' ?! ')).toEqual([]);
    expect(queryTerms('mot '.repeat(99))).toHaveLength(24);
    expect(queryTerms('x'.repeat(999))).toEqual(['x'.repeat(200)]);
  });

  test('the last word may be a beginning: of names always, of texts from four letters', () => {
    const asked = { word: 'mar', isLast: true };
    expect(wayOf('people', 'martel', { ...asked, tier: 'names' })).toBe(way.beginning);
    expect(wayOf('people', 'maree', { ...asked, tier: 'credits' })).toBe(way.credit);
    expect(wayOf('people', 'maree', { ...asked, tier: 'texts' })).toBe(0);
    expect(wayOf('people', 'martel', { ...asked, isLast: false, tier: 'names' })).toBe(0);
  });

  test('names are never stemmed: Martine is not Martin', () => {
    const asked = { word: 'martine', isLast: false, tier: 'names' as const };
    expect(wayOf('people', 'martin', asked)).toBe(0);
    expect(
      wayOf('works', stemsOf(['monteuses'])[0] ?? '', {
        ...asked,
        word: 'monteuses',
        tier: 'credits',
      }),
    ).toBe(0);
  });
});

describe('a person in the index', () => {
  test('is found by trade, team, place and its region, and by what was checked', () => {
    const crafts = [{ craft: 'sound-mixer', form: 'both' as const, experience: 'senior' as const }];
    const { facets, numbers } = personDocument({ ...busy, crafts, bases: ['finistere'] }, taxonomy);
    expect(facets).toMatchObject({
      craft: ['sound-mixer'],
      department: ['son'],
      territory: ['finistere', 'bretagne'],
      experience: ['senior'],
      verified: ['identity', 'credits', 'portfolio', 'diploma'],
      mark: ['demo'],
    });
    expect(numbers).toEqual({ availableFrom: 20_772, availableUntil: 20_807 });
  });

  test('based in all of a region answers for each of its parts', () => {
    const { facets } = personDocument({ ...busy, bases: ['bretagne'] }, taxonomy);
    expect(facets['territory']).toEqual(['bretagne', 'finistere', 'morbihan']);
  });

  test('has as certificates what expires or is called one, not every school', () => {
    const trainings = [
      { title: 'CACES R486' },
      { title: 'Habilitation électrique B1V' },
      { title: 'Secours en mer', validUntil: '2028-01-01' },
      { title: 'Licence de cinéma', place: 'Rennes' },
    ];
    const { phrases, facets } = personDocument({ ...busy, trainings }, taxonomy);
    expect(phrases.certificate).toEqual([
      'CACES R486',
      'Habilitation électrique B1V',
      'Secours en mer',
    ]);
    expect(facets).not.toHaveProperty('certificate');
  });

  test('carries no address and no number, though they are on the page', () => {
    expect([busy.email, busy.phone]).toEqual(['odile@exemple.invalid', '+33 6 00 00 00 00']);
    const document = JSON.stringify(personDocument(busy, taxonomy));
    expect(document).not.toMatch(/invalid|"33"|"00"|\+33/);
  });

  test('shows in a result what the credit line needs', () => {
    for (const slug of [richest.slug, 'another-address', '']) {
      const { card } = personDocument({ ...richest, slug }, taxonomy);
      expect(readPersonCard(JSON.parse(JSON.stringify(card)))).toEqual({
        slug,
        name: richest.name,
        crafts: richest.crafts.map(({ craft, form }) => ({ craft, form })),
        bases: richest.bases,
        hasCheckedCredits: false,
        isDemo: true,
      });
    }
  });
});

test('a work shows its title, year, kind and director', () => {
  const [work] = works;
  if (!work) throw new Error('The fixture has no work.');
  const { slug, title, year, kind, director } = work;
  expect(readWorkCard(workDocument(work).card)).toEqual({ slug, title, year, kind, director });
});
