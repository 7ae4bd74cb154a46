/**
 * EcoIndex of a page, 0 to 100: where its elements, requests and kilobytes stand among those of 500,000 pages.
 * Formula and tables: https://github.com/cnumr/GreenIT-Analysis/blob/acc0334c712ba68939466c42af1514b5f448e19f/script/ecoIndex.js
 */
export const ecoIndex = (weights: Weights): number => Math.round(exactly(weights));

/** The grade of a page, from A to G, as the same source has it. */
export const ecoGrade = (weights: Weights): string =>
  grades.find(({ above }) => exactly(weights) > above)?.grade ?? 'G';

function exactly({ dom, requests, totalKB }: Weights): number {
  const place = 3 * placeIn(elements, dom) + 2 * placeIn(calls, requests) + placeIn(sizes, totalKB);
  return 100 - (5 * place) / 6;
}

/** Between which twentieths a value lies, with its share of the last one. */
function placeIn(steps: number[], value: number): number {
  const above = steps.findIndex((step, index) => index > 0 && value < step);
  if (above < 0) return steps.length - 1;
  const [from = 0, to = 0] = steps.slice(above - 1, above + 1);
  return above - 1 + (value - from) / (to - from);
}

const grades = [80, 70, 55, 40, 25, 10].map((above, index) => ({
  above,
  grade: 'ABCDEF'.charAt(index),
}));

const elements = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801,
  2479, 594601,
];
const calls = [
  0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920,
];
const sizes = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27,
  1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
];

type Weights = { dom: number; requests: number; totalKB: number };
