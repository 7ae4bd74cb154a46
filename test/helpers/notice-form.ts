import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';

const { noticeForm, notice } = texts('fr');

/** A report that was never made before. */
export const newReport = () => {
  const one = randomUUID().slice(0, 8);
  return {
    email: `${one}@exemple.invalid`,
    text: `Ce film a été enregistré par quelqu’un d’autre : voir son générique. ${one}`,
  };
};

/** Fills the form of the page; the address of the reported page apart. */
export async function fillNoticeForm(
  page: Page,
  { email, text }: ReturnType<typeof newReport>,
): Promise<void> {
  await page.getByLabel(notice.kind.credit).check();
  await page.getByLabel(noticeForm.text).fill(text);
  await page.getByLabel(noticeForm.email).fill(email);
  await page.getByLabel(noticeForm.goodFaith).check();
}

/** The field that holds the address of the reported page. */
export const expectAddress = (page: Page, address: string): Promise<void> =>
  expect(page.getByLabel(noticeForm.page)).toHaveValue(address);
