import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';

/** What a visitor reads, by language. The person, her region and her films are the demonstration's. */
const seen = {
  fr: {
    region: 'Bretagne',
    team: 'Son',
    craft: 'Ingénieure du son',
    section: 'Un métier, plusieurs noms',
    asked: 'ingénieur du son bretagne',
  },
  en: {
    region: 'Brittany',
    team: 'Sound',
    craft: 'Sound engineer',
    section: 'One job, several names',
    asked: 'sound mixer brittany',
  },
} as const;
const person = 'Gwenola Kerbrazic';
const work = 'Un phare pour Honorine';

const languages = ['fr', 'en'] as const;

for (const locale of languages) {
  const { nav, filmography, region, team, craft, section, asked, people, worked } = wordsOf(locale);

  test.describe(`Without JavaScript, in ${locale}, a visitor`, { tag: '@phone' }, () => {
    test.use({ javaScriptEnabled: false });

    test('finds her by region and team, then the film she recorded and who made it', async ({
      page,
    }) => {
      await page.goto(pageHref('home', locale));
      await open(page, nav.regions);
      await open(page, region);
      await open(page, team);
      await open(page, person);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person);
      await expect(main(page).getByRole('link', { name: craft })).toBeVisible();

      await expect(page.getByRole('heading', { name: filmography })).toBeVisible();
      await open(page, work);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(work);
      await expect(page.getByRole('heading', { name: worked })).toBeVisible();
      await open(page, person);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person);
    });

    test('reads about the trade and sees who does it', async ({ page }) => {
      await page.goto(pageHref('home', locale));
      await open(page, nav.crafts);
      await open(page, new RegExp(`^${craft}`));
      await expect(page.locator('.prose')).toContainText(section);
      await expect(page.getByRole('heading', { name: people })).toBeVisible();
      await open(page, person);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person);
    });
  });

  test(
    `With JavaScript, in ${locale}, a visitor asks for a trade and a place in the words of every day`,
    {
      tag: '@phone',
    },
    async ({ page }) => {
      await page.goto(pageHref('talents', locale));
      await page.locator('main input[name="q"]').fill(asked);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${pageHref('search', locale)}\\?q=`));
      const { understood } = texts(locale).search;
      await expect(page.getByRole('list', { name: understood })).toContainText(region);
      const found = page.locator('[data-search-results]');
      await expect(found.getByRole('link', { name: person })).toBeVisible();
      // The trade was understood as a trade: the boom operator of the same region is no answer.
      await expect(found.getByRole('link', { name: 'Titouan Le Quervellic' })).toHaveCount(0);
      await open(page, person);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person);
    },
  );

  test(`In ${locale} the example beside the field finds somebody`, async ({ page }) => {
    await page.goto(pageHref('search', locale));
    const { hint } = texts(locale).searchField;
    const example = /[«“]\s*(.+?)\s*[»”]/.exec(hint)?.[1] ?? '';
    await page.locator('main input[name="q"]').fill(example);
    const found = page.locator('[data-search-results]');
    await expect(found.getByRole('link', { name: 'Titouan Le Quervellic' })).toBeVisible();
  });
}

const main = (page: Page) => page.getByRole('main');

/** Follows the first link of these very words. */
const open = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: true }).first().click();

function wordsOf(locale: Locale) {
  const { nav, talent, craft, work } = texts(locale);
  return {
    ...seen[locale],
    nav,
    filmography: talent.filmography,
    people: craft.people,
    worked: work.people,
  };
}
