import { expect, test } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { locales } from '../../content/schema/basics.ts';
import { templates } from '../helpers/templates.ts';

test.use({ javaScriptEnabled: false });

test.describe('Without JavaScript', () => {
  test('every page reads, has the ways in and leads to the other language', async ({ page }) => {
    test.slow();
    const title = page.getByRole('heading', { level: 1 });
    const { site, nav } = texts('fr');
    for (const { path } of templates().filter(({ locale }) => locale === 'fr')) {
      await test.step(path, async () => {
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(path === pageHref('notFound', 'fr') ? 404 : 200);
        await expect(title).toBeVisible();
        const ways = page.getByRole('navigation', { name: nav.label }).getByRole('link');
        await expect(ways).toHaveText([
          nav.talents,
          nav.crafts,
          nav.briefs,
          nav.articles,
          nav.regions,
        ]);
        await page.getByRole('link', { name: site.otherLanguage, exact: true }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await expect(title).toBeVisible();
      });
    }
  });

  for (const locale of locales) {
    const { nav, search, searchField } = texts(locale);
    test(`the search in ${locale} says what it needs and where to browse`, async ({ page }) => {
      await page.goto(pageHref('talents', locale));
      await page.getByRole('searchbox').fill('son');
      await page.getByRole('button', { name: searchField.submit }).click();
      await expect(page).toHaveURL(new RegExp(`${pageHref('search', locale)}\\?q=son$`));
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(page.locator('noscript p')).toHaveText(search.withoutScript);
      const main = page.getByRole('main');
      for (const way of [nav.crafts, nav.articles])
        await expect(main.getByRole('link', { name: way, exact: true })).toBeVisible();
      await main.getByRole('link', { name: search.browse.everyone }).click();
      await expect(page).toHaveURL(pageHref('talents', locale));
    });
  }
});
