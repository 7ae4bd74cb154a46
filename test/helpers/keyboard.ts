/** Somebody who has no mouse, in the browser. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More than any page of ours has stops. */
const most = 150;

/** Presses Tab until the focus stands there. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
}

/**
 * Goes through the form with Tab, fills in the fields that it meets and presses the first button that goes on; resolves
 * with its words. `values`: by name of the field, days as forms send them; `ticked`: names of boxes.
 */
export async function fillByKeys(page: Page, { values, ticked }: Filling): Promise<string> {
  const filled = new Set<string>();
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const { name, kind, words } = await page.evaluate(focused);
    if (kind === 'go') {
      await page.keyboard.press('Enter');
      return words;
    }
    const value = values[name];
    if (filled.has(name) || (value === undefined && !ticked.includes(name))) continue;
    filled.add(name);
    if (kind === 'tick') await page.keyboard.press('Space');
    else if (kind === 'list') await choose(page, name, value ?? '');
    else await page.keyboard.type(kind === 'day' ? asTyped(value ?? '') : (value ?? ''));
  }
  throw new Error('Tab never came to a button that goes on.');
}

/** Arrow keys, down the list from where it stands. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`select[name="${name}"]`);
  for (let press = 0; press < 400; press += 1) {
    if ((await list.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(list).toHaveValue(value);
}

/** A day, digit by digit, as this browser's own field asks for it. */
const asTyped = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}${date}${year}`;
};

const focused = (): Stop => {
  const element = document.activeElement;
  const words = element?.textContent.trim() ?? '';
  if (element instanceof HTMLButtonElement) {
    const isGo = element.type === 'submit' || 'next' in element.dataset;
    return { name: '', kind: isGo ? 'go' : 'other', words };
  }
  const name = element?.getAttribute('name') ?? '';
  const kinds: Record<string, Stop['kind']> = {
    date: 'day',
    checkbox: 'tick',
    'select-one': 'list',
  };
  return { name, kind: kinds[(element as HTMLInputElement | null)?.type ?? ''] ?? 'text', words };
};

type Stop = {
  name: string;
  kind: 'go' | 'day' | 'tick' | 'list' | 'text' | 'other';
  words: string;
};
type Filling = { values: Record<string, string>; ticked: readonly string[] };
