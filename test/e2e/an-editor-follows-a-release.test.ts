import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { recordHref } from '../../content/routes.ts';
import { signInToApi, type CmsApi } from '../helpers/cms-api.ts';
import { product } from '../helpers/product.ts';

const { cmsUrl, siteUrl, admin } = product();
const inTime = { timeout: 60_000 };

test.describe('An editor', () => {
  test.describe.configure({ timeout: 180_000, mode: 'serial' });
  const one = randomUUID().slice(0, 6);
  const name = `Gwenola Riou-${one}`;
  const href = recordHref('talent', `gwenola-riou-${one}`, 'fr');
  let cms: CmsApi;
  let id = '';

  test.beforeAll(async () => {
    cms = await signInToApi(product());
    id = await publishPerson(cms, name);
  });
  test.beforeEach(async ({ context }) => {
    await context.request.post(`${cmsUrl}/api/users/login`, { data: admin });
  });
  test.afterAll(async () => {
    // Other journeys publish too.
    await cms.ask('POST', '/publishing', { want: 'resume' });
    await cms.ask('DELETE', `/talents/${id}`);
  });

  test('sees a record go live, and what its release did', async ({ page, context }) => {
    await page.goto(`${cmsUrl}/admin/collections/talents/${id}`);
    await expect(state(page)).toContainText(/En ligne depuis le .* \(mise en ligne \d+\)/, inTime);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      state(page).getByRole('link', { name: 'Voir la page' }).click(),
    ]);
    await expect(opened.getByRole('heading', { level: 1 })).toHaveText(name);
    expect(new URL(opened.url()).pathname).toBe(href);

    const [, number] = /mise en ligne (\d+)/.exec(await state(page).innerText()) ?? [];
    await page.goto(`${cmsUrl}/admin/collections/releases`);
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: String(number) }) });
    await expect(row).toContainText('✓ en ligne');
    await row.getByRole('link', { name: String(number) }).click();
    const record = page.getByRole('link', { name: `Profil · ${name}` });
    await expect(record).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'données publiques' })).toBeVisible();
    await record.click();
    await expect(page).toHaveURL(`${cmsUrl}/admin/collections/talents/${id}`);
  });

  test('goes back to the release before, is told so everywhere, and resumes', async ({ page }) => {
    await page.goto(`${cmsUrl}/admin/collections/releases`);
    await page.getByRole('button', { name: 'Revenir à la mise en ligne précédente' }).click();
    await page.getByRole('button', { name: 'Revenir en arrière' }).click();
    await expect(page.getByText('Les mises en ligne sont suspendues depuis')).toBeVisible(inTime);
    await expect(page.getByRole('row').nth(1)).toContainText('retour en arrière', inTime);

    await page.goto(`${cmsUrl}/admin/collections/talents/${id}`);
    await page.getByLabel('Présentation').fill(`Je cherche la lumière ${one}.`);
    await page.getByRole('button', { name: 'Publier les modifications' }).click();
    await expect(state(page)).toContainText('les mises en ligne sont suspendues', inTime);
    await page.goto(`${cmsUrl}/admin`);
    await expect(page.getByText('Les mises en ligne sont suspendues depuis')).toBeVisible();

    await page.goto(`${cmsUrl}/admin/collections/releases`);
    await page.getByRole('button', { name: 'Reprendre les mises en ligne' }).focus();
    await page.keyboard.press('Enter');
    const said = page.getByRole('status').filter({ hasText: /Fait : mise en ligne \d+/ });
    await expect(said).toBeVisible(inTime);
    await expect(page.getByText('Les mises en ligne sont suspendues depuis')).toHaveCount(0);
    await page.goto(`${cmsUrl}/admin/collections/talents/${id}`);
    await expect(state(page)).toContainText('En ligne depuis le', inTime);
    const site = await page.request.get(siteUrl + href);
    expect(await site.text()).toContain(`Je cherche la lumière ${one}.`);
  });
});

const state = (page: Page) => page.locator('.live-state');

async function publishPerson(cms: CmsApi, name: string): Promise<string> {
  const [known] = await cms.find('talents', 'limit=1&locale=fr&where[_status][equals]=published');
  const { crafts, bases } = known as { crafts: { craft: string }[]; bases: string[] };
  const { body } = await cms.ask('POST', '/talents?locale=fr', {
    name,
    sortName: name.split(' ').toReversed().join(' ').toUpperCase(),
    crafts: [{ craft: crafts[0]?.craft, form: 'feminine', experience: 'senior' }],
    bases,
    mobility: 'france',
    privateEmail: 'gwenola@exemple.invalid',
    preferredLocale: 'fr',
    contactFrom: ['production'],
    confirmedOn: '2026-11-01T12:00:00.000Z',
    _status: 'published',
  });
  return (body['doc'] as { id: string }).id;
}
