import { expect, test, type Page } from '@playwright/test';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import {
  contactFormOf,
  fillContactForm,
  linkIn,
  mailTo,
  newMessage,
  recipient,
  untilTaken,
} from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';

const { contactForm, errors, mail: mailWords, message: pages, tokenForm } = texts('fr');
const submit = (page: Page) => page.getByRole('button', { name: contactForm.submit });

test.describe('With JavaScript a visitor', { tag: '@phone-only' }, () => {
  test('gets a page that weighs nothing until the form is opened', async ({ page }) => {
    const scripts: { url: string; bytes: number; text: string }[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      const { responseBodySize: bytes } = await response.request().sizes();
      scripts.push({ url: response.url(), bytes, text: await response.text() });
    });
    const hasReact = () => scripts.some(({ text }) => text.includes('https://react.dev/errors'));
    await page.goto(recipient.page, { waitUntil: 'networkidle' });
    expect(scripts.length).toBeLessThanOrEqual(3);
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(4_000);
    expect(hasReact()).toBe(false);
    await page.locator('#contact > summary').click();
    await untilTaken(page);
    await expect.poll(hasReact).toBe(true);
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(110_000);
  });

  test('writes with the keyboard alone, and the person can answer', async ({ page }) => {
    const { name, email, phone, message } = newMessage();
    const { keyboard } = page;
    await page.goto(recipient.page);
    await tabTo(page, '#contact > summary');
    await keyboard.press('Enter');
    await untilTaken(page);

    await tabTo(page, '#contact button[type="submit"]');
    await keyboard.press('Enter');
    await expect(page.locator('[data-error-summary]')).toBeFocused();
    const problems = page.locator('[data-error-summary]').getByRole('link');
    await expect(problems).toHaveText([
      errors['contact.sender.missing'],
      errors['contact.purpose.missing'],
      errors['contact.name.missing'],
      errors['contact.email.missing'],
      errors['contact.message.missing'],
    ]);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(page.locator('#contact-sender')).toBeFocused();

    await keyboard.press('Space');
    await tabTo(page, '#contact-purpose');
    await keyboard.press('ArrowDown');
    await tabTo(page, '#contact-name');
    await keyboard.type(name);
    await tabTo(page, '#contact-email');
    await keyboard.type(email);
    await tabTo(page, '#contact-phone');
    await keyboard.type(phone);
    await tabTo(page, '#contact-message');
    await keyboard.type(message);
    await tabTo(page, '#contact button[type="submit"]');
    await keyboard.press('Enter');
    await expect(page.locator(':focus')).toContainText(pages.sent.title);

    const mail = await mailTo(recipient.email, lastLine(message));
    expect(mail.replyTo).toEqual([{ name, address: email }]);
    expect(mail.text).toContain(phone);
  });

  test('is not heard again once the person stops them', async ({ page }) => {
    const first = newMessage();
    await send(page, first);
    const mail = await mailTo(recipient.email, lastLine(first.message));
    await page.goto(linkIn(mail, pageHref('messageStop', 'fr')));
    await expect(page.getByLabel(tokenForm.token)).toBeHidden();
    await page.getByRole('button', { name: tokenForm.submit.stop }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.done.title);

    const second = { ...newMessage(), email: first.email };
    await send(page, second);
    const cms = await signInToApi(product());
    const query = `where[submission.message][like]=${lastLine(second.message).slice(-8)}`;
    await expect
      .poll(async () => (await cms.find('outbox', query)).map(({ lastError }) => lastError), {
        timeout: 20_000,
      })
      .toEqual([mailWords.problem.blocked]);
  });

  test('is reported by the person, with a reason that editors read', async ({ page }) => {
    const message = newMessage();
    await send(page, message);
    const mail = await mailTo(recipient.email, lastLine(message.message));
    const link = linkIn(mail, pageHref('messageReport', 'fr'));
    await page.goto(link);
    await page.getByLabel(tokenForm.reason).fill('Ce n’est pas une proposition de travail.');
    await page.getByRole('button', { name: tokenForm.submit.report }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.done.title);
    const cms = await signInToApi(product());
    const [submission] = await cms.find('submissions', `where[email][equals]=${message.email}`);
    expect(submission).toMatchObject({
      reportedAt: expect.any(String),
      reportReason: 'Ce n’est pas une proposition de travail.',
    });

    await page.goto(link);
    await page.getByRole('button', { name: tokenForm.submit.report }).click();
    await expect(page.getByText(errors['link.used']).first()).toBeVisible();
  });
});

test.describe('Without JavaScript a visitor', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });

  test('keeps all that was typed, mends it, confirms by mail, and is heard', async ({ page }) => {
    const message = newMessage();
    const wrong = { ...message, email: 'ana@exemple', phone: 'demain' };
    await page.goto(recipient.page);
    await page.locator('#contact > summary').click();
    await fillContactForm(page, wrong);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await submit(page).click();
    expect((await answered).status()).toBe(422);

    const problems = page.locator('[data-error-summary]').getByRole('link');
    const [email, phone] = [errors['contact.email.wrongForm'], errors['contact.phone.wrongForm']];
    await expect(problems).toHaveText([email, phone]);
    await expect(page.locator('#contact-email-error')).toHaveText(email);
    await expect(page.getByLabel(contactForm.email)).toHaveAttribute('aria-invalid', 'true');
    for (const field of ['name', 'email', 'phone', 'message'] as const) {
      await expect(page.getByLabel(contactForm[field])).toHaveValue(wrong[field]);
    }
    await expect(page.getByLabel(texts('fr').contact.sender.production)).toBeChecked();
    await expect(page.getByLabel(contactForm.purpose)).toHaveValue('offer');
    await expect(page).toHaveTitle(
      new RegExp(`^${fill(texts('fr').web.errorTitle, { title: '' })}`),
    );

    await page.getByLabel(contactForm.email).fill(message.email);
    await page.getByLabel(contactForm.phone).fill('');
    await submit(page).click();
    await expect(page).toHaveURL(pageHref('messageToConfirm', 'fr'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.toConfirm.title);

    const asked = await mailTo(message.email, mailWords.contactConfirm.confirm);
    expect(asked.text).not.toContain(lastLine(message.message));
    const [path, code = ''] = linkIn(asked, pageHref('messageConfirm', 'fr')).split('#');
    await page.goto(path ?? '');
    await page.getByLabel(tokenForm.token).fill(code);
    await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.done.title);
    const mail = await mailTo(recipient.email, lastLine(message.message));
    expect(mail.replyTo).toEqual([{ name: message.name, address: message.email }]);
  });
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluate((element) => element === document.activeElement))
      return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

async function send(page: Page, message: ReturnType<typeof newMessage>): Promise<void> {
  await page.goto(recipient.page);
  await page.locator('#contact > summary').click();
  await untilTaken(page);
  await fillContactForm(page, message);
  await submit(page).click();
  await expect(contactFormOf(page)).toHaveCount(0);
  await expect(page.getByText(pages.sent.title)).toBeVisible();
}

const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';
