/** What people wrote themselves in a facet, counted, to know what several of them share. */
import { fewestSharing, ownPhrases, usualLabel } from '../../../content/search/shared-phrases.ts';

/** Counts the phrases of one facet. */
export function countPhrases(): CountedPhrases {
  const values = new Map<string, Counted>();
  const rows: Counted[][] = [];
  const add = (n: number, written: string[]): string[] => {
    const own = ownPhrases(written);
    rows[n] = [...own].map(([value, label]) => {
      const counted = values.get(value) ?? { value, people: 0, labels: new Map<string, number>() };
      values.set(value, counted);
      counted.people += 1;
      counted.labels.set(label, (counted.labels.get(label) ?? 0) + 1);
      return counted;
    });
    return [...own.keys()];
  };
  const shared = () => {
    const most = [...values.values()]
      .filter(({ people }) => people >= fewestSharing)
      .toSorted((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1))
      .slice(0, mostOffered);
    const places = new Map(most.map((counted, place) => [counted, place]));
    return {
      labels: most.map(({ labels }) => usualLabel(labels)),
      rows: rows.map((row) => row.flatMap((counted) => places.get(counted) ?? [])),
    };
  };
  return { add, shared };
}

/** A longer choice is not read. */
const mostOffered = 200;

type Counted = { value: string; people: number; labels: Map<string, number> };

export type CountedPhrases = {
  /** What a document says, as written; returns it folded, each once. */
  add: (n: number, written: string[]) => string[];
  /** What several share, the most shared first, and of each document the places in that list. */
  shared: () => { labels: string[]; rows: (number[] | undefined)[] };
};
