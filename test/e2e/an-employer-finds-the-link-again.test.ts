import { expect, test } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { present, title } from '../helpers/brief-journey.ts';
import { closeProject, openOwnPage } from '../helpers/employer-page.ts';

test.describe('Without JavaScript an employer', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  for (const locale of ['fr', 'en'] as const)
    test(`who lost the link of a project gets another, which opens its page (${locale})`, async ({
      page,
    }) => {
      const email = `lost-${locale}-${Date.now()}@production.example`;
      const { brief, briefLinkForm, message } = texts(locale);
      await present(page, email, locale);
      await page.goto(pageHref('briefManage', locale));
      await page.getByRole('link', { name: brief.lost.link }).click();
      for (const address of ['nobody@production.example', email]) {
        await page.goto(pageHref('briefLink', locale));
        await page.getByLabel(briefLinkForm.email).fill(address);
        await page.getByRole('button', { name: briefLinkForm.submit }).click();
        await expect(title(page)).toHaveText(message.briefLinkSent.title);
      }
      await openOwnPage(page, { email, text: brief.mails.link.lead, locale });
      await expect(page.getByText(brief.own.state.waiting)).toBeVisible();
      await closeProject(page, 'givenUp', locale);
      await expect(page.getByText(brief.own.state.closed)).toBeVisible();
    });
});
