import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { product } from '../helpers/product.ts';
import { templates } from '../helpers/templates.ts';

const words = texts('fr');

test.describe('Nothing comes from elsewhere, nothing is left behind and nothing is refused', () => {
  test('on every page', async ({ page }) => {
    test.slow();
    const watched = watch(page);
    for (const { path } of templates()) {
      await test.step(path, async () => {
        watched.requests.length = 0;
        await page.goto(path);
        await expectQuiet(page, watched);
      });
    }
    await page.waitForLoadState('networkidle');
    await expectQuiet(page, watched);
  });

  test('with the form opened', async ({ page }) => {
    const watched = watch(page);
    await page.goto(recordHref('talent', 'gwenola-kerbrazic', 'fr'));
    await page.locator('#contact > summary').click();
    await expect.poll(() => page.locator('form[data-form="contact"]').evaluate(isTaken)).toBe(true);
    await page.getByRole('button', { name: words.contactForm.submit }).click();
    await expect(page.locator('[data-error-summary]')).toBeFocused();
    await page.waitForLoadState('networkidle');
    expect(watched.requests.some((url) => url.endsWith('/api/forms/challenge'))).toBe(true);
    await expectQuiet(page, watched);
  });

  test('with a search made', async ({ page }) => {
    const watched = watch(page);
    await page.goto(`${pageHref('search', 'fr')}?q=scripte`);
    await expect(page.locator('[data-search-results]').getByRole('link').first()).toBeVisible();
    await expect(page.locator('[data-search-status]')).toContainText(/\d/);
    // People come first; texts are asked for once nobody types any more.
    for (const asked of ['/search/entry.json', '/pagefind/'])
      await expect.poll(() => watched.requests.some((url) => url.includes(asked))).toBe(true);
    await page.waitForLoadState('networkidle');
    await expectQuiet(page, watched);
  });
});

type Watched = { requests: string[]; problems: string[] };

function watch(page: Page): Watched {
  const watched: Watched = { requests: [], problems: [] };
  page.on('request', (request) => watched.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // The next page was opened while this one’s icon was under way.
    if (reason !== 'net::ERR_ABORTED') watched.problems.push(`${request.url()}: ${reason}`);
  });
  page.on('pageerror', (error) => watched.problems.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watched.problems.push(message.text());
  });
  return watched;
}

async function expectQuiet(page: Page, { requests, problems }: Watched): Promise<void> {
  const { siteUrl } = product();
  // The stylesheet at least: an empty list would prove nothing.
  expect(requests.length).toBeGreaterThan(1);
  expect(requests.filter((url) => new URL(url).origin !== siteUrl)).toEqual([]);
  expect(problems.filter((text) => !ownStatus.test(text))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
}

/** Chromium reports the status of the 404 page itself. */
const ownStatus = /^Failed to load resource: .* 404 /;

/** The island took the form over: the browser's own checks are off. */
const isTaken = (form: Element): boolean => form instanceof HTMLFormElement && form.noValidate;
