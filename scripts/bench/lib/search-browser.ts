/** Searches in Chromium as a visitor whose cache is empty; every byte is counted by the browser's own network log. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Answered, Typed } from './search-page.ts';

/** Kilobytes of the first page of results of a first search, headers included; the median of what is typed. */
export async function firstSearches({ browser, origin, asked }: ToSearch): Promise<FirstSearch[]> {
  const measured: FirstSearch[] = [];
  for (const typed of asked) {
    const { page, bytes, end } = await open(browser, origin);
    await page.addScriptTag({ url: `${origin}/client.js`, type: 'module' });
    await page.waitForFunction(() => 'search' in globalThis);
    const { count } = await ask(page, typed);
    measured.push({ KB: bytes() / 1000, count, typed: typed.typed });
    await end();
  }
  return measured;
}

/** Milliseconds of each search once its files are there, with a processor a quarter as fast. */
export async function warmSearches({ browser, origin, asked }: ToSearch): Promise<number[]> {
  const { page, session, end } = await open(browser, origin);
  await page.addScriptTag({ url: `${origin}/client.js`, type: 'module' });
  await page.waitForFunction(() => 'search' in globalThis);
  for (const typed of asked) await ask(page, typed);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (const typed of asked) times.push((await ask(page, typed)).ms);
  await end();
  return times;
}

/** Kilobytes that Pagefind needs for a first search with the ten results that it shows first. */
export async function pagefindSearch({
  browser,
  origin,
  words,
  filters,
}: PagefindSearch): Promise<number> {
  const { page, bytes, end } = await open(browser, origin);
  await page.evaluate(
    async ({ address, words, filters }) => {
      const pagefind = (await import(address)) as PagefindApi;
      // In a worker its bytes would not be in the page's network log.
      await pagefind.options({ noWorker: true });
      await pagefind.init();
      const { results } = await pagefind.search(words, { filters });
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    },
    { address: `${origin}/pagefind/pagefind.js`, words, filters },
  );
  await end();
  return bytes() / 1000;
}

const ask = (page: Page, typed: Typed): Promise<Answered> =>
  page.evaluate(
    (asked) =>
      (globalThis as unknown as { search: (typed: Typed) => Promise<Answered> }).search(asked),
    typed,
  );

async function open(browser: Browser, origin: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(origin);
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  return { page, session, bytes: () => bytes, end: () => context.close() };
}

type Opened = { page: Page; session: CDPSession; bytes: () => number; end: () => Promise<void> };
type ToSearch = { browser: Browser; origin: string; asked: Typed[] };
type PagefindSearch = {
  browser: Browser;
  origin: string;
  words: string | null;
  filters: Record<string, string>;
};
type PagefindApi = {
  options: (options: { noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  search: (
    words: string | null,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
};
type FirstSearch = { KB: number; count: number; typed: string };
