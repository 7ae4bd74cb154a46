import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { projectRoot } from '../../cms/env.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { outbox, product } from '../helpers/product.ts';
import { environmentOf } from '../helpers/start-product.ts';

/** Of the demonstration: asked to be told, and answers one of its projects. */
const email = 'ourse@exemple.invalid';
const project = 'une-comedienne-ou-un-comedien-pour-la-cantine';

/** One person all through: the tests follow each other. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.describe('A person who asked for it', { tag: '@phone-only' }, () => {
  test('is told of a project once, and stops these mails by one button', async ({ page }) => {
    await morning();
    const href = recordHref('brief', project, 'fr');
    const mail = await mailTo(email, href);
    expect(mail.text).toContain('répond à tous les critères');
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const oneClick = (headers.get('list-unsubscribe') ?? '').replace(/^<|>$/g, '');

    await page.goto(oneClick);
    await expect(page).toHaveURL(linkIn(mail, pageHref('myPageMails', 'fr')));
    await expect(page.getByLabel(texts('fr').tokenForm.token)).toBeHidden();
    await page.getByRole('button', { name: texts('fr').tokenForm.submit.stopMails }).click();
    await expect(page).toHaveURL(pageHref('myPageMailsStopped', 'fr'));
    const again = await page.request.post(oneClick, {
      form: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(again.status()).toBe(200);
    await morning();
    await mailTo(email, href);
  });

  test('sees on their page that it is off, and switches it on', async ({ page }) => {
    const { managePage: words, signUp } = texts('en');
    await page.goto(await newLink(page, 'en'));
    await expect(page.getByLabel(words.projectsOff)).toBeChecked();
    await expect(page.getByRole('button', { name: words.state })).toHaveCount(0);
    await page.getByLabel(signUp.consents.projects).check();
    await page.getByRole('button', { name: words.submit }).click();
    await expect(page).toHaveURL(pageHref('myPageDone', 'en'));
    await mailTo(email, texts('fr').mail.pageChanged.projectsOn);
  });
});

test.describe('Without JavaScript', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });

  test('a button says that it is on, and it is switched off', async ({ page }) => {
    const { managePage: words, signUp, tokenForm } = texts('fr');
    const [address = '', code = ''] = (await newLink(page, 'fr')).split('#');
    await page.goto(address);
    await page.getByLabel(tokenForm.token).fill(code);
    await page.getByRole('button', { name: words.state }).click();
    await expect(page.getByLabel(signUp.consents.projects)).toBeChecked();
    await expect(page.getByLabel(words.show)).toBeChecked();
    await page.getByLabel(words.projectsOff).check();
    await page.getByRole('button', { name: words.submit }).click();
    await expect(page).toHaveURL(pageHref('myPageDone', 'fr'));
    await mailTo(email, texts('fr').mail.pageChanged.projectsOff);
  });
});

const morning = () =>
  promisify(execFile)(process.execPath, [path.join(projectRoot, 'test/fixtures/morning.ts')], {
    env: environmentOf(product()),
  });

/** Asks for a link to the page; resolves with its path. */
async function newLink(page: Page, locale: Locale): Promise<string> {
  const { pageForm } = texts(locale);
  await page.goto(pageHref('myPage', locale));
  await page.getByLabel(pageForm.email).fill(email);
  await page.getByRole('button', { name: pageForm.submit }).click();
  await expect(page.getByLabel(pageForm.email)).toHaveCount(0);
  const manage = pageHref('myPageManage', locale);
  const pattern = new RegExp(`${product().siteUrl}(${manage}#[\\w-]{43})$`, 'm');
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const mails = await outbox(product());
        found = mails
          .filter(({ to }) => to?.some(({ address }) => address === email))
          .flatMap(({ text }) => pattern.exec(text ?? '')?.[1] ?? [])
          .at(-1);
        return found;
      },
      { timeout: 20_000 },
    )
    .toBeTruthy();
  return found ?? '';
}
