import { expect, test, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import htmlRules from '../../.htmlvalidate.mjs';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { locales } from '../../content/schema/basics.ts';
import { objections } from '../helpers/axe.ts';
import { templates } from '../helpers/templates.ts';

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };

for (const locale of locales) {
  const own = templates().filter((template) => template.locale === locale);

  test(`every page in ${locale} has nothing that axe objects to, light and dark, narrow and wide`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    for (const { path } of own) {
      await test.step(path, async () => {
        await page.setViewportSize(wide);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        expect.soft(await objections(page), `${path} wide, light`).toEqual([]);
        await page.setViewportSize(narrow);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await objections(page), `${path} narrow, dark`).toEqual([]);
        expect.soft(await page.evaluate(widthOfPage), `${path} scrolls sideways`).toBe(320);
      });
    }
  });
}

test('the form, opened and with errors, has nothing that axe objects to', async ({ page }) => {
  for (const [viewport, colorScheme] of [
    [wide, 'dark'],
    [narrow, 'light'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(recordHref('talent', 'gwenola-kerbrazic', 'fr'));
    await page.locator('#contact > summary').click();
    await page.locator('form[data-form="contact"][novalidate]').waitFor();
    await page.getByRole('button', { name: texts('fr').contactForm.submit }).click();
    await expect(page.locator('[data-error-summary]')).toBeFocused();
    expect(await objections(page)).toEqual([]);
  }
});

test('the results of a search, its filters and what its field suggests have nothing that axe objects to', async ({
  page,
}) => {
  const { search, searchField } = texts('fr');
  for (const [viewport, colorScheme] of [
    [wide, 'light'],
    [narrow, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(`${pageHref('search', 'fr')}?q=perchmann&equipe=son`);
    await expect(page.locator('[data-search-results]').getByRole('link').first()).toBeVisible();
    for (const name of [/^Affiner/, search.facets.language, search.facets.availability])
      await page.locator('summary', { hasText: name }).click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    expect(await objections(page)).toEqual([]);
    const field = page.getByRole('combobox', { name: searchField.label });
    await field.fill('bre');
    await field.press('ArrowDown');
    await expect(page.getByRole('option', { selected: true })).toBeVisible();
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(widthOfPage)).toBe(viewport.width);
  }
});

test('every page is valid HTML and has a title of its own', async ({ request }) => {
  const validator = new HtmlValidate(htmlRules);
  const titles = new Map<string, string>();
  for (const { path, locale } of templates()) {
    const html = await (await request.get(path)).text();
    const { results } = await validator.validateString(html, path);
    const problems = results.flatMap(({ messages }) => messages);
    const lines = problems.map(
      ({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`,
    );
    expect.soft(lines, path).toEqual([]);
    // Names are the same in both languages.
    const title = `${locale} ${/<title>([^<]+)<\/title>/.exec(html)?.[1]}`;
    expect.soft(titles.get(title), `“${title}” is also the title of ${path}`).toBeUndefined();
    titles.set(title, path);
  }
});

test('the keyboard goes through every page: the skip link first, focus seen, no trap', async ({
  page,
}) => {
  test.slow();
  const { site } = texts('fr');
  for (const { path } of templates().filter(({ locale }) => locale === 'fr')) {
    await test.step(path, async () => {
      await page.goto(path);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: site.skip });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      const stops = await page.evaluate(countStops);
      const seen = await walk(page, Math.min(stops, 25));
      expect
        .soft(
          seen.filter(({ isSeen }) => !isSeen),
          `${path}: focus that is not seen`,
        )
        .toEqual([]);
      // A day has a stop for each of its parts, and all of them are one element.
      const stopped = seen.filter(
        ({ at }, n) => !(at.includes('type="date"') && at === seen[n - 1]?.at),
      );
      expect
        .soft(new Set(stopped.map(({ at }) => at)).size, `${path}: trapped`)
        .toBe(stopped.length);
      await skip.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
    });
  }
});

/** Presses Tab so often and tells where the focus stood and whether it could be seen. */
async function walk(page: Page, presses: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 1; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(stopHere));
  }
  return stops;
}

const widthOfPage = (): number => document.documentElement.scrollWidth;

const countStops = (): number =>
  [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select, textarea'),
  ].filter((element) => element.checkVisibility() && element.tabIndex >= 0).length;

/** Which element has the focus, and whether an outline shows it. */
const stopHere = (): Stop => {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const all = [...document.querySelectorAll('*')];
  return {
    at: `${all.indexOf(element)} ${element.outerHTML.slice(0, 120)}`,
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
};

type Stop = { at: string; isSeen: boolean };
