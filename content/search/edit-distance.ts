/**
 * How many mistakes part two words: letters left out, added, taken for another, and neighbours changed over (each
 * letter touched once: "optimal string alignment"). More than `most` says `most + 1`, at little cost. Libraries count a
 * change-over as two, or have no bound.
 */
export const editDistance = ({ a, b, most }: Words): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      const isChangedOver =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isChangedOver) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
};

/** How many mistakes a word of so many letters may hold: none up to three, two from eight. */
export const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const at = (row: number[], place: number): number => row[place] ?? Infinity;

type Words = { a: string; b: string; most: number };
