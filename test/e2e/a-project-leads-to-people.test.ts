import { expect, test } from '@playwright/test';
import { count, fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref, regionBriefsHref, teamBriefsHref } from '../../content/routes.ts';
import { locales } from '../../content/schema/basics.ts';
import { readAddress } from '../../site/islands/search/state.ts';

/** A project of the demonstration: its trades, its place and its language stand as filters. */
const slug = 'un-son-pour-un-documentaire-de-nuit';
const phrase = 'Enregistreur multipiste';
const link = RegExp(
  locales
    .flatMap((locale) => [texts(locale).brief.page.search, texts(locale).brief.page.searchThem])
    .join('|'),
);

for (const locale of locales)
  test(`From a project one comes to the search of the people it looks for (${locale})`, async ({
    page,
  }) => {
    await page.goto(recordHref('brief', slug, locale));
    const crafts = await page
      .locator('dd a[href*="/metiers/"]:not([href$="#pay"])')
      .allTextContents();
    expect(crafts.length).toBeGreaterThan(1);
    await page.getByRole('link', { name: link }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pageHref('search', locale)}\\?`));
    const chips = page.locator('[data-search-chips]');
    for (const name of [...crafts, 'Grand Est']) await expect(chips).toContainText(name.trim());
    await page.goBack();
    await page.getByRole('link', { name: phrase, exact: true }).click();
    await expect(page.locator('#search')).toHaveValue(`"${phrase}"`);
    await expect(chips).toContainText('Grand Est');
  });

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a project leads to the page of the search, and the lists of projects to projects', async ({
    page,
  }) => {
    const { brief, search } = texts('fr');
    const { list } = brief;
    await page.goto(pageHref('briefs', 'fr'));
    const ways = page.getByRole('navigation', { name: list.ways });
    const team = ways.locator(`[href="${teamBriefsHref('son', 'fr')}"]`);
    await expect(team).toBeVisible();
    await ways.locator(`[href="${regionBriefsHref('grand-est', 'fr')}"]`).click();
    const project = page.locator(`[href="${recordHref('brief', slug, 'fr')}"]`);
    const line = page.getByRole('main').getByRole('listitem').filter({ has: project });
    await expect(line).toContainText(/brut · CDD d’usage/);
    await project.click();
    await page.getByRole('link', { name: link }).click();
    expect(readAddress(new URL(page.url()).search).filters.territory).toEqual(['grand-est']);
    await expect(page.locator('noscript p')).toHaveText(search.withoutScript);
  });

  test('a trade, a region and the home page lead to the projects that look for them', async ({
    page,
  }) => {
    const { list } = texts('fr').brief;
    const project = page.locator(`main [href="${recordHref('brief', slug, 'fr')}"]`);
    for (const path of [
      recordHref('craft', 'chef-operateur-du-son', 'fr'),
      recordHref('territory', 'grand-est', 'fr'),
    ]) {
      await page.goto(path);
      await expect(project).toBeVisible();
    }
    await page.goto(recordHref('territory', 'mayotte', 'fr'));
    await expect(
      page.getByRole('heading', { name: fill(list.ofRegion, { inside: '' }) }),
    ).toHaveCount(0);
    await page.goto(pageHref('home', 'fr'));
    const open = count(0, list.count, 'fr')
      .replace('0', '\\d+')
      .replace('projet ouvert', 'projets? ouverts?');
    await page.getByRole('link', { name: new RegExp(open) }).click();
    await expect(project).toBeVisible();
  });
});
