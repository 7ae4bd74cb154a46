import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';

const newPerson = () => {
  const one = randomUUID().slice(0, 8);
  return { firstName: 'Lou', lastName: `Essai ${one}`, email: `${one}@exemple.invalid` };
};
const picture = join(import.meta.dirname, '../fixtures/picture.png');
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name });
const submissionsOf = async (email: string) =>
  (await signInToApi(product())).find('submissions', `where[email][equals]=${email}`);

test.describe('With JavaScript a person', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 120_000 });
  const { signUp, errors, message, tokenForm, home } = texts('fr');
  const { page: words, steps, fields } = signUp;
  const path = pageHref('signUp', 'fr');
  const at = (n: number, name: string) => fill(words.step, { n, of: 8, name });
  const ready = (page: Page) => expect(page.locator('form[data-ready]')).toBeVisible();

  test('finds the form from the home page, and it weighs little until it is used', async ({
    page,
  }) => {
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      bytes += (await response.request().sizes()).responseBodySize;
    });
    await page.goto(pageHref('home', 'fr'));
    await page.getByRole('link', { name: home.joinAction }).click();
    await expect(page).toHaveURL(path);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(4_000);
    await field(page, 'firstName').focus();
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(4_000);
    expect(bytes).toBeLessThanOrEqual(110_000);
  });

  test('fills in the first steps by keyboard alone', async ({ page }) => {
    const { keyboard } = page;
    await page.goto(path);
    await field(page, 'firstName').focus();
    await ready(page);
    for (const text of ['Lou', 'Essai', '', 'lou@exemple.fr', '']) {
      await keyboard.type(text);
      await keyboard.press('Tab');
    }
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(page.locator('[data-progress]')).toHaveText(at(2, steps.crafts));
    await expect(page.locator(':focus')).toContainText(steps.crafts);
    await expect(page.getByLabel(fields.craftFind).first()).toBeVisible();
    await keyboard.press('Tab');
    await keyboard.type('perchman');
    await expect(page.locator('.pick ul button').first()).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(field(page, 'crafts.0.craft')).toBeFocused();
    await expect(field(page, 'crafts.0.craft')).not.toHaveValue('');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await expect(field(page, 'crafts.0.form')).toHaveValue('feminine');
  });

  test('is told what to mend in each step, loses nothing, sees the page, sends it and confirms', async ({
    page,
  }) => {
    const person = newPerson();
    await page.goto(path);
    await field(page, 'firstName').fill(person.firstName);
    await ready(page);
    await button(page, words.next).click();
    await expect(page.locator('[data-error-summary]')).toBeFocused();
    await expect(page.locator('[data-error-summary] a')).toHaveText([
      errors['signUp.last.name.missing'],
      errors['signUp.email.missing'],
      errors['signUp.isAdult.missing'],
    ]);
    await field(page, 'lastName').fill(person.lastName);
    await field(page, 'email').fill(person.email);
    await field(page, 'isAdult').check();
    await button(page, words.next).click();

    await page.getByLabel(fields.craftFind).first().fill('perchman');
    await page.locator('.pick ul button').first().click();
    await field(page, 'crafts.0.form').selectOption('feminine');
    await field(page, 'crafts.0.experience').selectOption('senior');
    await button(page, words.next).click();
    await field(page, 'bases.0').selectOption('bretagne');
    await field(page, 'mobility').selectOption('france');
    await button(page, words.next).click();

    const lines = Array.from(
      { length: 6 },
      (_, n) => `201${n} – Film ${n}, réal. Ana Couret – scripte`,
    );
    await field(page, 'pastedCredits').fill([...lines, 'Et bien d’autres'].join('\n'));
    await button(page, words.read).click();
    await expect(field(page, 'credits.5.title')).toHaveValue('Film 5');
    await expect(field(page, 'pastedCredits')).toHaveValue('Et bien d’autres');

    await page.reload();
    await expect(page.locator('[data-draft]')).toContainText(words.draftFound.split('{')[0] ?? '');
    await expect(field(page, 'credits.5.director')).toHaveValue('Ana Couret');
    await field(page, 'firstName').focus();
    await ready(page);
    for (let step = 1; step < 7; step += 1) await button(page, words.next).click();
    await expect(page.locator('[data-progress]')).toHaveText(at(7, steps.consents));
    await button(page, words.next).click();
    await expect(page.locator('[data-error-summary] a')).toHaveText([
      errors['signUp.publication.missing'],
    ]);
    await field(page, 'consents.publication').check();
    await button(page, words.next).click();
    await expect(page.locator('[data-progress]')).toHaveText(at(8, steps.photo));
    await field(page, 'photoFile').setInputFiles(picture);
    await expect(page.getByAltText(fields.photoChosen).first()).toBeVisible();
    await button(page, fields.isPhotoRemoved).click();
    await expect(field(page, 'photoFile')).toHaveValue('');
    await field(page, 'photoFile').setInputFiles(picture);
    await field(page, 'photoCredit').fill('Jeanne Prise');
    await button(page, words.preview).click();
    const preview = page.locator('[data-page]');
    await expect(preview).toBeFocused();
    for (const text of [
      `Lou ${person.lastName}`,
      'Bretagne',
      'Film 5',
      'réal. Ana Couret',
      'Et bien d’autres',
      'Jeanne Prise',
    ])
      await expect(preview).toContainText(text);
    await expect(preview).not.toContainText(person.email);

    await button(page, words.submit).click();
    await expect(page.locator('[data-error-summary] a')).toHaveText([
      errors['signUp.photo.unagreed'],
    ]);
    await field(page, 'consents.photo').check();
    await button(page, words.submit).click();
    await expect(page.locator(':focus')).toContainText(message.toConfirm.title);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    const asked = await mailTo(person.email, signUp.mail.confirm.confirm);
    expect(asked.text).not.toContain(person.lastName);
    await page.goto(linkIn(asked, pageHref('messageConfirm', 'fr')));
    await button(page, tokenForm.submit.confirm).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message.done.title);
    const received = await mailTo(person.email, signUp.mail.received.lead);
    for (const text of [person.lastName, 'Bretagne', '2015 · Film 5 · scripte', 'Et bien d’autres'])
      expect(received.text).toContain(text);
    expect(await submissionsOf(person.email)).toMatchObject([
      {
        form: 'signUp',
        reviewState: 'waiting',
        data: { credits: { length: 6 }, photoCredit: 'Jeanne Prise' },
        photo: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
  });

  test('erases the draft', async ({ page }) => {
    await page.goto(path);
    await field(page, 'firstName').fill('Lou');
    await button(page, words.draftErase).click();
    await expect(page.locator('[data-draft]')).toContainText(words.draftErased);
    await page.reload();
    await expect(field(page, 'firstName')).toHaveValue('');
  });
});

