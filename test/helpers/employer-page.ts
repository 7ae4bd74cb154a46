/** The page of a project for its employer, in the browser. */
import { expect, type Locator, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { openLink, title } from './brief-journey.ts';
import { linkIn, mailTo } from './contact-form.ts';

/** Opens it by the link of the mail that holds `text`, the code typed; resolves with the link, which is used then. */
export async function openOwnPage(
  page: Page,
  { email, text, locale }: { email: string; text: string; locale: Locale },
): Promise<string> {
  const { manage, own } = texts(locale).brief;
  const link = linkIn(await mailTo(email, text), pageHref('briefManage', locale));
  await openLink(page, link, locale);
  await page.getByRole('button', { name: manage.submit }).click();
  await expect(title(page)).toHaveText(own.title);
  return link;
}

/** Closes the project by one of the reasons, on the page that is open. */
export async function closeProject(page: Page, outcome: Outcome, locale: Locale): Promise<void> {
  const { own } = texts(locale).brief;
  await page.getByLabel(own[outcome]).check();
  await page.getByRole('button', { name: own.closeButton }).click();
  await expect(page.getByRole('status')).toHaveText(own.said[outcome]);
}

/** A part of the page by its heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name });

type Outcome = 'foundHere' | 'foundElsewhere' | 'givenUp';
