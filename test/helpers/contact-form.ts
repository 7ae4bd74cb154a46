import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Email } from 'postal-mime';
import { texts } from '../../content/locales/locale.ts';
import { recordHref } from '../../content/routes.ts';
import { outbox, product } from './product.ts';

const { contactForm } = texts('fr');

/** The person written to, who takes messages from everyone. */
export const recipient = {
  page: recordHref('talent', 'gwenola-kerbrazic', 'fr'),
  email: 'gwenola@exemple.invalid',
};

export const contactFormOf = (page: Page) => page.locator('form[data-form="contact"]');

/** A message that was never sent before. */
export const newMessage = () => ({
  name: 'Ana Essai',
  email: `${randomUUID().slice(0, 8)}@exemple.invalid`,
  phone: '06 12 34 56 78',
  message: `Un tournage à Brest en janvier, trois semaines.\nÀ bientôt ? ${randomUUID().slice(0, 8)}`,
});
export type Message = ReturnType<typeof newMessage>;

/** Resolves once the island took the form over: the browser's own checks are off. */
export const untilTaken = (page: Page) =>
  expect
    .poll(() =>
      contactFormOf(page).evaluate((form) => form instanceof HTMLFormElement && form.noValidate),
    )
    .toBe(true);

/** Fills the form, which must be open. */
export async function fillContactForm(
  page: Page,
  { name, email, phone, message }: Message,
): Promise<void> {
  await page.getByLabel(texts('fr').contact.sender.production).check();
  await page.getByLabel(contactForm.purpose).selectOption('offer');
  await page.getByLabel(contactForm.name).fill(name);
  await page.getByLabel(contactForm.email).fill(email);
  await page.getByLabel(contactForm.phone).fill(phone);
  await page.getByLabel(contactForm.message).fill(message);
}

/** The one mail to an address that holds a text, once it has left. */
export async function mailTo(address: string, text: string): Promise<Email> {
  const found = async () =>
    (await outbox(product())).filter(
      (mail) => mail.to?.some((to) => to.address === address) && mail.text?.includes(text),
    );
  await expect.poll(async () => (await found()).length, { timeout: 20_000 }).toBe(1);
  const [mail] = await found();
  if (!mail) throw new Error('The mail was taken away while it was being read.');
  return mail;
}

/** The path, with its code, of a link in a mail. */
export function linkIn(mail: Email, path: string): string {
  const link = mail.text?.match(new RegExp(`${product().siteUrl}(${path}#[\\w-]{43})$`, 'm'))?.[1];
  if (!link) throw new Error(`The mail has no link to ${path}:\n${mail.text}`);
  return link;
}
