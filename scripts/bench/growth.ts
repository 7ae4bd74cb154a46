/** The same benchmark three times, for eight and ten times as many people: what does its figure do? */
import { printTable } from './lib/table.ts';

const sizes = [1000, 10_000, 80_000];

/**
 * Runs a benchmark at 1,000, 10,000 and 80,000 people, or at those up to `talents`, and prints how its `figure` (seconds)
 * grows. Resolves with the last line of the largest, with the figures of all under `growth`.
 */
export async function growing<T extends object>({ bench, figure, talents, data }: Growing<T>) {
  const lines: { size: number; line: T }[] = [];
  for (const size of sizes.filter((one) => one <= (talents ?? Infinity))) {
    lines.push({ size, line: await bench({ talents: size, data }) });
    console.log('');
  }
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error(`Growth begins at ${sizes[0]} people.`);
  printTable([
    ['people', 'seconds', 'to the first'],
    ...lines.map(({ size, line }) => [
      size.toLocaleString('en'),
      figure(line).toFixed(2),
      `× ${(figure(line) / figure(first.line)).toFixed(2)}`,
    ]),
  ]);
  const growth = Object.fromEntries(lines.map(({ size, line }) => [size, figure(line)]));
  return { ...last.line, growth };
}

type Growing<T> = {
  bench: (options: { talents: number; data: string | undefined }) => Promise<T>;
  figure: (line: T) => number;
  talents: number | undefined;
  data: string | undefined;
};
