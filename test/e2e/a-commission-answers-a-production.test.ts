import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { commissionTexts } from '../../cms/commission/texts.ts';
import { recordHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { signInAsCommission } from '../helpers/commission.ts';
import { mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';

const { cmsUrl, siteUrl } = product();
const words = commissionTexts('fr').lists;

test.describe('A commission', () => {
  test.describe.configure({ timeout: 120_000 });
  const email = `prod-${randomUUID().slice(0, 6)}@exemple.invalid`;

  test.afterAll(async () => {
    const cms = await signInToApi(product());
    await cms.ask('DELETE', `/people-lists?where[recipient.email][equals]=${email}`);
  });

  test('chooses people of its territories, sends the list once, and has it as a table', async ({
    page,
    context,
  }) => {
    const account = await signInAsCommission(context, 'bretagne');
    await page.goto(`${cmsUrl}/admin/collections/people-lists/create`);
    await page.locator('#field-title').fill('Perchistes pour juin');
    await page.locator('#field-recipient__name').fill('Ana Couret');
    await page.locator('#field-recipient__email').fill(email);
    await page.locator('#field-asked').fill('Une perchiste en juin, à Brest.');
    await page.locator('#field-people .array-field__add-row').click();
    const row = page.locator('#people-row-0');
    await row.locator('#field-people__0__talent input').fill('Kerbrazic');
    await page.getByRole('option', { name: 'Gwenola Kerbrazic' }).click();
    await row.locator('#field-people__0__note').fill('Libre dès le 3 juin.');
    await page.locator('#action-save').click();
    await expect(page).toHaveURL(/people-lists\/[0-9a-f-]{36}/);

    await page.getByRole('button', { name: words.send, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(email);
    await dialog.getByRole('button', { name: words.send }).click();
    const mail = await mailTo(email, 'Gwenola Kerbrazic');
    expect(mail.text).toContain('Libre dès le 3 juin.');
    expect(mail.text).toContain(siteUrl + recordHref('talent', 'gwenola-kerbrazic', 'fr'));
    expect(mail.text).not.toContain('gwenola@exemple.invalid');
    expect(mail.replyTo?.[0]?.address).toBe(account.email);

    await page.reload();
    await expect(page.getByRole('button', { name: words.send, exact: true })).toHaveCount(0);
    await expect(page.locator('#field-title')).toBeDisabled();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.csv }).click(),
    ]);
    const table = await readFile(await download.path(), 'utf8');
    expect(table).toContain('"1","Gwenola Kerbrazic"');
    await account.remove();
  });
});
