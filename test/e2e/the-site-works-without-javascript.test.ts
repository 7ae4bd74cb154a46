import { expect, test } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { locales } from '../../content/schema/basics.ts';
import { templates } from '../helpers/templates.ts';

test.use({ javaScriptEnabled: false });

test.describe('Without JavaScript', () => {
  for (const { path, locale } of templates()) {
    test(`${path} reads and leads on`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(path.endsWith('/404') ? 404 : 200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const { nav, site } = texts(locale);
      const sections = page.getByRole('navigation', { name: nav.label });
      await sections.getByRole('link', { name: nav.regions, exact: true }).click();
      await expect(page).toHaveURL(pageHref('regions', locale));
      await page.goto(path);
      await page.getByRole('link', { name: site.otherLanguage, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'fr' ? 'en' : 'fr');
    });
  }

  for (const locale of locales) {
    const { nav, search, searchField } = texts(locale);
    test(`the search in ${locale} says what it needs and where to browse`, async ({ page }) => {
      await page.goto(pageHref('talents', locale));
      await page.getByRole('searchbox').fill('son');
      await page.getByRole('button', { name: searchField.submit }).click();
      await expect(page.getByText(search.withoutScript)).toBeVisible();
      const ways = page.getByRole('main').getByRole('link');
      await expect(ways).toHaveText([nav.talents, nav.crafts, nav.articles, nav.regions]);
      await ways.first().click();
      await expect(page).toHaveURL(pageHref('talents', locale));
    });
  }
});
