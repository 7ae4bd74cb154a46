/** Makes words comparable, whatever their accents, case, ligatures and punctuation. */

/** A word as typed: its folded form and where it stands in the text given (composed, NFC). */
export type FoldedWord = { folded: string; start: number; end: number };

/** `L’Île-de-France, œuvre` → `l ile de france oeuvre`: lower-case words with one space between. */
export const fold = (text: string): string =>
  foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ');

/** The words of a text, in order. Positions count UTF-16 units of `text.normalize('NFC')`. */
export const foldedWords = (text: string): FoldedWord[] =>
  [...text.normalize('NFC').matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const folded = foldWord(match[0]);
    return folded === ''
      ? []
      : [{ folded, start: match.index, end: match.index + match[0].length }];
  });

// Lower case can compose what was taken apart, so it stands between two decompositions.
const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[œæßøłđð]/g, (letter) => spelledOut[letter] ?? letter);

/** Letters that Unicode does not take apart. */
const spelledOut: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};
