import { randomUUID } from 'node:crypto';
import { expect, test, type ConsoleMessage } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { recordHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { product } from '../helpers/product.ts';

const { cmsUrl, siteUrl, admin } = product();
const one = randomUUID().slice(0, 6);
const words = texts('fr').preview;

test('An editor sees a draft as the page it will be, which visitors do not', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const cms = await signInToApi(product());
  const [known] = await cms.find('articles', 'limit=1&locale=fr');
  const { id: _, createdAt: __, updatedAt: ___, ...copied } = { ...known };
  const title = `Encore un brouillon ${one}`;
  const draft = { ...copied, title, slug: '', tags: [], sources: [], _status: 'draft' };
  const made = await cms.ask('POST', '/articles?draft=true&locale=fr', draft);
  const { id, slug } = made.body['doc'] as { id: string; slug: string };
  await context.request.post(`${cmsUrl}/api/users/login`, { data: admin });
  await page.goto(`${cmsUrl}/admin/collections/articles/${id}`);

  // Listened to before the window opens: a page that Chromium is still moving to a process of its own cannot be reloaded.
  const said: ConsoleMessage[] = [];
  context.on('console', (message) => said.push(message));
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: words.title, exact: true }).click();
  const preview = await opened;
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(draft.title);
  await expect(preview.getByRole('status')).toContainText(words.banner);
  await expect(preview.getByRole('status')).toContainText(words.publishable);
  expect(await preview.evaluate(() => document.styleSheets.length)).toBe(1);
  expect(
    await preview.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')),
  ).toBe(true);
  expect(
    said.filter((message) => message.page() === preview).map((message) => message.text()),
  ).toEqual([]);

  const path = recordHref('article', slug, 'fr');
  expect((await context.request.get(`${siteUrl}${path}`)).status()).toBe(404);
  await cms.ask('DELETE', `/articles/${id}`);
});
