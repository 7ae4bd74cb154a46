/** The words of a query, as they are understood. */
import { foldedWords } from './fold.ts';
import type { FoldedWord } from './fold.ts';
import { spelled } from './name-keys.ts';

export type QueryWord = FoldedWord & {
  /** As names are indexed: "1re" is "premier". */
  spelled: string;
  /** What stands between the word before and this one. */
  before: string;
  /** It was put in quotes, and names nothing. */
  isPlain: boolean;
};

/** The text read, and its words, which stand in it where they say: at most 200 letters and 24 words. */
export const readWords = (query: string): { text: string; words: QueryWord[] } => {
  const letters = [...query.slice(0, 4 * mostLetters).normalize('NFC')];
  const text = letters.slice(0, mostLetters).join('').normalize('NFC');
  const quoted = [...text.matchAll(/"[^"]*"|«[^»]*»|“[^”]*”/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const words = foldedWords(text)
    .slice(0, mostWords)
    .map((word, place, all) => ({
      ...word,
      spelled: spelled(word.folded),
      before: text.slice(all[place - 1]?.end ?? 0, word.start),
      isPlain: quoted.some(({ from, to }) => word.start >= from && word.end <= to),
    }));
  return { text, words };
};

const mostLetters = 200;
const mostWords = 24;
