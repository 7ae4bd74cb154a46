import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { product } from '../helpers/product.ts';
import { templates } from '../helpers/templates.ts';

const words = texts('fr');

test.describe('Nothing comes from elsewhere and nothing is left behind', () => {
  for (const { path } of templates()) {
    test(`on ${path}`, async ({ page }) => {
      const watched = watch(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      // Chromium reports the status of the 404 page itself as an error.
      await expectQuiet(page, watched, path.endsWith('/404') ? [/status of 404/] : []);
    });
  }

  test('with the form opened', async ({ page }) => {
    const watched = watch(page);
    await page.goto(recordHref('talent', 'gwenola-kerbrazic', 'fr'));
    await page.locator('#contact > summary').click();
    await expect.poll(() => page.locator('form[data-form="contact"]').evaluate(isTaken)).toBe(true);
    await page.getByRole('button', { name: words.contactForm.submit }).click();
    await expect(page.getByText(words.contactForm.toMend)).toBeFocused();
    await page.waitForLoadState('networkidle');
    expect(watched.requests.some((url) => url.endsWith('/api/forms/challenge'))).toBe(true);
    await expectQuiet(page, watched);
  });

  test('with a search made', async ({ page }) => {
    const watched = watch(page);
    await page.goto(`${pageHref('search', 'fr')}?q=perchman`);
    await expect(page.getByRole('main').getByRole('link', { name: 'Titouan Le Quervellic' })).toBeVisible();
    expect(watched.requests.some((url) => url.includes('/pagefind/'))).toBe(true);
    await expectQuiet(page, watched);
  });
});

type Watched = { requests: string[]; problems: string[] };

function watch(page: Page): Watched {
  const watched: Watched = { requests: [], problems: [] };
  page.on('request', (request) => watched.requests.push(request.url()));
  page.on('requestfailed', (request) => watched.problems.push(`${request.url()} failed`));
  page.on('pageerror', (error) => watched.problems.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watched.problems.push(message.text());
  });
  return watched;
}

async function expectQuiet(page: Page, { requests, problems }: Watched, known: RegExp[] = []) {
  const { siteUrl } = product();
  expect(requests.length).toBeGreaterThan(1);
  expect(requests.filter((url) => new URL(url).origin !== siteUrl)).toEqual([]);
  expect(problems.filter((text) => !known.some((one) => one.test(text)))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(kept).toBe(0);
}

/** The island took the form over: the browser's own checks are off. */
const isTaken = (form: SVGElement | HTMLElement) => form instanceof HTMLFormElement && form.noValidate;
