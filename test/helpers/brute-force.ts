/** What a search must find (content/search/collection/RANKING.md), by looking at every document: slow and plain. */
import type { CollectionName, Document } from '../../content/search/collection/files.ts';
import { exactnesses, type Exactness, type Query } from '../../content/search/collection/query.ts';
import { editDistance, mistakesIn } from '../../content/search/edit-distance.ts';
import { fold } from '../../content/search/fold.ts';
import { isSmall } from '../../content/search/name-keys.ts';
import { stem } from '../../content/search/stem.ts';

/**
 * `documents` in the order of lists; `start`: the place in it where lists begin this week. `numbers`: places in
 * `documents`, the best answers first.
 */
export const bruteForce = ({ name = 'people', documents, query, start = 0 }: Asked): Answered => {
  const { filters, available, isMendable = true } = query;
  const typed = [...new Set(query.words)].filter((word) => word !== '').slice(0, 24);
  const telling = typed.filter((word) => !isSmall(word));
  const words = telling.length > 0 ? telling : typed;
  const places = [...documents.keys()];
  const inOrder = [...places.slice(start), ...places.slice(0, start)];
  const passes = (n: number): boolean => passesFilters(documents[n], filters, available);
  if (words.length === 0) {
    const isAsked = Object.keys(filters).length > 0 || available !== undefined;
    const numbers = isAsked ? inOrder.filter(passes) : [];
    return { numbers, tiers: tiersOf(numbers.map(() => 'filter')) };
  }

  const lookAt = (document: Document, place: number): Look => {
    const { names, credits, texts } = document.terms;
    const word = words[place] ?? '';
    const isLast = place === words.length - 1;
    const inPeople = name === 'people' ? stem(word) : word;
    const begins = (terms: string[], from: number) =>
      isLast && word.length >= from && terms.some((term) => term.startsWith(word));
    return {
      isName: names.includes(word),
      isBeginning: begins(names, 1),
      isCredit: credits.includes(inPeople) || begins(credits, 3),
      isText: texts.includes(inPeople) || begins(texts, 4),
    };
  };
  const looks = documents.map((document) => words.map((_, place) => lookAt(document, place)));
  const isWhole = (n: number): boolean =>
    Math.min(documents[n]?.nameLength ?? 0, 8) === Math.min(typed.length, 8);
  const plain = looks.map((all, n): Exactness | undefined => {
    if (all.every(({ isName }) => isName)) return isWhole(n) ? 'name' : 'words';
    if (all.every(isByName)) return 'beginning';
    if (all.every((look) => isByName(look) || look.isCredit)) return 'credit';
    return all.every(isThere) ? 'text' : undefined;
  });
  const isAnswered = looks.some((all) => all.every(isByName) || all.every((look) => look.isCredit));
  const unlikeness = new Map<number, number>();
  const reading = new Map<number, string>();
  if (!isAnswered && isMendable) {
    const terms = [...new Set(documents.flatMap(({ terms }) => terms.names))].toSorted();
    const readings = words.map((_, place) => readingsOf(words, place, terms));
    const everywhere = [...words.keys()];
    const unknown = everywhere.filter((place) => !looks.some((all) => isThere(all[place])));
    const mend = (mended: number[]): void => {
      for (const [n, all] of looks.entries()) {
        if (plain[n] !== undefined) continue;
        const own = documents[n]?.terms.names ?? [];
        const read = all.map((look, place) =>
          isThere(look) || !mended.includes(place)
            ? undefined
            : (readings[place] ?? [])
                .filter(({ term }) => own.includes(term))
                .toSorted((a, b) => a.mistakes - b.mistakes)[0],
        );
        const costs = all.map((look, place) =>
          isThere(look) ? 0 : (read[place]?.mistakes ?? Infinity),
        );
        const mistakes = costs.reduce((sum, cost) => sum + cost, 0);
        if (mistakes === Infinity) continue;
        const isAllName = all.every((look, place) => read[place] !== undefined || isByName(look));
        unlikeness.set(n, mistakes * 3 + (isAllName ? Number(!isWhole(n)) : 2));
        reading.set(n, read.map((one) => one?.term ?? '').join(' '));
      }
    };
    if (unknown.length > 0) mend(unknown);
    if (unlikeness.size === 0) mend(everywhere);
  }
  const wanted = inOrder.filter((n) => (plain[n] !== undefined || unlikeness.has(n)) && passes(n));
  const like = (n: number) => `${unlikeness.get(n)} ${reading.get(n)}`;
  const isFirstOfReading = (n: number): boolean =>
    wanted.find((one) => plain[one] === undefined && like(one) === like(n)) === n;
  const rank = (n: number): number =>
    plain[n] === undefined
      ? 100 + (unlikeness.get(n) ?? 0) * 2 + Number(!isFirstOfReading(n))
      : exactnesses.indexOf(plain[n]);
  const numbers = wanted.toSorted((a, b) => rank(a) - rank(b));
  return { numbers, tiers: tiersOf(numbers.map((n) => plain[n] ?? 'mended')) };
};

const passesFilters = (
  document: Document | undefined,
  filters: Query['filters'],
  available: Query['available'],
): boolean => {
  if (!document) return false;
  const { facets, phrases, numbers } = document;
  const held = (facet: string): string[] => [
    ...(facets[facet] ?? []),
    ...Object.entries(phrases).flatMap(([name, said]) => (name === facet ? said.map(fold) : [])),
  ];
  const [first, last] = [numbers['availableFrom'], numbers['availableUntil']];
  const isFree =
    !available ||
    (first !== undefined &&
      last !== undefined &&
      first <= available.until &&
      last >= available.from);
  return (
    isFree &&
    Object.entries(filters).every(([facet, values]) =>
      values.some((value) => held(facet).includes(value)),
    )
  );
};

const readingsOf = (words: string[], place: number, terms: string[]): Reading[] => {
  const word = words[place] ?? '';
  const joined = [
    { term: `${words[place - 1] ?? '-'}${word}`, mistakes: 0 },
    { term: `${word}${words[place + 1] ?? '-'}`, mistakes: 1 },
  ].filter(({ term }) => terms.includes(term));
  const like = terms
    .map((term) => ({ term, mistakes: editDistance({ a: word, b: term, most: 2 }) }))
    .filter(
      ({ term, mistakes }) =>
        mistakes > 0 && mistakes <= Math.max(mistakesIn(word), mistakesIn(term)),
    )
    .toSorted(
      (a, b) =>
        a.mistakes - b.mistakes ||
        Number(a.term[0] !== word[0]) - Number(b.term[0] !== word[0]) ||
        (a.term < b.term ? -1 : 1),
    );
  return [...joined, ...like].slice(0, 24);
};

const tiersOf = (all: Exactness[]): Answered['tiers'] =>
  exactnesses
    .map((exactness) => ({ exactness, count: all.filter((one) => one === exactness).length }))
    .filter(({ count }) => count > 0);

const isByName = ({ isName, isBeginning }: Look): boolean => isName || isBeginning;
const isThere = (look: Look | undefined): boolean =>
  look !== undefined && Object.values(look).some(Boolean);

type Reading = { term: string; mistakes: number };
type Look = { isName: boolean; isBeginning: boolean; isCredit: boolean; isText: boolean };
type Asked = { name?: CollectionName; documents: Document[]; query: Query; start?: number };
type Answered = { numbers: number[]; tiers: { exactness: Exactness; count: number }[] };
