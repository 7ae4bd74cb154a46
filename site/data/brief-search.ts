/** The search of people that a project's needs mean, and what it cannot ask: the rules of matching know more. */
import { grandParis } from '../../content/matching/rules.ts';
import type { BriefNeeds } from '../../content/schema/brief.ts';
import { Experience } from '../../content/schema/talent.ts';
import { nothingAsked, type SearchState } from '../islands/search/state.ts';

/**
 * `state` finds everybody who meets all that is needed but those who would come from another base. `narrower` looks
 * among them for each phrase that was typed, as plain words. `unasked`: what only the pages of people tell.
 */
export const searchForNeeds = (needs: BriefNeeds): BriefSearch => {
  const { experience, languages, bases, isRemote } = needs;
  // Of several languages the search takes any: the one that fewest speak says most.
  const [language, ...otherLanguages] = languages.toSorted(
    (a, b) => Number(a === 'fr') - Number(b === 'fr'),
  );
  const asksExperience = experience.length > 0 && experience.length < Experience.options.length;
  const asksPlace = !isRemote && bases.length > 0;
  const state: SearchState = {
    ...nothingAsked,
    filters: {
      craft: needs.crafts,
      ...(asksPlace && { territory: placesAround(bases) }),
      ...(asksExperience && { experience }),
      ...(language !== undefined && { language: [language] }),
    },
  };
  const phrases = [...needs.specialties, ...needs.equipment, ...needs.certificates];
  return {
    state,
    narrower: [...new Set(phrases)].map((phrase) => ({
      phrase,
      state: { ...state, query: `"${phrase.replace(/["«»“”]/g, ' ').trim()}"` },
    })),
    unasked: [
      ...(asksPlace ? (['mobility'] as const) : []),
      ...(asksExperience ? (['ownExperience'] as const) : []),
      ...(otherLanguages.length > 0 ? (['otherLanguages'] as const) : []),
      'period',
    ],
    otherLanguages,
  };
};

/** Around Paris one place is as good as another, as matching has it. */
const placesAround = (bases: string[]): string[] => [
  ...new Set(bases.flatMap((base) => (grandParis.has(base) ? [base, ...grandParis] : [base]))),
];

export type BriefSearch = {
  state: SearchState;
  narrower: { phrase: string; state: SearchState }[];
  /** `mobility`: who would come from elsewhere; `ownExperience`: in which craft it was gained. */
  unasked: ('mobility' | 'ownExperience' | 'otherLanguages' | 'period')[];
  /** Codes of those that the search does not ask for. */
  otherLanguages: string[];
};
