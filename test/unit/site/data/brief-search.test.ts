import { describe, expect, it } from 'vitest';
import { searchFr } from '../../../../content/locales/fr/search.ts';
import { loadContent } from '../../../../content/load.ts';
import { judgeOf } from '../../../../content/matching/rules.ts';
import type { BriefNeeds } from '../../../../content/schema/brief.ts';
import { personDocument } from '../../../../content/search/collection/people.ts';
import { makeSearchWords } from '../../../../content/search/vocabulary.ts';
import { searchForNeeds } from '../../../../site/data/brief-search.ts';
import { readState } from '../../../../site/islands/search/read-state.ts';
import type { Said } from '../../../../site/islands/search/said.ts';
import { addressOf, readAddress } from '../../../../site/islands/search/state.ts';
import {
  askedOn,
  labelledBriefs,
  labelledPeople,
  labelledSets,
} from '../../../fixtures/matching/labelled.ts';
import { taxonomy } from '../../../fixtures/queries.ts';

const content = loadContent({ demo: false });
const needs: BriefNeeds = {
  crafts: ['chef-operateur-du-son', 'perchiste'],
  experience: ['junior', 'senior'],
  specialties: ['Son en mer', 'L’oreille « absolue »'],
  languages: ['fr', 'pl', 'lsf'],
  equipment: ['Enregistreur 8 pistes'],
  certificates: [],
  period: { from: '2027-01-10', until: '2027-02-20' },
  bases: ['paris', 'finistere'],
  isRemote: false,
};
const said: Said = {
  vocabulary: makeSearchWords(content),
  words: searchFr,
  phrases: undefined,
  locale: 'fr',
};
const read = (address: string) => readState(readAddress(address), { said, today: askedOn });

describe('the search that a project leads to', () => {
  it('is understood from its address as the filters that the needs mean', () => {
    const { state } = searchForNeeds(needs);
    expect(readAddress(addressOf(state))).toEqual(state);
    expect(read(addressOf(state)).people).toEqual({
      words: [],
      filters: {
        craft: ['chef-operateur-du-son', 'perchiste'],
        territory: ['paris', 'hauts-de-seine', 'seine-saint-denis', 'val-de-marne', 'finistere'],
        experience: ['junior', 'senior'],
        language: ['pl'],
      },
    });
  });

  it('looks for each phrase typed as plain words, whatever else it might name', () => {
    const { state, narrower } = searchForNeeds(needs);
    expect(narrower.map(({ phrase }) => phrase)).toEqual([
      'Son en mer',
      'L’oreille « absolue »',
      'Enregistreur 8 pistes',
    ]);
    const asked = narrower.map((one) => read(addressOf(one.state)).people);
    expect(asked.map(({ words }) => words)).toEqual([
      ['son', 'en', 'mer'],
      ['l', 'oreille', 'absolue'],
      ['enregistreur', '8', 'pistes'],
    ]);
    for (const { filters } of asked) expect(filters).toEqual(state.filters);
  });

  it('says what it cannot ask, and asks nothing of what is not needed', () => {
    expect(searchForNeeds(needs).unasked).toEqual([
      'mobility',
      'ownExperience',
      'otherLanguages',
      'period',
    ]);
    expect(searchForNeeds(needs).otherLanguages).toEqual(['lsf', 'fr']);
    const open = searchForNeeds({
      ...needs,
      experience: ['junior', 'intermediate', 'senior'],
      languages: ['fr'],
      isRemote: true,
    });
    expect(open.state.filters).toEqual({ craft: needs.crafts, language: ['fr'] });
    expect(open.unasked).toEqual(['period']);
  });

  const bySlug = new Map(content.territories.map((territory) => [territory.slug, territory]));
  const asked = labelledSets.flatMap((set) =>
    labelledBriefs(set).map((labelled) => ({ ...labelled, set })),
  );
  it.each(asked)('$brief: finds everybody there who meets all of it', ({ needs, set }) => {
    const judge = judgeOf({ needs, territories: bySlug, today: askedOn });
    const fitting = labelledPeople(set).filter((person) => {
      const fit = judge(person);
      return fit?.missing.length === 0 && fit.reasons.every(({ fact }) => fact !== 'mobile');
    });
    const { filters } = read(addressOf(searchForNeeds(needs).state)).people;
    const missed = fitting.filter((person) => {
      const { facets } = personDocument(person, taxonomy);
      return Object.entries(filters).some(
        ([facet, values]) => !values.some((value) => facets[facet]?.includes(value)),
      );
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
