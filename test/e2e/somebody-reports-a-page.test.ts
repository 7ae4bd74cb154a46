import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { noticeHref, pageHref, recordHref } from '../../content/routes.ts';
import { signInToApi, type CmsApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { expectAddress, fillNoticeForm, newReport } from '../helpers/notice-form.ts';
import { product } from '../helpers/product.ts';
import { untilTaken } from '../helpers/question-form.ts';

const { errors, mail: words, message: pages, noticeForm, noticePage, tokenForm } = texts('fr');
const { noticeReply } = texts('fr');
const slug = 'gwenola-kerbrazic';
const person = recordHref('talent', slug, 'fr');
/** No two decisions of this file say the same: the person concerned gets all of them. */
const reasonsFor = ({ email }: { email: string }) =>
  `Le générique du film la nomme : le crédit reste. ${email.slice(0, 8)}`;
const submit = (page: Page) => page.getByRole('button', { name: noticeForm.submit });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function confirm(page: Page, email: string): Promise<void> {
  const asked = await mailTo(email, words.noticeConfirm.confirm);
  const [path, code = ''] = linkIn(asked, pageHref('messageConfirm', 'fr')).split('#');
  await page.goto(path ?? '');
  await page.getByLabel(tokenForm.token).fill(code);
  await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
  await expect(title(page)).toHaveText(pages.done.title);
}

async function noticeOf(cms: CmsApi, email: string) {
  const [notice] = await cms.find('notices', `where[email][equals]=${encodeURIComponent(email)}`);
  if (!notice) throw new Error(`No notice of ${email} is in the queue.`);
  return notice as { id: string; state: string; page: string; talent: string };
}

test.describe('With JavaScript somebody', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 120_000 });

  test('reports a credit from a person’s page, is told the decision, and contests it', async ({
    page,
  }) => {
    const report = newReport();
    const reasons = reasonsFor(report);
    await page.goto(person);
    const before = await page.content();
    await page.getByRole('link', { name: noticePage.link }).click();
    await expectAddress(page, person);
    await page.getByLabel(noticeForm.text).focus();
    await untilTaken(page, 'notice');
    await expectAddress(page, person);
    await submit(page).click();
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveText([
      errors['notice.kind.missing'],
      errors['notice.text.missing'],
      errors['notice.email.missing'],
      errors['notice.goodFaith.missing'],
    ]);
    await fillNoticeForm(page, report);
    await submit(page).click();
    await expect(page.locator(':focus')).toContainText(pages.toConfirm.title);
    await confirm(page, report.email);
    const receipt = await mailTo(report.email, words.notice.received.lead);
    expect(receipt.text).toContain(report.text);

    const cms = await signInToApi(product());
    const notice = await noticeOf(cms, report.email);
    expect(notice).toMatchObject({ state: 'received', page: person });
    const decision = { state: 'decided', outcome: 'rejected', reasons };
    const { status } = await cms.ask('PATCH', `/notices/${notice.id}`, decision);
    expect(status).toBe(200);
    const told = await mailTo(report.email, reasons);
    expect(told.subject).toBe(words.notice.decided.subject.rejected);

    await page.goto(linkIn(told, pageHref('noticeContest', 'fr')));
    await page.getByLabel(noticeReply.contest.reason).fill('Le générique nomme une homonyme.');
    await page.getByRole('button', { name: noticeReply.contest.submit }).click();
    await expect(title(page)).toHaveText(pages.done.title);
    expect((await noticeOf(cms, report.email)).state).toBe('contested');
    await page.goto(person);
    expect(await page.content()).toBe(before);
  });
});

test.describe('Without JavaScript somebody', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  test('types the address, mends it, and the person concerned answers before the decision', async ({
    page,
  }) => {
    const report = newReport();
    const reasons = reasonsFor(report);
    await page.goto(person);
    await page.getByRole('link', { name: noticePage.link }).click();
    await expect(page).toHaveURL(noticeHref(person, 'fr'));
    await page.getByLabel(noticeForm.page).fill('talents/gwenola');
    await fillNoticeForm(page, report);
    await submit(page).click();
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveText([
      errors['notice.page.unknown'],
    ]);
    await expect(page.getByLabel(noticeForm.text)).toHaveValue(report.text);
    await expect(page.getByLabel(noticeForm.goodFaith)).toBeChecked();
    await page.getByLabel(noticeForm.page).fill(`${product().siteUrl}${person}`);
    await submit(page).click();
    await expect(page).toHaveURL(pageHref('messageToConfirm', 'fr'));
    await confirm(page, report.email);

    const cms = await signInToApi(product());
    const notice = await noticeOf(cms, report.email);
    const question = `Êtes-vous bien l’ingénieure du son de ce film ? ${report.email.slice(0, 8)}`;
    const asked = { state: 'heard', hearing: { question } };
    expect((await cms.ask('PATCH', `/notices/${notice.id}`, asked)).status).toBe(200);
    const [talent] = await cms.find('talents', `where[slug][equals]=${slug}`);
    const toPerson = await mailTo(String(talent?.['privateEmail']), question);
    expect(`${toPerson.text}${toPerson.html}`).not.toContain(report.email);
    expect(`${toPerson.text}${toPerson.html}`).not.toContain(report.text);
    const [path, code = ''] = linkIn(toPerson, pageHref('noticeAnswer', 'fr')).split('#');
    await page.goto(path ?? '');
    await page.getByLabel(noticeReply.answer.reason).fill('Oui, voici le contrat.');
    await page.getByLabel(tokenForm.token).fill('pas le bon code');
    await page.getByRole('button', { name: noticeReply.answer.submit }).click();
    await expect(page.getByLabel(noticeReply.answer.reason)).toHaveValue('Oui, voici le contrat.');
    await page.getByLabel(tokenForm.token).fill(code);
    await page.getByRole('button', { name: noticeReply.answer.submit }).click();
    await expect(title(page)).toHaveText(pages.done.title);

    const decision = { state: 'decided', outcome: 'upheld', reasons };
    expect((await cms.ask('PATCH', `/notices/${notice.id}`, decision)).status).toBe(200);
    for (const address of [report.email, String(talent?.['privateEmail'])])
      expect((await mailTo(address, reasons)).subject).toBe(words.notice.decided.subject.upheld);
  });
});
