/** The journey of a project until it is published, in the browser: the journeys that follow begin with it. */
import { expect, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayFromNow } from './brief-days.ts';
import { signInToApi } from './cms-api.ts';
import { linkIn, mailTo } from './contact-form.ts';
import { product } from './product.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

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
const chosen = {
  kind: 'series',
  stage: 'preparation',
  'crafts.0': 'ingenieur-du-son',
  'bases.0': 'bretagne',
  contract: 'cdduTechnician',
  payUnit: 'week',
  idKind: 'siren',
};
/** A field of the form by its name. */
export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Fills in what stands on the page now; with steps the others follow. */
export async function fillShown(page: Page, email: string): Promise<void> {
  for (const [name, value] of Object.entries(typed(email)))
    if (await field(page, name).isVisible()) await field(page, name).fill(value);
  for (const [name, value] of Object.entries(chosen))
    if (await field(page, name).isVisible()) await field(page, name).selectOption(value);
  for (const name of ['isHidden', 'isTrue'])
    if (await field(page, name).isVisible()) await field(page, name).check();
}

/** Presses the button of the mail that asks for the confirmation. */
export async function confirmBrief(page: Page, email: string, locale: Locale): Promise<void> {
  const { brief, message, tokenForm } = texts(locale);
  const asked = await mailTo(email, brief.mails.confirm.confirm);
  const [path, code = ''] = linkIn(asked, pageHref('messageConfirm', locale)).split('#');
  await page.goto(path ?? '');
  await page.getByLabel(tokenForm.token).fill(code);
  await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
  await expect(title(page)).toHaveText(message.done.title);
}

/** An editor finds the employer and publishes; resolves with the path of the page. */
export async function publishBrief(email: string): Promise<string> {
  const cms = await signInToApi(product());
  const [brief] = await cms.find(
    'briefs',
    `where[employer.email][equals]=${encodeURIComponent(email)}`,
  );
  const { id } = brief as { id: string };
  expect((await cms.ask('PATCH', `/briefs/${id}`, { state: 'accepted' })).status).toBe(400);
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  expect((await cms.ask('PATCH', `/briefs/${id}`, body)).status).toBe(200);
  const [{ slug }] = (await cms.find('briefs', `where[id][equals]=${id}`)) as [{ slug: string }];
  return recordHref('brief', slug, 'fr');
}
