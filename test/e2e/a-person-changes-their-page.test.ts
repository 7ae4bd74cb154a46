import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('A listed person', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 180_000 });
  const { updatePage: words, signUp, message, errors, mail } = texts('fr');

  test('opens the filled form, adds a credit, agrees, and the page follows once an editor accepts', async ({
    page,
  }) => {
    const person = await listSomebody();
    const href = recordHref('talent', person.slug, 'fr');
    await until(page, href, (text) => text.includes(person.bio));
    const link = await askForLink(page, person, 'fr');
    await page.goto('/');
    await page.goto(link);
    await expect(page.getByLabel(texts('fr').tokenForm.token)).toBeHidden();
    await button(page, words.open).click();
    await expect(heading(page)).toHaveText(words.title);
    await expect(field(page, 'bio')).toHaveValue(person.bio);
    await expect(page.getByText(words.unfilled)).toBeHidden();
    await field(page, 'firstName').focus();
    await expect(page.locator('form[data-ready]')).toBeVisible();
    await expect(field(page, 'email')).toHaveValue(person.email);
    for (let step = 1; step <= 3; step += 1) await button(page, signUp.page.next).click();
    const title = `Le Port ${person.one}`;
    await field(page, 'credits.0.title').fill(title);
    await button(page, signUp.page.next).click();
    await expect(page.locator('[data-error-summary] a')).toHaveText([
      errors['signUp.creditRole.missing'],
    ]);
    await field(page, 'credits.0.role').fill('Perchiste');
    for (let step = 4; step <= 6; step += 1) await button(page, signUp.page.next).click();
    await expect(field(page, 'consents.contact')).toBeChecked();
    await field(page, 'consents.reuse').check();
    await button(page, signUp.page.next).click();
    await button(page, words.submit).click();
    await expect(page.locator(':focus')).toContainText(message.updateSent.title);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await mailTo(person.email, signUp.mail.updated.lead);
    expect(await (await page.request.get(href)).text()).not.toContain(title);

    await page.goto('/');
    await page.goto(link);
    await button(page, words.open).click();
    await expect(page.getByText(errors['link.used']).first()).toBeVisible();

    const year = 2020;
    await accept(person, [{ title, year, kind: 'feature', director: '' }]);
    await mailTo(person.email, mail.review.updated.lead.split('{')[0] ?? '');
    await until(page, href, (text) => text.includes(title));
    expect(await consentsOf(person, 'reuse')).toMatchObject([{ isGiven: true, locale: 'fr' }]);
  });
});

test.describe('Without JavaScript a listed person', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 180_000 });
  const { updatePage: words, signUp, message, errors, tokenForm } = texts('en');

  test('types the code, loses nothing while mending, withdraws at once, and answers a question', async ({
    page,
  }) => {
    const person = await listSomebody();
    const href = recordHref('talent', person.slug, 'en');
    await until(page, href, (text) => text.includes(texts('en').contact.sender.production));
    await page.goto(pageHref('myPageForm', 'en'));
    await expect(page.getByText(words.unfilled)).toBeVisible();
    await expect(field(page, 'firstName')).toBeHidden();
    const [path = '', code = ''] = (await askForLink(page, person, 'en')).split('#');
    await page.goto(path);
    await page.getByLabel(tokenForm.token).fill(code);
    await button(page, words.open).click();
    await expect(heading(page)).toHaveText(words.title);
    await expect(field(page, 'firstName')).toHaveValue('Lou');
    await expect(field(page, 'bio')).toHaveValue('');

    await field(page, 'bio').fill(`I hold the boom ${person.one}.`);
    await field(page, 'links.0.label').fill('My site');
    await field(page, 'contactFrom.0').uncheck();
    await field(page, 'consents.contact').uncheck();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button(page, words.submit).click();
    expect((await answered).status()).toBe(422);
    await expect(page.locator('[data-error-summary] a')).toHaveText([errors['url.wrongForm']]);
    await expect(field(page, 'bio')).toHaveValue(`I hold the boom ${person.one}.`);
    await expect(field(page, 'consents.contact')).not.toBeChecked();
    await field(page, 'links.0.label').fill('');
    await button(page, words.submit).click();
    await expect(page).toHaveURL(pageHref('myPageUpdated', 'en'));
    await expect(heading(page)).toHaveText(message.updateSent.title);
    await mailTo(person.email, signUp.mail.updated.lead);
    await until(page, href, (text) => !text.includes(texts('en').contact.sender.production));
    expect(await consentsOf(person, 'contact')).toMatchObject([{ isGiven: false }]);

    const question = `Since when? ${person.one}`;
    await decide(person, 'ask', { text: question });
    const asked = await mailTo(person.email, question);
    const [page2 = '', reply = ''] = linkIn(asked, pageHref('myPageReply', 'en')).split('#');
    await page.goto(page2);
    await page.getByLabel(tokenForm.token).fill(reply);
    await page.getByLabel(texts('en').reviewReply.reason).fill('Since 2019.');
    await button(page, texts('en').reviewReply.submit).click();
    await expect(heading(page)).toHaveText(message.done.title);
    const [update] = await updatesOf(person);
    expect(update).toMatchObject({ reviewState: 'waiting' });
    expect(update?.['reviewLog']).toMatchObject([
      { act: 'asked', text: question },
      { act: 'answered', text: 'Since 2019.' },
    ]);
    await accept(person, []);
    await until(page, href, (text) => text.includes(`I hold the boom ${person.one}.`));
    const french = await page.request.get(recordHref('talent', person.slug, 'fr'));
    expect(await french.text()).not.toContain('I hold the boom');
  });
});

