/** Lighthouse's four scores of a page on a phone. */
import lighthouse from 'lighthouse';

/** How often a page is measured, of which the middle counts. */
const runs = 3;
/** Chromium now and then records no beginning of a page: that run is made again. */
const lostTrace = 'NO_NAVSTART';
const mostTries = 8;

/** From 0 to 100: performance, accessibility, best practices, search engines. */
export type Scores = [performance: number, accessibility: number, practices: number, seo: number];

/**
 * The scores of a page in the browser that listens on `port`: the middle ones of three runs. `lost` names the checks
 * that the page does not pass; a page that cannot be measured has a `reason` and no scores.
 */
export async function scoresOf(page: Page): Promise<Measured> {
  const all: Scores[] = [];
  const lost = new Set<string>();
  for (let tries = 0; all.length < runs; tries += 1) {
    const one = await measure(page);
    if ('scores' in one) {
      all.push(one.scores);
      for (const check of one.lost) lost.add(check);
    } else if (one.code !== lostTrace || tries === mostTries) return { reason: one.reason };
  }
  const middle = (of: number): number =>
    all.map((scores) => scores[of] ?? 0).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return { scores: [middle(0), middle(1), middle(2), middle(3)], lost: [...lost] };
}

async function measure({ url, port }: Page): Promise<One> {
  const flags: Flags = { port, onlyCategories: [...categories], logLevel: 'silent' };
  const found = await lighthouse(url, flags).catch((error: unknown) => String(error));
  if (typeof found !== 'object') return { reason: found ?? 'Lighthouse gave no result.' };
  const { runtimeError, categories: made, audits } = found.lhr;
  if (runtimeError) return { reason: runtimeError.message, code: runtimeError.code };
  const score = (name: string): number => Math.round((made[name]?.score ?? 0) * 100);
  const lost = categories
    .flatMap((name) => made[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < passed)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  const [performance, accessibility, practices, seo] = categories;
  return {
    scores: [score(performance), score(accessibility), score(practices), score(seo)],
    lost,
  };
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What Lighthouse itself calls passed. */
const passed = 0.9;

type Flags = NonNullable<Parameters<typeof lighthouse>[1]>;
type Page = { url: string; port: number };
type One = { scores: Scores; lost: string[] } | { reason: string; code?: string };
export type Measured = { scores: Scores; lost: string[] } | { reason: string };
