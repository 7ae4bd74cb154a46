import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { inLocale, pages, recordHref } from '../../content/routes.ts';
import { product } from '../helpers/product.ts';
import { templates } from '../helpers/templates.ts';

test.use({ javaScriptEnabled: false });

const { page: words } = texts('en');
const absolute = (path: string) => `${product().siteUrl}${path}`;
const frenchOnly = [
  recordHref('craft', 'ingenieur-du-son', 'en'),
  recordHref('article', 'cent-trois-fonctions-un-seul-genre', 'en'),
];
/** Pages of one visitor's message, and of an error: nobody shares or finds them. */
const unlisted = Object.entries(pages)
  .filter(([name]) => name.startsWith('message') || name === 'notFound')
  .map(([, path]) => inLocale(path, 'en'));
const english = templates()
  .map(({ path }) => path)
  .filter((path) => inLocale(path, 'en') === path);

test.describe('In English', () => {
  for (const path of english.filter((path) => ![...frenchOnly, ...unlisted].includes(path))) {
    test(`${path} is one of a pair`, async ({ page }) => {
      const french = inLocale(path, 'fr');
      for (const each of [path, french]) {
        await page.goto(each);
        expect(await addresses(page, 'canonical')).toEqual([absolute(each)]);
        expect(await pairs(page)).toEqual({
          fr: absolute(french),
          en: absolute(path),
          'x-default': absolute(french),
        });
      }
    });
  }

  for (const path of frenchOnly) {
    test(`${path} says that its text is French, marks it so and names the French page`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByText(words.frenchOnly)).toBeVisible();
      await expect(page.locator('.prose')).toHaveAttribute('lang', 'fr');
      expect(await addresses(page, 'canonical')).toEqual([absolute(inLocale(path, 'fr'))]);
      expect(await pairs(page)).toEqual({});
      await page.goto(inLocale(path, 'fr'));
      expect(await pairs(page)).toEqual({});
      await expect(page.getByText(texts('fr').page.frenchOnly)).toHaveCount(0);
    });
  }

  test('a text that was translated is read in English, without the note', async ({ page }) => {
    await page.goto(recordHref('craft', 'regisseur-general', 'en'));
    await expect(page.getByRole('heading', { name: 'Before the shoot' })).toBeVisible();
    await expect(page.locator('.prose')).not.toHaveAttribute('lang');
    await expect(page.getByText(words.frenchOnly)).toHaveCount(0);
  });

  test('no page shows a French word of the interface', async ({ page }) => {
    const { nav, foot, talent } = texts('fr');
    const french = [nav.talents, nav.crafts, foot.legalNotice, foot.promise, talent.filmography];
    for (const path of english) {
      await page.goto(path);
      const read = await page.locator('body').innerText();
      expect(french.filter((text) => read.includes(text)), path).toEqual([]);
    }
  });
});

const addresses = (page: Page, rel: string): Promise<string[]> =>
  page.locator(`head link[rel="${rel}"]`).evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))));

const pairs = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('head link[hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      ),
  ) as Record<string, string>;
