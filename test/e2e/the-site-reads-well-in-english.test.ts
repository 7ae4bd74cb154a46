import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { inLocale, pageHref, pages, recordHref } from '../../content/routes.ts';
import { product } from '../helpers/product.ts';
import { templates } from '../helpers/templates.ts';

const absolute = (path: string) => `${product().siteUrl}${path}`;
const frenchOnly = [
  recordHref('craft', 'audiodescripteur', 'en'),
  recordHref('article', 'cent-trois-fonctions-un-seul-genre', 'en'),
];
const english = templates()
  .filter(({ locale }) => locale === 'en')
  .map(({ path }) => path);
/** Pages of one visitor's message, question, page, project, data or selection, and of an error: nobody shares or finds them. */
const unlisted = [
  ...Object.entries(pages)
    .filter(([name]) =>
      /^(?:message|data|myPage.|notice.|answer.)|^brief(?:Manage|Own|Edit|Link)|^(?:notFound|feedbackSent|shortlist)$/.test(
        name,
      ),
    )
    .map(([, path]) => inLocale(path, 'en')),
  ...english.filter((path) => path.endsWith('/question')),
];

test.describe('In English', () => {
  test.beforeEach(({ page }) => page.goto(pageHref('home', 'en')));

  test('a page and its French one name each other', async ({ page }) => {
    for (const path of english) {
      if ([...frenchOnly, ...unlisted].includes(path)) continue;
      const french = inLocale(path, 'fr');
      const pair = {
        fr: absolute(french),
        en: absolute(path),
        'x-default': absolute(french),
      };
      expect(await headOf(page, path), path).toEqual({ canonical: absolute(path), pair });
      expect(await headOf(page, french), french).toEqual({ canonical: absolute(french), pair });
    }
  });

  test('a page that nobody should find has no pair', async ({ page }) => {
    for (const path of unlisted) expect((await headOf(page, path)).pair, path).toEqual({});
  });

  for (const path of frenchOnly) {
    test(`${path} says that its text is French, marks it so and names the French page`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByText(texts('en').page.frenchOnly)).toBeVisible();
      await expect(page.locator('.prose')).toHaveAttribute('lang', 'fr');
      const french = inLocale(path, 'fr');
      const head = { canonical: absolute(french), pair: {} };
      expect(await headOf(page, path)).toEqual(head);
      expect(await headOf(page, french)).toEqual(head);
    });
  }

  test('a text that was translated is read in English, without the note', async ({ page }) => {
    await page.goto(recordHref('craft', 'regisseur-general', 'en'));
    await expect(page.getByRole('heading', { name: 'Before the shoot' })).toBeVisible();
    await expect(page.locator('.prose')).not.toHaveAttribute('lang');
    await expect(page.getByText(texts('en').page.frenchOnly)).toHaveCount(0);
  });

  test('the interface is in English on every page', async ({ page }) => {
    const { foot, nav, talent, craft, page: shared } = texts('fr');
    const french = [
      foot.promise,
      foot.legalNotice,
      nav.label,
      talent.filmography,
      craft.noReviewer,
    ];
    for (const path of english) {
      const html = await textOf(page, path);
      const found = [...french, shared.sources + ' :', 'Cette semaine'].filter((one) =>
        html.includes(one),
      );
      expect(found, path).toEqual([]);
    }
  });
});

/** Reads another page of the site as HTML, from within this one. */
const headOf = (page: Page, path: string): Promise<Head> =>
  page.evaluate(async (address) => {
    const html = await (await fetch(address)).text();
    const { head } = new DOMParser().parseFromString(html, 'text/html');
    const pair = [...head.querySelectorAll('link[hreflang]')].map((link) => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]);
    const canonical = head.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    return { canonical, pair: Object.fromEntries(pair) as Record<string, string> };
  }, path);

const textOf = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (address) => (await fetch(address)).text(), path);

type Head = { canonical: string; pair: Record<string, string> };
