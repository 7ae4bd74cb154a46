/** Runs in Chromium: the search's client without its interface, so that `npm run bench -- search` can time it. */
import { loadIndex } from '../../../site/islands/search/load-index.ts';
import { loadVocabulary } from '../../../site/islands/search/load-vocabulary.ts';
import { readPersonCard } from '../../../content/search/collection/people.ts';
import { queryTerms } from '../../../content/search/collection/tiers.ts';
import { understand } from '../../../content/search/understand.ts';

/** What the first page of results holds. */
const onPage = 40;

let tools: Promise<
  [Awaited<ReturnType<typeof loadIndex>>, Awaited<ReturnType<typeof loadVocabulary>>]
>;

/** Types a query, chooses filters, and waits for the first page of results; milliseconds. */
const search = async ({ typed, filters }: Typed): Promise<Answered> => {
  const started = performance.now();
  tools ??= Promise.all([loadIndex(), loadVocabulary()]);
  const [index, words] = await tools;
  const phrases = await index.phrases();
  const { chips, rest } = understand({ query: typed, words, phrases, locale: 'fr', today });
  const chosen: Record<string, string[]> = { ...filters };
  for (const { kind, values } of chips)
    if (values.length > 0) chosen[kind] = [...(chosen[kind] ?? []), ...values];
  const found = await index.find('people', { words: queryTerms(rest), filters: chosen });
  const cards = await found.cards(0, onPage);
  const names = cards.map((card) => readPersonCard(card).name);
  return { ms: performance.now() - started, count: found.count, names };
};

const today = '2026-11-22';

Object.assign(globalThis, { search });

export type Typed = { typed: string; filters: Record<string, string[]> };
export type Answered = { ms: number; count: number; names: string[] };
