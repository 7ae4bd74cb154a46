/** The screens of the CMS, in the browser. */
import type { Page } from '@playwright/test';
import { product } from './product.ts';

/** Signs in as the first administrator, without the form. */
export async function signIn(page: Page): Promise<void> {
  const { cmsUrl, admin } = product();
  await page.context().request.post(`${cmsUrl}/api/users/login`, { data: admin });
}

/** Chooses in one of the lists that Payload makes; `field`: its path, with `__` between the parts. */
export async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.locator(`#field-${field} .rs__control`).click();
  await page.keyboard.type(value);
  await page.locator(`#field-${field}`).getByText(value, { exact: true }).last().click();
}

/** Saves the record that is open. */
export const save = (page: Page) => page.locator('#action-save').click();
