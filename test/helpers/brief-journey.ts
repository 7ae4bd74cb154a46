/** The journey of a project until it is published, in the browser: the journeys that follow begin with it. */
import { expect, type Browser, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayFromNow } from './brief-days.ts';
import { signInToApi } from './cms-api.ts';
import { linkIn, mailTo } from './contact-form.ts';
import { product } from './product.ts';

/** The heading of a page. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Text fields of the form by their names. */
export const typed = (email: string) => ({
  title: `Une oreille pour une série au port ${email.replace(/\D/g, '')}`,
  genre: 'Fiction policière',
  stakes: 'Une femme cherche qui a vendu le bateau de son père.',
  from: dayFromNow(40),
  until: dayFromNow(60),
  closesOn: dayFromNow(20),
  employer: 'Kanari-Société',
  address: '12 rue Kanari-Adresse, 29000 Quimper',
  email,
  idNumber: '732 829 320',
  payFrom: '1 250,50',
});
/** Lists of the form by their names. */
export const chosen = {
  kind: 'series',
  stage: 'preparation',
  'crafts.0': 'ingenieur-du-son',
  'bases.0': 'bretagne',
  contract: 'cdduTechnician',
  payUnit: 'week',
  idKind: 'siren',
};
/** Boxes of the form that are ticked. */
export const ticked = ['isHidden', 'isTrue'];

/** Whatever of the form could lead to its employer, who is hidden. */
export const employerTraces = /Kanari|732829320|732 829|production\.example/;

/** A field of the form by its name. */
export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Fills in what stands on the page now; with steps the others follow. */
export async function fillShown(page: Page, email: string): Promise<void> {
  for (const [name, value] of Object.entries(typed(email)))
    if (await field(page, name).isVisible()) await field(page, name).fill(value);
  for (const [name, value] of Object.entries(chosen))
    if (await field(page, name).isVisible()) await field(page, name).selectOption(value);
  for (const name of ticked)
    if (await field(page, name).isVisible()) await field(page, name).check();
}

/** These values stand in the form, and these boxes are ticked. */
export async function expectKept(
  page: Page,
  values: Record<string, string | RegExp>,
  boxes: readonly string[] = ticked,
): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await expect(field(page, name), name).toHaveValue(value);
  for (const name of boxes) await expect(field(page, name), name).toBeChecked();
}

/** Presses the button of the mail that asks for the confirmation. */
export async function confirmBrief(page: Page, email: string, locale: Locale): Promise<void> {
  const { brief, message, tokenForm } = texts(locale);
  const asked = await mailTo(email, brief.mails.confirm.confirm);
  await openLink(page, linkIn(asked, pageHref('messageConfirm', locale)), locale);
  await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
  await expect(title(page)).toHaveText(message.done.title);
}

/** Goes where the link of a mail leads; without JavaScript its code is typed. */
export async function openLink(page: Page, link: string, locale: Locale): Promise<void> {
  const [path = '', code = ''] = link.split('#');
  await page.goto(path);
  await page.getByLabel(texts(locale).tokenForm.token).fill(code);
}

/** Presents a project by the form as it is without a script, and confirms it. `more`: further fields, boxes by `true`. */
export async function present(
  page: Page,
  email: string,
  locale: Locale,
  more: Record<string, string | true> = {},
): Promise<void> {
  await page.goto(pageHref('briefForm', locale));
  await fillShown(page, email);
  for (const [name, value] of Object.entries(more))
    await (value === true ? field(page, name).check() : field(page, name).fill(value));
  await page.getByRole('button', { name: texts(locale).brief.form.submit }).click();
  await expect(title(page)).toHaveText(texts(locale).message.toConfirm.title);
  await confirmBrief(page, email, locale);
}

/** A hidden employer's project that is published, as `present` sent it; resolves with the path of its page. */
export async function presented(
  browser: Browser,
  email: string,
  more: Record<string, string | true> = {},
): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await present(page, email, 'fr', more);
  const path = await publishBrief(email);
  await untilThere(page, path);
  await page.close();
  return path;
}

/** The record of a project by the address of its employer. */
export async function briefRecord(email: string): Promise<BriefRecord> {
  const cms = await signInToApi(product());
  const where = `where[employer.email][equals]=${encodeURIComponent(email)}`;
  const [brief] = await cms.find('briefs', where);
  return brief as BriefRecord;
}

/** An editor finds the employer and publishes; resolves with the path of the page. */
export async function publishBrief(email: string): Promise<string> {
  const cms = await signInToApi(product());
  const { id } = await briefRecord(email);
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  expect((await cms.ask('PATCH', `/briefs/${id}`, body)).status).toBe(200);
  return recordHref('brief', (await briefRecord(email)).slug, 'fr');
}

/** Goes to a page once a release has it, or (404) has it no more. */
export const untilThere = (page: Page, path: string, status = 200) =>
  expect(async () => expect((await page.goto(path))?.status()).toBe(status)).toPass();

type BriefRecord = { id: string; slug: string; title: string; state: string };