/** A new published person, who takes messages. */
async function listSomebody() {
  const cms = await signInToApi(product());
  const one = randomUUID().slice(0, 8);
  const [craft] = await cms.find('crafts', 'limit=1&where[slug][equals]=scripte');
  const [base] = await cms.find('territories', 'limit=1&where[kind][equals]=region');
  const email = `${one}@exemple.invalid`;
  const bio = `Je tiens le script ${one}.`;
  const { status, body } = await cms.ask('POST', '/talents?locale=fr', {
    name: `Lou ${one}`,
    sortName: `${one.toUpperCase()} Lou`,
    crafts: [{ craft: craft?.['id'], form: 'both', experience: 'senior' }],
    bases: [base?.['id']],
    mobility: 'france',
    bio,
    contactFrom: ['production'],
    confirmedOn: '2026-01-01T12:00:00.000Z',
    privateEmail: email,
    preferredLocale: 'fr',
    _status: 'published',
  });
  expect(status).toBe(201);
  const { id, slug } = body['doc'] as { id: string; slug: string };
  return { id, slug, email, bio, one };
}

/** The path of the link that opens the form, from the mail. */
async function askForLink(page: Page, { email }: Person, locale: Locale): Promise<string> {
  const path = pageHref('myPage', locale);
  const from = `${product().siteUrl}${path}`;
  const { status } = await page.request
    .post(`/api/forms/page?from=${path}`, {
      data: { email, locale },
      headers: { accept: 'application/json', origin: product().siteUrl, referer: from },
    })
    .then((answer) => ({ status: answer.status() }));
  expect(status).toBe(202);
  const mail = await mailTo(email, texts(locale).mail.pageLink.lead);
  return linkIn(mail, pageHref('myPageOpen', locale));
}

const updatesOf = async ({ id }: Person) =>
  (await signInToApi(product())).find('submissions', `where[talent][equals]=${id}&limit=2`);

const consentsOf = async ({ id }: Person, purpose: string) =>
  (await signInToApi(product())).find(
    'consents',
    `where[talent][equals]=${id}&where[purpose][equals]=${purpose}&sort=-at&limit=1`,
  );

async function decide(person: Person, how: 'accept' | 'ask', body: object): Promise<void> {
  const [update] = await updatesOf(person);
  const path = `/review/${String(update?.['id'])}/${how}`;
  const version = update?.['updatedAt'];
  const answer = await (await signInToApi(product())).ask('POST', path, { version, ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

const accept = (person: Person, works: object[]) =>
  decide(person, 'accept', {
    refused: [],
    verifications: [],
    credits: works.map((work, index) => ({ index, work, isChecked: false, evidence: '' })),
  });

const until = (page: Page, path: string, holds: (text: string) => boolean) =>
  expect
    .poll(
      async () => {
        const answer = await page.request.get(path);
        return answer.ok() && holds(await answer.text());
      },
      { timeout: 60_000 },
    )
    .toBe(true);

type Person = Awaited<ReturnType<typeof listSomebody>>;
