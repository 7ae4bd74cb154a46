import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellingTerms, termsOf } from '../../../../../content/search/collection/document-terms.ts';
import { personDocument, readPersonCard } from '../../../../../content/search/collection/people.ts';
import { answers, queryTerms } from '../../../../../content/search/collection/tiers.ts';
import { readWorkCard, workDocument } from '../../../../../content/search/collection/works.ts';
import { wordsOf } from '../../../../../content/search/name-keys.ts';
import { makePeople } from '../../../../fixtures/people.ts';
import { makeWorks } from '../../../../fixtures/works.ts';

const works = makeWorks(12);
const [richest, bare, busy] = makePeople(3, works);
if (!richest || !bare || !busy) throw new Error('The fixture has too few people.');
const taxonomy = {
  departments: new Map([['sound-mixer', 'son']]),
  regions: new Map([['finistere', 'bretagne']]),
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

  test('a query leaves its small words out unless it has no others', () => {
    expect(queryTerms('La nuit des marées')).toEqual(['nuit', 'marees']);
    expect(queryTerms('Le')).toEqual(['le']);
    expect(queryTerms(' ?! ')).toEqual([]);
  });

  test('the last word may be a beginning: of names always, of texts from four letters', () => {
    const asked = { word: 'mar', isLast: true };
    expect(answers('martel', { ...asked, tier: 'names' })).toBe(true);
    expect(answers('maree', { ...asked, tier: 'credits' })).toBe(true);
    expect(answers('maree', { ...asked, tier: 'texts' })).toBe(false);
    expect(answers('martel', { ...asked, isLast: false, tier: 'names' })).toBe(false);
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

  test('carries no address and no number, though they are on the page', () => {
    expect([busy.email, busy.phone]).toEqual(['odile@exemple.invalid', '+33 6 00 00 00 00']);
    const document = JSON.stringify(personDocument(busy, taxonomy));
    expect(document).not.toMatch(/invalid|"33"|"00"|\+33/);
  });

  test('shows in a result what the credit line needs', () => {
    const { card } = personDocument(richest, taxonomy);
    expect(readPersonCard(JSON.parse(JSON.stringify(card)))).toEqual({
      slug: richest.slug,
      name: richest.name,
      crafts: richest.crafts.map(({ craft, form }) => ({ craft, form })),
      bases: richest.bases,
      hasCheckedCredits: false,
      isDemo: true,
      photo: richest.photo?.hash,
    });
  });
});

test('a work shows its title, year, kind and director', () => {
  const [work] = works;
  if (!work) throw new Error('The fixture has no work.');
  const { slug, title, year, kind, director } = work;
  expect(readWorkCard(workDocument(work).card)).toEqual({ slug, title, year, kind, director });
});
