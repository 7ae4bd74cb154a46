/** Tells the names of people from the places and trades that are spelled alike. */
import type { Found } from './find-names.ts';
import { isSmall } from './name-keys.ts';
import type { QueryWord } from './read-words.ts';
import { isLink } from './rest.ts';

/**
 * "Aude Martin" is somebody; "Aude", "monteuse Aude", "dans l’Aude" and "documentaire Aude" are the place. Beside something
 * else understood, a first name is followed by another word and a family name follows one.
 */
export const isSomebody = ({ found, all, words }: Asked): boolean => {
  const { from, to } = found;
  const word = words[from]?.folded ?? '';
  if (to - from > 1 || !mayBeSomebody(word)) return false;
  if (isSmall(words[from - 1]?.folded ?? '')) return false;
  const isName = (place: number) => {
    const other = words[place];
    const isFound = all.some((one) => place >= one.from && place < one.to);
    return other !== undefined && !isFound && !isLink(other) && !fieldWords.has(other.folded);
  };
  const isAlone = all.length === 1;
  const isFirst = firstNames.has(word) && isName(to);
  const isLast = familyNames.has(word) && isName(from - 1);
  return isFirst || isLast || (isAlone && (isName(to) || isName(from - 1)));
};

/** Whether a folded word that names a place, a trade or a language is also the name of many people. */
export const mayBeSomebody = (word: string): boolean =>
  firstNames.has(word) || familyNames.has(word);

const firstNames = new Set('aube aude brittany chelsea lorraine nancy paris valence'.split(' '));
const familyNames = new Set(
  (
    'allemand angers basque booker boulogne bourgogne bourguignon breton brest carpenter cartier couturier dinan ' +
    'dyer grasse laval lefrancais lille lorrain mason menton menuisier meunier normand painter paris ' +
    'picard poitou provence royan saumur savoyard serrurier tapissier tours vichy vitre'
  ).split(' '),
);

/** What stands beside a place or a trade in a query and is nobody's name. */
const fieldWords = new Set(
  (
    'documentaire documentaires docu fiction fictions pub publicite clip clips serie series film films long court ' +
    'courts metrage metrages tournage tournages tv tele television emission institutionnel corporate theatre ' +
    'concert concerts live captation drone cinema plateau studio video permis confirme materiel camera urgent ' +
    'documentary short feature commercial commercials music'
  ).split(' '),
);

type Asked = { found: Found; all: { from: number; to: number }[]; words: QueryWord[] };
