import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { commissionTexts } from '../../cms/commission/texts.ts';
import { reviewTexts } from '../../cms/people/review-texts.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { signInAsCommission } from '../helpers/commission.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';

const { cmsUrl } = product();
const words = commissionTexts('fr').desk;
const { mail, updatePage, signUp, message } = texts('fr');

test.describe('A commission', () => {
  test.describe.configure({ timeout: 120_000 });
  const one = randomUUID().slice(0, 6);
  const email = `desk-${one}@exemple.invalid`;
  const name = `Maud Guichet-${one}`;

  test.afterAll(async () => {
    const cms = await signInToApi(product());
    await cms.ask('DELETE', `/submissions?where[email][equals]=${email}`);
  });

  test('enters somebody by keyboard; they check it and agree themselves; then it waits for review', async ({
    page,
    context,
  }) => {
    const account = await signInAsCommission(context, 'bretagne');
    await page.goto(`${cmsUrl}/admin/desk`);
    const type = async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.type(text);
    };
    await type(words.firstName, 'Maud');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'nom de famille' })).toBeFocused();
    await type(words.lastName, `Guichet-${one}`);
    await type(words.email, email);
    await type(words.crafts, 'perchman');
    await page.keyboard.press('Enter');
    await expect(page.locator('.desk-chosen').first()).toContainText('perchiste');
    await page.getByLabel(words.form).selectOption('feminine');
    await page.getByLabel(words.experience).selectOption('senior');
    await type(words.bases, 'finistère');
    await page.keyboard.press('Enter');
    await page.getByLabel(words.mobility).selectOption('france');
    await type(words.pastedCredits, '2023 – Les Marées (LM), réal. Ana Couret – perchiste');
    await page.keyboard.press('Control+Enter');
    const line = page.getByRole('row', { name: new RegExp(name) });
    await expect(line).toContainText(`1 / 3`);
    await expect(page.getByLabel(words.firstName)).toBeFocused();
    await page.goto(`${cmsUrl}/admin/review`);
    await expect(page.getByRole('link', { name })).toHaveCount(0);

    const asked = await mailTo(email, mail.fillLink.link);
    expect(asked.text).toContain('Commission bretagne');
    await page.goto(linkIn(asked, pageHref('myPageOpen', 'fr')));
    await page.getByRole('button', { name: updatePage.open }).click();
    const field = (path: string) => page.locator(`[name="${path}"]`);
    await expect(field('email')).toHaveValue(email);
    await expect(field('credits.0.title')).toHaveValue('Les Marées');
    await field('firstName').focus();
    await expect(page.locator('form[data-ready]')).toBeVisible();
    await field('isAdult').check();
    const next = page.getByRole('button', { name: signUp.page.next });
    for (let step = 1; step < 9; step += 1) {
      if (await field('consents.publication').isVisible()) {
        await expect(field('consents.publication')).not.toBeChecked();
        await field('consents.publication').check();
        await field('consents.letters').check();
      }
      if (!(await next.isVisible())) break;
      await next.click();
    }
    await page.locator('form[data-ready] button[type="submit"]').click();
    await expect(page.locator(':focus')).toContainText(message.updateSent.title);

    await page.goto(`${cmsUrl}/admin/review`);
    await page.getByRole('link', { name }).click();
    const person = page.locator('.review-person');
    const said = reviewTexts('fr').person;
    await expect(person).toContainText(`${said.enteredBy}Commission bretagne`);
    await expect(person).toContainText(`${said.letters}${said.yes}`);
    await page.goto(`${cmsUrl}/admin/desk`);
    await expect(page.getByRole('heading', { name: words.waiting })).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
    await account.remove();
  });
});
