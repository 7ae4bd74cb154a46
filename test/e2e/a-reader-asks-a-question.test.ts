import { expect, test, type Page } from '@playwright/test';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref, textHref, writeHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';
import { fillQuestionForm, newQuestion, untilTaken } from '../helpers/question-form.ts';

const { comments, errors, feedbackForm, mail: words, message: pages } = texts('fr');
const { questionForm, questionPage, tokenForm, web } = texts('fr');
const guide = { kind: 'guide', slug: 'ingenieur-du-son' } as const;
const article = { kind: 'article', slug: 'ce-que-credits-verifies-veut-dire' } as const;
const pageOf = ({ kind, slug }: typeof guide | typeof article) => textHref(kind, slug, 'fr');
const submit = (page: Page) => page.getByRole('button', { name: questionForm.submit });

test.describe('With JavaScript a reader', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 120_000 });

  test('reads a text without any script, and gets a form that weighs little until it is used', async ({
    page,
  }) => {
    const scripts: { bytes: number; text: string }[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      const { responseBodySize: bytes } = await response.request().sizes();
      scripts.push({ bytes, text: await response.text() });
    });
    const weight = () => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    await page.goto(pageOf(article), { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
    await page.getByRole('link', { name: questionPage.title }).click();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    expect(weight()).toBeLessThanOrEqual(4_000);
    await page.getByLabel(questionForm.text).focus();
    await untilTaken(page, 'question');
    expect(weight()).toBeGreaterThan(4_000);
    expect(weight()).toBeLessThanOrEqual(110_000);
  });

  test('asks about a trade, confirms, is answered by an editor, and reads the answer', async ({
    page,
  }) => {
    const question = newQuestion();
    await page.goto(pageOf(guide));
    await page.getByRole('link', { name: questionPage.title }).click();
    await page.getByLabel(questionForm.text).focus();
    await untilTaken(page, 'question');
    await fillQuestionForm(page, question);
    await submit(page).click();
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveText([
      errors['comment.consent.missing'],
    ]);
    await page.getByLabel(questionForm.consent).check();
    await submit(page).click();
    await expect(page.locator(':focus')).toContainText(pages.toConfirm.title);

    const asked = await mailTo(question.email, words.questionConfirm.confirm);
    expect(asked.text).not.toContain(question.text);
    const cms = await signInToApi(product());
    const found = () => cms.find('comments', `where[name][equals]=${question.name}`);
    expect(await found()).toEqual([]);
    await page.goto(linkIn(asked, pageHref('messageConfirm', 'fr')));
    await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.done.title);

    const [waiting] = await found();
    expect(waiting).toMatchObject({ state: 'waiting', text: question.text });
    await page.goto(pageOf(guide));
    await expect(page.getByText(question.text)).toHaveCount(0);
    const answer = `Par un stage, et par les génériques que l’on lit ${question.name}.`;
    const decision = {
      state: 'accepted',
      reply: { text: answer, author: 'La rédaction' },
      answeredBy: { relationTo: 'articles', value: await idOf(article.slug) },
    };
    const { status } = await cms.ask('PATCH', `/comments/${String(waiting?.['id'])}`, decision);
    expect(status).toBe(200);
    await untilShown(page, pageOf(guide), question.text);
    const told = await mailTo(question.email, answer);
    expect(told.subject).toBe(words.commentDecided.question.accepted);
    const link = told.text?.match(/\/metiers\/ingenieur-du-son#message-[\w-]+/)?.[0] ?? '';
    await page.goto(link);
    // From the same page a fragment loads nothing.
    await page.reload();
    const shown = page.locator(`[id="${link.split('#')[1]}"]`);
    for (const text of [question.name, question.text, comments.reply, answer])
      await expect(shown).toContainText(text);
    await expect(shown.getByRole('link').last()).toHaveAttribute('href', pageOf(article));
    expect(await page.content()).not.toContain(question.email);

    const refusal = { state: 'refused', refusalReason: 'Retirée à la demande de son auteur.' };
    await cms.ask('PATCH', `/comments/${String(waiting?.['id'])}`, refusal);
    const refused = await mailTo(question.email, refusal.refusalReason);
    expect(refused.text).toContain(String(waiting?.['id']));
    await expect
      .poll(() => textOf(page, pageOf(guide)), { timeout: 60_000 })
      .not.toContain(question.text);
  });

  test('gives feedback, which editors read and tick off', async ({ page }) => {
    const { text } = newQuestion();
    await page.goto(pageHref('changes', 'fr'));
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByLabel(feedbackForm.fails).focus();
    await untilTaken(page, 'feedback');
    await page.getByRole('button', { name: feedbackForm.submit }).click();
    await expect(page.locator('[data-error-summary]')).toContainText(
      errors['feedback.fails.missing'],
    );
    await page.getByLabel(feedbackForm.fails).fill(text);
    await page.getByRole('button', { name: feedbackForm.submit }).click();
    await expect(page.locator(':focus')).toContainText(pages.feedbackSent.title);
    const cms = await signInToApi(product());
    const found = () => cms.find('submissions', `where[fails][equals]=${encodeURIComponent(text)}`);
    const [submission] = await found();
    expect(submission).toMatchObject({ form: 'feedback', confirmedAt: expect.any(String) });
    await cms.ask('PATCH', `/submissions/${String(submission?.['id'])}`, { isDone: true });
    expect(await found()).toMatchObject([{ isDone: true, fails: text }]);
  });
});

