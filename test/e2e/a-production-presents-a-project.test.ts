import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { confirmBrief, field, fillShown, publishBrief, typed } from '../helpers/brief-journey.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

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
    await confirmBrief(page, email, 'fr');
    const path = await publishBrief(email);
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
      await confirmBrief(page, email, locale);
      const path = await publishBrief(email);
      await close(page, { email, path, locale });
    });
});

type Closing = { email: string; path: string; locale: Locale };
