import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { confirmBrief, fillShown } from '../helpers/brief-journey.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Presents a project by the form as it is without a script, and confirms it. */
async function present(page: Page, email: string, locale: Locale): Promise<void> {
  await page.goto(pageHref('briefForm', locale));
  await fillShown(page, email);
  await page.getByRole('button', { name: texts(locale).brief.form.submit }).click();
  await expect(title(page)).toHaveText(texts(locale).message.toConfirm.title);
  await confirmBrief(page, email, locale);
}

test.describe('Without JavaScript an employer', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  for (const locale of ['fr', 'en'] as const)
    test(`who lost the link of a project gets another, which closes it (${locale})`, async ({
      page,
    }) => {
      const email = `lost-${locale}-${Date.now()}@production.example`;
      const { brief, briefLinkForm, message, tokenForm } = texts(locale);
      await present(page, email, locale);
      await page.goto(pageHref('briefManage', locale));
      await page.getByRole('link', { name: brief.lost.link }).click();
      for (const address of ['nobody@production.example', email]) {
        await page.goto(pageHref('briefLink', locale));
        await page.getByLabel(briefLinkForm.email).fill(address);
        await page.getByRole('button', { name: briefLinkForm.submit }).click();
        await expect(title(page)).toHaveText(message.briefLinkSent.title);
      }
      const told = await mailTo(email, brief.mails.link.lead);
      const [manage = '', code = ''] = linkIn(told, pageHref('briefManage', locale)).split('#');
      await page.goto(manage);
      await page.getByLabel(tokenForm.token).fill(code);
      await page.getByLabel(brief.manage.givenUp).check();
      await page.getByRole('button', { name: brief.manage.submit }).click();
      await expect(title(page)).toHaveText(brief.done.title);
    });
});
