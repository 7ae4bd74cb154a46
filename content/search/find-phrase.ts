/** Finds words among what people wrote themselves: specialties, equipment, certificates. */
import { phraseFacets } from './collection/query.ts';
import type { Phrases } from './collection/query.ts';
import type { IndexedName } from './name-index.ts';
import type { QueryWord } from './read-words.ts';
import { isLink } from './rest.ts';

/**
 * The phrases that the words are, or else those that hold them side by side ("CACES": "CACES R489", "CACES nacelle"),
 * unless the word after them makes another of it: "permis C" is not the "permis B" that many have.
 */
export const findPhrase = ({ words, next, phrases }: Asked): IndexedName[] => {
  const asked = words.map(({ folded }) => folded).join(' ');
  // A short word is in too many phrases; "B" or "son" say nothing.
  if (asked.length < shortest) return [];
  const isCut =
    next !== undefined &&
    (next.folded.length < shortest || /\d/.test(next.folded)) &&
    !isLink(next);
  return phraseFacets.flatMap((kind) => {
    const same = phrases[kind].filter(([value]) => value === asked);
    const isWhole = same.length > 0;
    const holding = isCut
      ? []
      : phrases[kind].filter(([value]) => ` ${value} `.includes(` ${asked} `));
    return (isWhole ? same : holding).map(([value, label]) => ({
      kind,
      values: [value],
      match: isWhole ? 'whole' : 'partly',
      words: words.map(({ spelled }) => spelled),
      label: { fr: label, en: label },
    }));
  });
};

const shortest = 4;

type Asked = { words: QueryWord[]; next: QueryWord | undefined; phrases: Phrases };
