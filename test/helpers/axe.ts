import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { screens } from './browser.ts';

/** What axe finds: rule and elements. Run in the page itself: @axe-core/playwright takes five times as long. */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as typeof globalThis & { axe: typeof axe }).axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
    );
  });
}

/** The page as it stands has nothing that axe objects to and does not scroll sideways, wide and light, narrow and dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [viewport, colorScheme] of [
    [screens.desktop, 'light'],
    [screens.phone, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const seen = `${name}, ${viewport.width} px, ${colorScheme}`;
    expect.soft(await objections(page), seen).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `${seen}: scrolls sideways`).toBeLessThanOrEqual(viewport.width);
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