test.describe('Without JavaScript a person', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });
  const { signUp, errors, message, tokenForm } = texts('en');
  const { page: words } = signUp;

  test('reads one page in English, keeps all that was typed, mends it, and confirms by mail', async ({
    page,
  }) => {
    const person = newPerson();
    await page.goto(pageHref('signUp', 'en'));
    await expect(page.getByText(words.mails)).toBeVisible();
    for (const [name, value] of Object.entries(person)) await field(page, name).fill(value);
    await field(page, 'isAdult').check();
    // The second line: the first stays empty and does not count. Its own check would stop the browser.
    await page
      .locator('form[data-form="sign-up"]')
      .evaluate((form) => form.setAttribute('novalidate', ''));
    await field(page, 'crafts.1.craft').selectOption('scripte');
    await field(page, 'crafts.1.experience').selectOption('junior');
    await field(page, 'bases.2').selectOption('corse');
    await field(page, 'mobility').selectOption('world');
    await field(page, 'pastedCredits').fill('2019\tThe Harbour\tBoom operator\tAnn Lee\nand more');
    await field(page, 'credits.3.title').fill('Cinders');
    await field(page, 'contactFrom.1').check();
    await field(page, 'photoFile').setInputFiles(picture);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button(page, words.submit).click();
    expect((await answered).status()).toBe(422);
    await expect(page.locator('[data-error-summary] a')).toHaveText([
      errors['signUp.form.missing'],
      errors['signUp.creditRole.missing'],
      errors['signUp.publication.missing'],
    ]);
    await expect(page.getByText(signUp.fields.photoReceived)).toBeVisible();
    await expect(field(page, 'crafts.1.craft')).toHaveValue('scripte');
    await expect(field(page, 'bases.2')).toHaveValue('corse');
    await expect(field(page, 'credits.3.title')).toHaveValue('Cinders');
    await expect(field(page, 'contactFrom.1')).toBeChecked();
    await expect(field(page, 'contactFrom.0')).not.toBeChecked();

    await page
      .locator('form[data-form="sign-up"]')
      .evaluate((form) => form.setAttribute('novalidate', ''));
    await field(page, 'crafts.1.form').selectOption('both');
    await field(page, 'credits.3.role').fill('Boom operator');
    await field(page, 'consents.publication').check();
    await field(page, 'consents.contact').check();
    await field(page, 'consents.photo').check();
    await field(page, 'photoCredit').fill('Ann Lee');
    await button(page, words.submit).click();
    await expect(page).toHaveURL(pageHref('messageToConfirm', 'en'));
    const asked = await mailTo(person.email, signUp.mail.confirm.confirm);
    const [path, code = ''] = linkIn(asked, pageHref('messageConfirm', 'en')).split('#');
    await page.goto(path ?? '');
    await page.getByLabel(tokenForm.token).fill(code);
    await button(page, tokenForm.submit.confirm).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message.done.title);
    const received = await mailTo(person.email, signUp.mail.received.lead);
    for (const text of ['Corsica', 'Cinders', '2019 · The Harbour', 'and more', 'Ann Lee'])
      expect(received.text).toContain(text);
    expect(await submissionsOf(person.email)).toMatchObject([
      { reviewState: 'waiting', photo: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
  });
});
