/** What a page costs a visitor whose cache is empty, as the browser's own network log has it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { files } from '../../../content/routes.ts';
import { rounded } from './table.ts';

/** Kilobytes of 1,000 bytes as transferred, headers included; `axe`: violations. */
export type PageWeight = {
  htmlKB: number;
  totalKB: number;
  photoKB: number;
  jsKB: number;
  /** JavaScript with the page's form opened, what was there at rest included. Pages with such a form only. */
  openedJsKB?: number;
  requests: number;
  dom: number;
  axe: number;
};

/** Opens a page on a phone's screen and weighs it. `form`: selector of what opens its form. */
export async function weighPage({ browser, url, status, form }: ToWeigh): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const loaded = await listen(await context.newCDPSession(page));
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (answer?.status() !== status)
      throw new Error(`${url} was answered with ${answer?.status()}.`);
    const rest = [...loaded.values()];
    const dom = await page.evaluate(() => document.querySelectorAll('*').length);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      console.error(`${url}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join('\n  ')}`);
    return {
      htmlKB: sizeOf(rest, ({ type }) => type === 'Document'),
      totalKB: sizeOf(rest, () => true),
      photoKB: sizeOf(rest, ({ path }) => path.startsWith(`${files.media}/`)),
      jsKB: sizeOf(rest, isScript),
      ...(form && { openedJsKB: await openedScripts({ page, form, loaded }) }),
      requests: rest.length,
      dom,
      axe: violations.length,
    };
  } finally {
    await context.close();
  }
}

/** The island asks for a challenge when it runs: by then every script of it has come. */
async function openedScripts({ page, form, loaded }: Opened): Promise<number> {
  const running = page.waitForRequest((request) => request.url().endsWith(files.challenge));
  await page.locator(form).click();
  await running;
  return sizeOf([...loaded.values()], isScript);
}

async function listen(session: CDPSession): Promise<Map<string, Loaded>> {
  const loaded = new Map<string, Loaded>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const { protocol, pathname } = new URL(request.url);
    if (/^https?:$/.test(protocol))
      loaded.set(requestId, { path: pathname, type: type ?? 'Other', bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return loaded;
}

const isScript = ({ path }: Loaded): boolean => /\.m?js$/.test(path);

function sizeOf(loaded: Loaded[], isCounted: (one: Loaded) => boolean): number {
  const bytes = loaded.filter(isCounted).reduce((sum, one) => sum + one.bytes, 0);
  return rounded(bytes / 1000);
}

type ToWeigh = { browser: Browser; url: string; status: number; form?: string };
type Opened = { page: Page; form: string; loaded: Map<string, Loaded> };
type Loaded = { path: string; type: string; bytes: number };
