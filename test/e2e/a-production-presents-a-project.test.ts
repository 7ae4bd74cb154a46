import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** Text fields of the form by their names. */
const typed = (email: string) => ({
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
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Fills in what stands on the page now; with steps the others follow. */
async function fillShown(page: Page, email: string): Promise<void> {
  for (const [name, value] of Object.entries(typed(email)))
    if (await field(page, name).isVisible()) await field(page, name).fill(value);
  for (const [name, value] of Object.entries(chosen))
    if (await field(page, name).isVisible()) await field(page, name).selectOption(value);
  for (const name of ['isHidden', 'isTrue'])
    if (await field(page, name).isVisible()) await field(page, name).check();
}

async function confirm(page: Page, email: string, locale: Locale): Promise<void> {
  const { brief, message, tokenForm } = texts(locale);
  const asked = await mailTo(email, brief.mails.confirm.confirm);
  const [path, code = ''] = linkIn(asked, pageHref('messageConfirm', locale)).split('#');
  await page.goto(path ?? '');
  await page.getByLabel(tokenForm.token).fill(code);
  await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
  await expect(title(page)).toHaveText(message.done.title);
}

/** An editor finds the employer and publishes; resolves with the path of the page. */
async function publish(email: string): Promise<string> {
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

/** Closes by the link of the mail that told of the publication, and waits until the page is gone. */
async function close(page: Page, { email, path, locale }: Closing): Promise<void> {
  const { brief, tokenForm } = texts(locale);
  const told = await mailTo(email, brief.mails.published.next.slice(0, 20));
  const [manage = '', code = ''] = linkIn(told, pageHref('briefManage', locale)).split('#');
  await page.goto(manage);
  await page.getByLabel(tokenForm.token).fill(code);
  await page.getByLabel(brief.manage.foundHere).check();
  await page.getByRole('button', { name: brief.manage.submit }).click();
  await expect(title(page)).toHaveText(brief.done.title);
  await expect(async () => expect((await page.goto(path))?.status()).toBe(404)).toPass();
}

test.describe('With JavaScript a production', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 120_000 });

  test('presents a project in steps; hidden, it is named nowhere; found, it leaves', async ({
    page,
  }) => {
    const email = `steps-${Date.now()}@production.example`;
    const { form } = texts('fr').brief;
    const words = texts('fr').signUp.page;
    await page.goto(pageHref('briefForm', 'fr'));
    for (let step = 0; step < 3; step += 1) {
      await fillShown(page, email);
      await page.getByRole('button', { name: words.next }).click();
    }
    await fillShown(page, email);
    await page.getByRole('button', { name: form.submit }).click();
    await expect(title(page)).toHaveText(texts('fr').message.toConfirm.title);
    await confirm(page, email, 'fr');
    const path = await publish(email);
    await expect(async () => expect((await page.goto(path))?.status()).toBe(200)).toPass();
    const html = await page.content();
    expect(html).toContain('"hiringOrganization":"confidential"');
    expect(html).not.toMatch(/Kanari|732829320|732 829|production\.example/);
    await close(page, { email, path, locale: 'fr' });
  });
});

test.describe('Without JavaScript a production', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  for (const locale of ['fr', 'en'] as const)
    test(`mends what is refused and keeps what was typed (${locale})`, async ({ page }) => {
      const email = `plain-${locale}-${Date.now()}@production.example`;
      const { brief, errors, message } = texts(locale);
      await page.goto(pageHref('briefForm', locale));
      await fillShown(page, email);
      await field(page, 'specialties').fill('moins de 30 ans');
      await page.getByRole('button', { name: brief.form.submit }).click();
      await expect(page.locator('[data-error-summary]')).toContainText(errors['brief.wording.age']);
      await expect(field(page, 'stakes')).toHaveValue(typed(email).stakes);
      await field(page, 'specialties').fill('son en mer');
      await page.getByRole('button', { name: brief.form.submit }).click();
      await expect(title(page)).toHaveText(message.toConfirm.title);
      await confirm(page, email, locale);
      const path = await publish(email);
      await close(page, { email, path, locale });
    });
});

type Closing = { email: string; path: string; locale: Locale };
