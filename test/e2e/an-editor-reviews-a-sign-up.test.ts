import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { formEndpoints, pageHref, recordHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';
import { newSignUp } from '../helpers/sign-up.ts';

const { cmsUrl, siteUrl, admin } = product();
const words = texts('fr');
const inTime = { timeout: 60_000 };

test.describe('An editor', () => {
  test.describe.configure({ timeout: 180_000 });
  const one = randomUUID().slice(0, 6);
  const email = `lou-${one}@exemple.invalid`;
  const name = `Lou Essai-${one}`;

  test.afterAll(async () => {
    const cms = await signInToApi(product());
    for (const collection of ['submissions', 'talents'])
      for (const path of ['email', 'privateEmail'])
        await cms.ask('DELETE', `/${collection}?where[${path}][equals]=${email}`);
  });

  test('accepts a sign-up by keyboard alone, and the person’s page is live', async ({
    page,
    context,
  }) => {
    await sendAndConfirm(page);
    await page.goto(`${cmsUrl}/admin/review`);
    await expect(page).toHaveURL(/\/admin\/login/);
    await context.request.post(`${cmsUrl}/api/users/login`, { data: admin });
    await page.goto(`${cmsUrl}/admin/review`);
    await expect(page.locator('.review-queue tbody a').first()).toBeFocused();
    const line = page.getByRole('link', { name });
    for (let step = 0; step < 100 && !(await isFocused(line)); step += 1)
      await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.locator('[data-path="name"] [data-step]')).toBeFocused();

    await untilAt(page, 'specialties.1');
    await page.keyboard.press('x');
    await expect(page.locator('.review-reason')).toBeFocused();
    await page.keyboard.type('Ce n’est pas une spécialité de ce métier.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.review-said')).toContainText('Chaque crédit est lié à une œuvre');
    await expect(page.locator('[data-path="credits.0"] [data-step]')).toBeFocused();
    await page.keyboard.press('n');
    await expect(page.locator('.review-kind')).toBeFocused();
    await page.keyboard.type(words.work.kind.feature.charAt(0));
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-path="credits.0"] [data-step]')).toBeFocused();
    await page.keyboard.press('v');
    await expect(page.locator('.review-evidence')).toBeFocused();
    await page.keyboard.type('158234');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(words.verification.subject.credits)).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toHaveCount(0);

    const accepted = await mailTo(email, words.mail.review.leftOut);
    expect(accepted.text).toContain('Ce n’est pas une spécialité de ce métier.');
    const href = recordHref('talent', `lou-essai-${one}`, 'fr');
    expect(accepted.text).toContain(siteUrl + href);
    await expect
      .poll(async () => (await page.request.get(siteUrl + href)).status(), inTime)
      .toBe(200);
    await page.goto(siteUrl + href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const shown = page.locator('main');
    await expect(shown).toContainText('Les Marées');
    await expect(shown).toContainText('Son en mer');
    for (const hidden of ['Films animaliers', email, '158234'])
      expect(await page.content()).not.toContain(hidden);
  });

  async function sendAndConfirm(page: Page): Promise<void> {
    const typed = newSignUp({
      lastName: `Essai-${one}`,
      email,
      'crafts.1.craft': 'ingenieur-du-son',
    });
    const { status } = await sent(typed as Record<string, string>);
    expect(status).toBe(303);
    const asked = await mailTo(email, words.signUp.mail.confirm.confirm);
    await page.goto(linkIn(asked, pageHref('messageConfirm', 'fr')));
    await page.getByRole('button', { name: words.tokenForm.submit.confirm }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.message.done.title);
  }
});

/** As a browser without JavaScript sends it. */
const sent = (form: Record<string, string>) =>
  fetch(siteUrl + formEndpoints.signUp, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: siteUrl },
    body: new URLSearchParams(form),
  });

const isFocused = (line: ReturnType<Page['locator']>) =>
  line.evaluate((element) => element === document.activeElement);

/** Presses j until the item of this path has the focus. */
async function untilAt(page: Page, path: string): Promise<void> {
  const step = page.locator(`[data-path="${path}"] [data-step]`);
  for (let pressed = 0; pressed < 40 && !(await isFocused(step)); pressed += 1)
    await page.keyboard.press('j');
  await expect(step).toBeFocused();
}