test.describe('Without JavaScript a reader', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });

  test('keeps all that was typed, mends it, and confirms by mail', async ({ page }) => {
    const question = newQuestion();
    await page.goto(writeHref({ form: 'question', ...article }, 'fr'));
    await fillQuestionForm(page, { ...question, email: 'lou@exemple' });
    await page.getByLabel(questionForm.consent).check();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await submit(page).click();
    expect((await answered).status()).toBe(422);
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveText([
      errors['comment.email.wrongForm'],
    ]);
    await expect(page).toHaveTitle(new RegExp(`^${fill(web.errorTitle, { title: '' })}`));
    await expect(page.getByLabel(questionForm.text)).toHaveValue(question.text);
    await expect(page.getByLabel(questionForm.name)).toHaveValue(question.name);
    await expect(page.getByLabel(questionForm.consent)).toBeChecked();

    await page.getByLabel(questionForm.email).fill(question.email);
    await submit(page).click();
    await expect(page).toHaveURL(pageHref('messageToConfirm', 'fr'));
    const asked = await mailTo(question.email, words.questionConfirm.confirm);
    const [path, code = ''] = linkIn(asked, pageHref('messageConfirm', 'fr')).split('#');
    await page.goto(path ?? '');
    await page.getByLabel(tokenForm.token).fill(code);
    await page.getByRole('button', { name: tokenForm.submit.confirm }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.done.title);
    const cms = await signInToApi(product());
    const found = await cms.find('comments', `where[name][equals]=${question.name}`);
    expect(found).toMatchObject([{ state: 'waiting', kind: 'question' }]);
  });

  test('gives feedback without an address, and is thanked', async ({ page }) => {
    await page.goto(pageHref('feedback', 'fr'));
    await page.getByLabel(feedbackForm.works).fill(`Les fiches. ${newQuestion().text}`);
    await page.getByRole('button', { name: feedbackForm.submit }).click();
    await expect(page).toHaveURL(pageHref('feedbackSent', 'fr'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.feedbackSent.title);
  });
});

async function idOf(slug: string): Promise<string> {
  const cms = await signInToApi(product());
  const [found] = await cms.find('articles', `where[slug][equals]=${slug}`);
  return String(found?.['id']);
}

const textOf = async (page: Page, path: string): Promise<string> =>
  (await page.request.get(path)).text();

const untilShown = (page: Page, path: string, text: string) =>
  expect.poll(() => textOf(page, path), { timeout: 60_000 }).toContain(text);
