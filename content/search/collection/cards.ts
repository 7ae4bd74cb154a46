/**
 * Cards of a file: all first cells, all second cells…, since alike things pack better side by side. Cells that hold
 * values of a facet hold their numbers. Of a document that was taken out nothing is left.
 */
export const encodeCards = (cards: (unknown[] | null)[]): unknown[][] => {
  const width = cards.find((card) => card !== null)?.length ?? 0;
  return Array.from({ length: width }, (_, cell) =>
    cards.map((card) => (card ? card[cell] : null)),
  );
};

/** The cards as they were given. `facets`: the values of the cells that hold numbers of them. */
export const decodeCard = (
  columns: unknown[][],
  place: number,
  facets: Map<number, string[]>,
): unknown[] =>
  columns.map((column, cell) => {
    const values = facets.get(cell);
    const held = column[place];
    return values && Array.isArray(held) ? held.map((n: number) => values[n]) : held;
  });

/** The same file with nothing for some of its places. */
export const withoutCards = (
  columns: unknown[][],
  isGone: (place: number) => boolean,
): unknown[][] =>
  columns.map((column) => column.map((cell, place) => (isGone(place) ? null : cell)));
