/** Which words name crafts, territories and departments, and what is left: `understand` to the letter, without chips. */
import { findNames } from './find-names.ts';
import type { IndexedName } from './name-index.ts';
import { isSomebody } from './names-of-people.ts';
import { readWords } from './read-words.ts';
import { restOf } from './rest.ts';
import type { SearchWords } from './vocabulary.ts';

/** Slugs, each once, in the order of the query. `rest`: the words not recognised, as typed. */
export type ResolvedWords = {
  crafts: string[];
  territories: string[];
  departments: string[];
  rest: string;
};

/**
 * "ingénieure du son en Bretagne" → the craft and the region. The longest name wins; accents, case,
 * plurals and small words do not matter; several crafts may share a name. Nothing is mended: for forms and imports.
 */
export const resolveWords = (query: string, vocabulary: SearchWords): ResolvedWords => {
  const { text, words } = readWords(query);
  const found = findNames({ words, vocabulary })
    .map(({ names, ...place }) => ({ ...place, names: names.filter(isResolved) }))
    .filter(({ names }) => names.length > 0);
  const meant = found.filter((one) => !isSomebody({ found: one, all: found, words }));
  const slugs = (kind: IndexedName['kind']) => [
    ...new Set(
      meant.flatMap(({ names }) =>
        names.filter((name) => name.kind === kind).flatMap(({ values }) => values),
      ),
    ),
  ];
  return {
    crafts: slugs('craft'),
    territories: slugs('territory'),
    departments: slugs('department'),
    rest: restOf({ text, words, found: meant }),
  };
};

const isResolved = ({ kind }: IndexedName): boolean =>
  kind === 'craft' || kind === 'territory' || kind === 'department';
