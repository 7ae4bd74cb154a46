import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import {
  chosen,
  expectKept,
  field,
  present,
  presented,
  publishBrief,
  title,
  typed,
  untilThere,
} from '../helpers/brief-journey.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { closeProject, openOwnPage, part } from '../helpers/employer-page.ts';
import { listSomebody, type ListedPerson } from '../helpers/listed-person.ts';
import { untilTaken } from '../helpers/question-form.ts';

/** A listed person answers, and confirms. */
async function propose(page: Page, path: string, { email }: ListedPerson): Promise<void> {
  const { answer, message, proposeForm: form, tokenForm } = texts('fr');
  await page.goto(path);
  await page.getByLabel(form.message).focus();
  await untilTaken(page, 'propose');
  await page.getByLabel(form.message).fill('J’ai tenu la perche sur trois séries.');
  await page.getByLabel(form.availability).fill('Libre tout le mois.');
  await page.getByLabel(form.email).fill(email);
  await page.getByRole('button', { name: form.submit }).click();
  await expect(page.locator(':focus')).toContainText(message.toConfirm.title);
  const asked = await mailTo(email, answer.mails.confirm.confirm);
  await page.goto(linkIn(asked, pageHref('messageConfirm', 'fr')));
  await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
  await expect(title(page)).toHaveText(message.done.title);
}

test.describe('With JavaScript an employer', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 180_000 });

  test('reads answers and people on one page, accepts one, and closes', async ({
    page,
    browser,
  }) => {
    const email = `runs-${Date.now()}@production.example`;
    const { brief, errors } = texts('fr');
    const { decide } = texts('fr').answer;
    const { own, manage, mails } = brief;
    const path = await presented(browser, email);
    const person = await listSomebody();
    await propose(page, path, person);
    await mailTo(email, 'J’ai tenu la perche');
    const told = await mailTo(email, mails.published.next.slice(0, 20));
    const link = linkIn(told, pageHref('briefManage', 'fr'));
    await page.goto(link);
    await page.getByRole('button', { name: manage.submit }).click();
    await expect(title(page)).toHaveText(own.title);

    const answers = part(page, own.answers);
    await expect(answers).toContainText('J’ai tenu la perche');
    await expect(answers).not.toContainText(person.name);
    await answers.getByText(own.decide).click();
    await answers.getByLabel(decide.ask, { exact: true }).check();
    await answers.getByRole('button', { name: decide.submit }).click();
    await expect(answers).toContainText(errors['answer.text.missing']);
    await expectAccessible(page, 'of an employer');
    await answers.getByLabel(decide.accept, { exact: true }).check();
    await answers.getByRole('button', { name: decide.submit }).click();
    await expect(page.getByRole('status')).toHaveText(own.said.accepted);
    await expect(answers).toContainText(person.name);
    await expect(answers.getByRole('link', { name: person.email })).toBeVisible();

    const people = part(page, own.people);
    const first = people.getByRole('listitem').getByRole('link').first();
    const name = await first.innerText();
    const download = page.waitForEvent('download');
    await people.getByRole('button', { name: own.csv }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(name);
    const keep = people.getByRole('link', { name: `${own.keep} ${fill(own.keepWhom, { name })}` });
    const selection = await page.context().newPage();
    await selection.goto((await keep.getAttribute('href')) ?? '');
    await selection.getByRole('button', { name: texts('fr').shortlist.look }).click();
    await expect(selection.getByRole('main')).toContainText(name);
    await selection.close();

    await page.getByRole('button', { name: own.changeButton }).click();
    await expect(field(page, 'title')).toHaveValue(typed(email).title);
    await expectAccessible(page, 'the filled form');
    await page.getByRole('button', { name: brief.edit.back }).click();
    await closeProject(page, 'foundHere', 'fr');
    await expect(page.getByText(own.state.closed)).toBeVisible();
    await page.goto(link);
    await page.getByRole('button', { name: manage.submit }).click();
    await expect(page.locator('[data-error-summary]')).toContainText(errors['link.used']);
    await untilThere(page, path, 404);
  });
});

test.describe('Without JavaScript an employer', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  test('extends a project and edits it, in English', async ({ page, context }) => {
    const email = `edits-${Date.now()}@production.example`;
    const { brief, errors } = texts('en');
    const { own, edit, mails } = brief;
    await present(page, email, 'en');
    const path = await publishBrief(email);
    await untilThere(page, path);
    await openOwnPage(page, { email, text: mails.published.next.slice(0, 20), locale: 'en' });
    const later = part(page, own.extend);
    const extend = async (day: string) => {
      await later.getByLabel(own.closesOn).fill(day);
      await later.getByRole('button', { name: own.extendButton }).click();
    };
    await extend(dayFromNow(200));
    await expect(later).toContainText(errors['brief.closesOn.tooFar']);
    await expect(later.getByLabel(own.closesOn)).toHaveValue(dayFromNow(200));
    await extend(dayFromNow(30));
    await expect(page.getByRole('status')).toHaveText(own.said.extended);

    await page.getByRole('button', { name: own.changeButton }).click();
    await expect(title(page)).toHaveText(edit.title);
    const { email: _, ...filled } = {
      ...typed(email),
      ...chosen,
      closesOn: dayFromNow(30),
      idNumber: /^732.?829.?320$/,
      payFrom: /^1.?250[.,]50?$/,
    };
    await expectKept(page, filled, ['isHidden']);
    await field(page, 'specialties').fill('moins de 30 ans');
    await field(page, 'isTrue').check();
    await page.getByRole('button', { name: edit.submit }).click();
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveCount(1);
    await expectKept(page, { ...filled, specialties: 'moins de 30 ans' });
    await field(page, 'specialties').fill('prises sous la pluie');
    await page.getByRole('button', { name: edit.submit }).click();
    await expect(page.getByRole('status')).toHaveText(own.said.edited);
    await expect(page.getByText(own.unfilled)).toHaveCount(0);
    const live = await context.request.get(path);
    expect(await live.text()).not.toContain('prises sous la pluie');
    await mailTo(email, texts('en').brief.mails.editReceived.next.slice(0, 20));
  });
});
