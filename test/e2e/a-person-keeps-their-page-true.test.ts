import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { listSomebody, type ListedPerson as Person } from '../helpers/listed-person.ts';
import { outbox, product } from '../helpers/product.ts';
import { untilTaken } from '../helpers/question-form.ts';

test.describe('A listed person', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 120_000 });

  test('says when they are available, hides the page, and brings it back', async ({ page }) => {
    const { managePage: words, talent } = texts('fr');
    const person = await listSomebody();
    const href = recordHref('talent', person.slug, 'fr');
    await until(page, href, 200);
    await page.goto(href);
    await page.getByRole('link', { name: texts('fr').myPage.link }).click();
    await ask(page, person, 'fr');
    await expect(page.locator(':focus')).toContainText(texts('fr').message.myPageSent.title);

    await page.goto(await newLink(person, 'fr'));
    await expect(page.getByLabel(texts('fr').tokenForm.token)).toBeHidden();
    await page.getByLabel(words.show).check();
    await page.getByLabel(words.period).check();
    await page.getByLabel(words.from, { exact: true }).fill(inDays(1));
    await page.getByRole('button', { name: words.submit }).click();
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveText([
      texts('fr').errors['page.until.missing'],
    ]);
    await page.getByLabel(words.until, { exact: true }).fill(inDays(30));
    await page.getByRole('button', { name: words.submit }).click();
    await expect(page).toHaveURL(pageHref('myPageDone', 'fr'));
    await expect
      .poll(async () => (await page.request.get(href)).text(), { timeout: 60_000 })
      .toContain(talent.availabilityLabel);
    await told(person, /Disponible du /);

    await page.goto(pageHref('myPage', 'fr'));
    await ask(page, person, 'fr');
    const link = await newLink(person, 'fr');
    await decide(page, link, 'hide', 'fr');
    await until(page, href, 404);
    await page.goto('/');
    await page.goto(link);
    await page.getByLabel(words.show).check();
    await page.getByRole('button', { name: words.submit }).click();
    await expect(page.getByText(texts('fr').errors['link.used']).first()).toBeVisible();
    await page.goto(pageHref('myPage', 'fr'));
    await ask(page, person, 'fr');
    await decide(page, await newLink(person, 'fr'), 'show', 'fr');
    await until(page, href, 200);
  });
});

test.describe('Without JavaScript a listed person', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  test('types the code of the mail, in English', async ({ page }) => {
    const { managePage: words, tokenForm } = texts('en');
    const person = await listSomebody();
    const href = recordHref('talent', person.slug, 'en');
    await until(page, href, 200);
    await page.goto(pageHref('myPage', 'en'));
    await page.getByLabel(texts('en').pageForm.email).fill('nobody@exemple.invalid');
    await page.getByRole('button', { name: texts('en').pageForm.submit }).click();
    await expect(page).toHaveURL(pageHref('myPageSent', 'en'));
    await page.goto(pageHref('myPage', 'en'));
    await page.getByLabel(texts('en').pageForm.email).fill(person.email);
    await page.getByRole('button', { name: texts('en').pageForm.submit }).click();
    await expect(page).toHaveURL(pageHref('myPageSent', 'en'));
    const [path = '', code = ''] = (await newLink(person, 'en')).split('#');
    await page.goto(path);
    await page.getByLabel(tokenForm.token).fill(code);
    await page.getByLabel(words.hide).check();
    await page.getByRole('button', { name: words.submit }).click();
    await expect(page).toHaveURL(pageHref('myPageDone', 'en'));
    await until(page, href, 404);
    const sent = (await outbox(product())).flatMap(({ to = [] }) => to.map((one) => one.address));
    expect(sent).not.toContain('nobody@exemple.invalid');
  });
});

async function ask(page: Page, { email }: Person, locale: Locale): Promise<void> {
  const { pageForm } = texts(locale);
  await page.getByLabel(pageForm.email).focus();
  await untilTaken(page, 'page');
  await page.getByLabel(pageForm.email).fill(email);
  await page.getByRole('button', { name: pageForm.submit }).click();
  await expect(page.locator('form[data-form="page"]')).toHaveCount(0);
}

async function decide(page: Page, link: string, what: 'show' | 'hide', locale: Locale) {
  const { managePage: words } = texts(locale);
  // From the same page a fragment loads nothing.
  await page.goto('/');
  await page.goto(link);
  await page.getByLabel(words[what]).check();
  await page.getByRole('button', { name: words.submit }).click();
  await expect(page).toHaveURL(pageHref('myPageDone', locale));
}

/** The path of the one link that the person got and that was not given out here before. */
async function newLink({ email }: Person, locale: Locale): Promise<string> {
  const pattern = new RegExp(
    `${product().siteUrl}(${pageHref('myPageManage', locale)}#[\\w-]{43})$`,
    'gm',
  );
  const found = async () =>
    (await outbox(product()))
      .filter(({ to }) => to?.some(({ address }) => address === email))
      .flatMap(({ text }) => [...(text ?? '').matchAll(pattern)].map(([, path]) => path ?? ''))
      .filter((path) => !given.has(path));
  await expect.poll(async () => (await found()).length, { timeout: 20_000 }).toBe(1);
  const [path = ''] = await found();
  given.add(path);
  return path;
}
const given = new Set<string>();

const told = ({ email }: Person, words: RegExp) =>
  expect
    .poll(
      async () =>
        (await outbox(product())).some(
          ({ to, text }) => to?.some(({ address }) => address === email) && words.test(text ?? ''),
        ),
      { timeout: 20_000 },
    )
    .toBe(true);

const until = (page: Page, path: string, status: number) =>
  expect
    .poll(async () => (await page.request.get(path)).status(), { timeout: 60_000 })
    .toBe(status);

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
