import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';

const { search, searchField } = texts('fr');
/** The demonstration's boom operator in Brittany, and what each of the words is understood as. */
const person = 'Titouan Le Quervellic';
const place = `${search.kinds.territory} Bretagne`;

test.describe('Somebody who has no mouse', { tag: '@phone' }, () => {
  test('reaches the field by its key, is offered trades and places, and goes to the person', async ({
    page,
  }) => {
    await page.goto(pageHref('search', 'fr'));
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('perch');
    await expect(options(page).first()).toBeVisible();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { selected: true })).toContainText(/perch/i);
    await page.keyboard.press('Enter');
    await expect(options(page)).toHaveCount(0);
    await page.keyboard.type('breta');
    await page.getByRole('option', { name: 'Bretagne' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(/ Bretagne $/);
    await expect(chips(page)).toContainText('Bretagne');
    await page.keyboard.press('Enter');
    const found = results(page).getByRole('link', { name: person });
    await expect(found).toBeVisible();
    await expect(page.getByRole('status')).toContainText(/1 personne/);
    await found.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(person);
    await page.goBack();
    await expect(results(page).getByRole('link', { name: person })).toBeVisible();
  });

  test('takes a chip away, goes back to it, and shares the address', async ({ page, context }) => {
    await page.goto(`${pageHref('search', 'fr')}?q=perchman+bretagne`);
    await expect(chips(page)).toContainText('Bretagne');
    const remove = page.getByRole('button', { name: `Retirer ${place}` });
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=perchman$/);
    await expect(chips(page)).not.toContainText('Bretagne');
    await expect(chips(page).getByRole('button').first()).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/bretagne/);
    await expect(chips(page)).toContainText('Bretagne');
    await expect(field(page)).toHaveValue('perchman bretagne');

    const other = await context.newPage();
    await other.goto(page.url());
    await expect(results(other).getByRole('link', { name: person })).toBeVisible();
    await expect(chips(other)).toHaveText((await chips(page).textContent()) ?? '');
  });

  test('narrows by a box that keeps the focus and says how many it would leave', async ({
    page,
  }) => {
    await page.goto(`${pageHref('search', 'fr')}?equipe=son`);
    const heading = page.getByRole('heading', { level: 2 }).first();
    await expect(heading).toHaveText(/\d+ personnes/);
    for (const name of [/^Affiner/, search.facets.territory]) {
      await page.locator('summary', { hasText: name }).focus();
      await page.keyboard.press('Enter');
    }
    const box = page.getByRole('checkbox', { name: /^Bretagne \d+$/ });
    const left = Number(/\d+$/.exec((await box.locator('..').textContent()) ?? '')?.[0]);
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?equipe=son&base=bretagne$/);
    await expect(heading).toHaveText(new RegExp(`^${left} personne`));
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
  });
});

test('a search that finds nobody says what one thing less would find', async ({ page }) => {
  await page.goto(`${pageHref('search', 'fr')}?q=perchman&base=guyane`);
  await expect(page.getByRole('status')).toContainText(search.nobodyFound);
  const nearest = page.getByRole('link', { name: 'Sans Guyane' });
  await nearest.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=perchman$/);
  await expect(results(page).getByRole('link', { name: person })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
});

test('a network that fails is said, nothing typed is lost, and one press tries again', async ({
  page,
}) => {
  await page.route('**/search/**', (route) => route.abort());
  await page.goto(`${pageHref('search', 'fr')}?q=perchman+bretagne`);
  await expect(page.getByRole('status')).toHaveText(search.failed);
  await expect(field(page)).toHaveValue('perchman bretagne');
  await page.unroute('**/search/**');
  await page.getByRole('button', { name: search.retry }).focus();
  await page.keyboard.press('Enter');
  await expect(results(page).getByRole('link', { name: person })).toBeVisible();
});

test('searches made are kept in this browser until they are erased', async ({ page }) => {
  await page.goto(pageHref('search', 'fr'));
  await field(page).focus();
  await expect(field(page)).toHaveAttribute('role', 'combobox');
  await page.keyboard.type('perchman');
  await page.keyboard.press('Enter');
  await expect(results(page).getByRole('link').first()).toBeVisible();
  await page.goto(pageHref('talents', 'fr'));
  await field(page).focus();
  await expect(field(page)).toHaveAttribute('role', 'combobox');
  await page.keyboard.press('ArrowDown');
  await expect(options(page)).toHaveText([/^perchman/, new RegExp(`^${search.erase}`)]);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(options(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const name of ['home', 'talents', 'search'] as const)
  test(`before the field of ${name} is used, less than 4 kB of scripts are fetched and nothing to search with`, async ({
    page,
  }) => {
    const asked: string[] = [];
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      asked.push(pathname);
      if (pathname.endsWith('.js')) scripts.push(response.body().then(({ length }) => length));
    });
    await page.goto(pageHref(name, 'fr'));
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(4_000);
    expect(asked.filter((path) => /^\/(search|data|pagefind)\//.test(path))).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked).toContain('/search/entry.json');
  });

const field = (page: Page) => page.getByRole('main').getByLabel(searchField.label);
const options = (page: Page) => page.getByRole('option');
const chips = (page: Page) => page.getByRole('list', { name: search.understood });
const results = (page: Page) => page.locator('[data-search-results]');
