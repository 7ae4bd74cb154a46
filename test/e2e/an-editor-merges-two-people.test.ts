import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { recordHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { product } from '../helpers/product.ts';

const { cmsUrl, siteUrl, admin } = product();
const inTime = { timeout: 60_000 };

test.describe('An editor', () => {
  test.describe.configure({ timeout: 180_000 });
  const one = randomUUID().slice(0, 6);
  const name = `Nour Essai-${one}`;
  const address = (which: string) => `nour-${which}-${one}@exemple.invalid`;
  const slug = `nour-essai-${one}`;
  const ids: string[] = [];

  test.afterAll(async () => {
    const cms = await signInToApi(product());
    for (const id of ids) await cms.ask('DELETE', `/talents/${id}`);
  });

  test('merges two people who are one: the old address leads to the page that stays', async ({
    page,
    context,
  }) => {
    await addTwice();
    const at = (which: string) => page.request.get(siteUrl + recordHref('talent', which, 'fr'));
    await expect.poll(async () => (await at(`${slug}-2`)).status(), inTime).toBe(200);

    await context.request.post(`${cmsUrl}/api/users/login`, { data: admin });
    await page.goto(`${cmsUrl}/admin/duplicates`);
    await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
    await page.goto(`${cmsUrl}/admin/collections/talents/${ids[0]}`);
    await page.getByRole('link', { name: 'Fusionner avec…' }).click();
    await page.locator('.merge').getByRole('link', { name }).click();
    const merge = page.getByRole('button', { name: 'Fusionner' });
    await expect(merge).toBeDisabled();
    const sides = page.getByRole('group', { name: 'Reste' });
    await expect(sides.getByRole('radio').first()).toBeChecked();
    const { violations } = await new AxeBuilder({ page }).include('.merge').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('radio', { name: address('b') }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(`L’adresse « ${slug}-2 » mènera à « ${slug} ».`)).toBeVisible();
    await merge.press('Enter');

    await expect(page).toHaveURL(new RegExp(`/admin/collections/talents/${ids[0]}`), inTime);
    await page.getByRole('link', { name: 'Voir les actes' }).click();
    await expect(page.getByRole('cell', { name: 'a fusionné' })).toBeVisible();
    const cms = await signInToApi(product());
    const kept = await cms.find('talents', `where[name][equals]=${name}`);
    expect(kept).toMatchObject([{ id: ids[0], privateEmail: address('b'), specialties: [{}, {}] }]);
    const stays = siteUrl + recordHref('talent', slug, 'fr');
    await expect(async () => {
      await page.goto(`${stays}-2`);
      await expect(page).toHaveURL(stays);
    }).toPass(inTime);
    await expect.poll(async () => (await at(slug)).text(), inTime).toContain('Ambiances');
  });

  async function addTwice(): Promise<void> {
    const cms = await signInToApi(product());
    const [craft] = await cms.find('crafts', 'limit=1');
    const [base] = await cms.find('territories', 'limit=1');
    for (const [which, specialty] of [
      ['a', 'HF'],
      ['b', 'Ambiances'],
    ] as const) {
      const { body } = await cms.ask('POST', '/talents?depth=0', {
        name,
        sortName: `ESSAI-${one} Nour`,
        crafts: [{ craft: craft?.['id'], form: 'both', experience: 'senior' }],
        bases: [base?.['id']],
        mobility: 'france',
        specialties: [{ value: specialty }],
        contactFrom: ['production'],
        confirmedOn: new Date().toISOString(),
        isDemo: true,
        privateEmail: address(which),
        preferredLocale: 'fr',
        _status: 'published',
      });
      ids.push(String((body['doc'] as { id: string }).id));
    }
  }
});
