import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { employerTraces, openLink, presented, title } from '../helpers/brief-journey.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { listSomebody } from '../helpers/listed-person.ts';
import { untilTaken } from '../helpers/question-form.ts';

const words = texts('fr');
const { proposeForm, answer, message } = words;
/** Of a project with texts to read. */
const toRead = { specification: 'Lire le traitement.', 'charters.0': true } as const;

async function confirm(page: Page, email: string, locale: Locale): Promise<void> {
  const asked = await mailTo(email, texts(locale).answer.mails.confirm.confirm);
  await openLink(page, linkIn(asked, pageHref('messageConfirm', locale)), locale);
  await page.getByRole('button', { name: texts(locale).tokenForm.submit.confirm }).click();
  await expect(title(page)).toHaveText(texts(locale).message.done.title);
}

test.describe('Without JavaScript a listed person', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 180_000 });

  test('answers a project, is asked, replies, is accepted: then each knows the other', async ({
    page,
    browser,
  }) => {
    const employer = `answered-${Date.now()}@production.example`;
    const person = await listSomebody();
    await page.goto(await presented(browser, employer, toRead));
    await page.getByLabel(proposeForm.message).fill('J’ai tenu la perche sur trois séries.');
    await page.getByLabel(proposeForm.availability).fill('Libre tout le mois.');
    await page.getByLabel(proposeForm.email).fill('lou@exemple');
    await page.getByLabel(proposeForm.isReadBoth).check();
    await page.getByRole('button', { name: proposeForm.submit }).click();
    const wrong = page.locator('[data-error-summary]');
    await expect(wrong).toContainText(words.errors['propose.email.wrongForm']);
    await expect(page.getByLabel(proposeForm.availability)).toHaveValue('Libre tout le mois.');
    await expect(page.getByLabel(proposeForm.isReadBoth)).toBeChecked();
    await page.getByLabel(proposeForm.email).fill(person.email);
    await page.getByRole('button', { name: proposeForm.submit }).click();
    await expect(title(page)).toHaveText(message.toConfirm.title);
    await confirm(page, person.email, 'fr');

    const sent = await mailTo(employer, 'J’ai tenu la perche');
    expect(`${sent.text}${sent.html}`).not.toMatch(new RegExp(`${person.name}|${person.email}`));
    await openLink(page, linkIn(sent, pageHref('answerDecide', 'fr')), 'fr');
    await page.getByLabel(answer.decide.ask, { exact: true }).check();
    await page.getByLabel(answer.decide.text).fill('Avez-vous le mal de mer ?');
    await page.getByRole('button', { name: answer.decide.submit }).click();
    await expect(title(page)).toHaveText(message.answerDecided.title);

    const asked = await mailTo(person.email, 'Avez-vous le mal de mer ?');
    expect(`${asked.text}${asked.html}`).not.toMatch(employerTraces);
    await openLink(page, linkIn(asked, pageHref('answerReply', 'fr')), 'fr');
    await page.getByLabel(answer.reply.text).fill('Jamais eu.');
    await page.getByRole('button', { name: answer.reply.submit }).click();
    await expect(title(page)).toHaveText(message.answerReplied.title);

    const replied = await mailTo(employer, 'Jamais eu.');
    const link = linkIn(replied, pageHref('answerDecide', 'fr'));
    await openLink(page, link, 'fr');
    await page.getByLabel(answer.decide.accept, { exact: true }).check();
    await page.getByRole('button', { name: answer.decide.submit }).click();
    await expect(title(page)).toHaveText(message.answerDecided.title);
    expect((await mailTo(employer, person.name)).text).toContain(person.email);
    expect((await mailTo(person.email, 'Kanari-Société')).text).toContain(employer);

    await openLink(page, link, 'fr');
    await page.getByLabel(answer.decide.decline, { exact: true }).check();
    await page.getByRole('button', { name: answer.decide.submit }).click();
    await expect(page.getByText(words.errors['link.used']).first()).toBeVisible();
  });
});

test.describe('With JavaScript somebody who is not listed', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 180_000 });

  test('reads by mail how to be, in English, and reaches nobody before', async ({
    page,
    browser,
  }) => {
    const now = Date.now();
    const [employer, email] = [`waits-${now}@production.example`, `new-${now}@exemple.invalid`];
    const path = await presented(browser, employer, toRead);
    const { proposeForm: form, answer: said, message: told, errors } = texts('en');
    await page.goto(`/en${path}`);
    await page.getByLabel(form.message).focus();
    await untilTaken(page, 'propose');
    await page.getByLabel(form.message).fill('I held the boom on three series.');
    await page.getByLabel(form.availability).fill('Free all month.');
    await page.getByLabel(form.email).fill(email);
    await page.getByRole('button', { name: form.submit }).click();
    await expect(page.locator(':focus')).toContainText(errors['propose.isRead.missing']);
    await expectAccessible(page, 'an answer to mend');
    await page.getByLabel(form.isReadBoth).check();
    await page.getByRole('button', { name: form.submit }).click();
    await expect(page.locator(':focus')).toContainText(told.toConfirm.title);
    await confirm(page, email, 'en');
    const waits = await mailTo(email, said.mails.waits.signUp.slice(0, 20));
    expect(waits.text).toContain(pageHref('signUp', 'en'));
  });
});
