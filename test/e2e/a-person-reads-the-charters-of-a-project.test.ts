import { expect, test, type Browser, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import { confirmBrief, field, fillShown, publishBrief } from '../helpers/brief-journey.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { product } from '../helpers/product.ts';
import { untilTaken } from '../helpers/question-form.ts';

const words = texts('fr');
const { proposeForm: form, message, errors } = words;
/** Of content/charters.yaml. */
const charter = { slug: 'des-tournages-sans-violence', title: /sans violence/ };
const said = 'J’ai tenu la perche sur trois séries.';

/** A published project that has a specification and names the charter; resolves with the path of its page. */
async function presented(browser: Browser): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const email = `charte-${Date.now()}@production.example`;
  await page.goto(pageHref('briefForm', 'fr'));
  await fillShown(page, email);
  await field(page, 'specification').fill('Lire le traitement.');
  await charters(page).getByLabel(charter.title).check();
  await field(page, 'genre').fill('');
  await page.getByRole('button', { name: words.brief.form.submit }).click();
  await expect(charters(page).getByLabel(charter.title)).toBeChecked();
  await field(page, 'genre').fill('Fiction policière');
  await page.getByRole('button', { name: words.brief.form.submit }).click();
  await confirmBrief(page, email, 'fr');
  const path = await publishBrief(email);
  await expect(async () => expect((await page.goto(path))?.status()).toBe(200)).toPass();
  await page.close();
  return path;
}

const charters = (page: Page) =>
  page.getByRole('group', { name: words.brief.fields.charters, exact: true });
const send = (page: Page) => page.getByRole('button', { name: form.submit }).click();

/** An editor's new version of the charter. */
async function rewrite(text: string): Promise<void> {
  const cms = await signInToApi(product());
  const [found] = await cms.find('charters', `where[slug][equals]=${charter.slug}`);
  const path = `/charters/${String(found?.['id'])}?locale=fr`;
  expect((await cms.ask('PATCH', path, { text, _status: 'published' })).status).toBe(200);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 180_000 });

    test('whoever answers reads the charters, reads again what changed, and loses no word', async ({
      page,
      browser,
    }) => {
      await page.goto(await presented(browser));
      await page.getByRole('link', { name: charter.title }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(charter.title);
      await page.goBack();
      await page.getByLabel(form.message).focus();
      if (javaScriptEnabled) await untilTaken(page, 'propose');
      await page.getByLabel(form.message).fill(said);
      await page.getByLabel(form.availability).fill('Libre tout le mois.');
      await page.getByLabel(form.email).fill(`lou-${Date.now()}@exemple.invalid`);
      await page.getByLabel(form.isReadBoth).check();
      const before = await field(page, 'charters').getAttribute('value');
      await rewrite(`Un autre texte, écrit à ${Date.now()}.`);
      await send(page);

      const wrong = page.locator('[data-error-summary]');
      await expect(wrong).toContainText(errors['propose.isRead.changed']);
      // Until the release with the new text is out, whoever sends again is sent back again.
      await expect(async () => {
        await expect(page.getByLabel(form.message)).toHaveValue(said);
        await expect(page.getByLabel(form.isReadBoth)).not.toBeChecked();
        if ((await field(page, 'charters').getAttribute('value')) !== before) return;
        await page.getByLabel(form.isReadBoth).check();
        await send(page);
        await expect(wrong).toContainText(errors['propose.isRead.changed']);
        throw new Error('The page still shows the former text.');
      }).toPass();
      await page.getByLabel(form.isReadBoth).check();
      await send(page);
      await expect(page.getByText(message.toConfirm.title)).toBeVisible();
    });
  });
