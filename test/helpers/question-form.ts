import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';

const { questionForm } = texts('fr');

/** A question that was never asked before. */
export const newQuestion = () => {
  const one = randomUUID().slice(0, 8);
  return {
    name: `Lou ${one}`,
    email: `${one}@exemple.invalid`,
    text: `Par quoi commencer quand on sort du lycée ? ${one}`,
  };
};

/** Fills the form of the page; the consent apart. */
export async function fillQuestionForm(
  page: Page,
  { name, email, text }: ReturnType<typeof newQuestion>,
): Promise<void> {
  await page.getByLabel(questionForm.text).fill(text);
  await page.getByLabel(questionForm.name).fill(name);
  await page.getByLabel(questionForm.email).fill(email);
}

/** Resolves once the island took the form over: the browser's own checks are off. */
export const untilTaken = (page: Page, form: string) =>
  expect(page.locator(`form[data-form="${form}"][novalidate]`)).toBeVisible();
