import { expect, test } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { recordHref } from '../../content/routes.ts';
import { editTexts } from '../../cms/briefs/edit-texts.ts';
import { publishingTexts } from '../../cms/publishing/texts.ts';
import { choose, save, signIn } from '../helpers/admin.ts';
import {
  briefRecord,
  expectKept,
  field,
  present,
  title,
  typed,
  untilThere,
} from '../helpers/brief-journey.ts';
import { mailTo } from '../helpers/contact-form.ts';
import { openOwnPage } from '../helpers/employer-page.ts';
import { product } from '../helpers/product.ts';

const { brief, errors } = texts('fr');
const { cmsUrl, siteUrl } = product();
const inTime = { timeout: 30_000 };

test.describe.configure({ timeout: 180_000 });

test('An editor finds the employer in a register, publishes, and decides what becomes of an edit', async ({
  page,
  browser,
}) => {
  const email = `checked-${Date.now()}@production.example`;
  const name = typed(email).title;
  const employer = await browser.newPage({ javaScriptEnabled: false, baseURL: siteUrl });
  await present(employer, email, 'fr', { tone: 'Sans femmes.' });

  await signIn(page);
  await page.goto(`${cmsUrl}/admin/collections/briefs`);
  const row = page.getByRole('row', { name });
  await expect(row).toContainText(brief.waits.age.fresh);
  await row.getByRole('link').click();
  await expect(page.getByText(publishingTexts('fr').state.offline)).toBeVisible();
  await expect(page.getByText('Sans femmes.').first()).toBeVisible();
  await choose(page, 'state', brief.state.accepted);
  await save(page);
  await expect(page.getByText('Le champ suivant n’est pas valide')).toContainText('Trouvé dans');
  await page.getByRole('button', { name: 'Employeur' }).click();
  await expect(page.getByText(errors['brief.register.missing'])).toBeVisible();
  await expect(page.getByRole('link', { name: 'Chercher dans le registre' })).toHaveAttribute(
    'href',
    /\/732829320$/,
  );
  await choose(page, 'employerCheck__register', brief.register.sirene);
  await save(page);
  await mailTo(email, brief.mails.published.next.slice(0, 20));
  await expect(page.getByText(/^En ligne depuis/)).toBeVisible(inTime);
  const address = page.getByRole('link', { name: publishingTexts('fr').state.page });
  const path = new URL((await address.getAttribute('href')) ?? '').pathname;
  expect(path).toMatch(new RegExp(`^${recordHref('brief', '', 'fr')}`));
  await untilThere(employer, path);

  const text = brief.mails.published.next.slice(0, 20);
  await openOwnPage(employer, { email, text, locale: 'fr' });
  await employer.getByRole('button', { name: brief.own.changeButton }).click();
  await expectKept(employer, { title: name }, []);
  await field(employer, 'stakes').fill('Une femme cherche pourquoi sa mère a vendu le bateau.');
  await field(employer, 'rights').fill('Cession pour le cinéma et la télévision.');
  await field(employer, 'isTrue').check();
  await employer.getByRole('button', { name: brief.edit.submit }).click();
  await expect(title(employer)).toHaveText(brief.own.title);

  const words = editTexts('fr');
  await page.reload();
  const edit = page.getByRole('region', { name: words.title });
  await expect(edit).toContainText(typed(email).stakes);
  await expect(edit).toContainText('Une femme cherche pourquoi sa mère a vendu le bateau.');
  await edit.getByLabel(words.accept(brief.edit.items.rights)).uncheck();
  const accept = edit.getByRole('button', { name: words.some });
  await expect(accept).toBeDisabled();
  await edit.getByLabel(words.word).fill('Les droits se disent dans le contrat.');
  await accept.click();
  await expect(edit).toHaveCount(0);
  const told = await mailTo(email, 'Les droits se disent dans le contrat.');
  expect(told.text).toContain(brief.edit.items.rights);
  await expect(async () => {
    await employer.goto(path);
    await expect(employer.getByRole('main')).toContainText('pourquoi sa mère', { timeout: 500 });
  }).toPass(inTime);
  await expect(employer.getByRole('main')).not.toContainText('Cession pour le cinéma');
  await employer.close();
});

test('An editor who refuses a project says why, and the employer reads it', async ({
  page,
  browser,
}) => {
  const email = `refused-${Date.now()}@production.example`;
  const employer = await browser.newPage({ javaScriptEnabled: false, baseURL: siteUrl });
  await present(employer, email, 'fr');
  await employer.close();
  await signIn(page);
  await page.goto(`${cmsUrl}/admin/collections/briefs/${(await briefRecord(email)).id}`);
  await choose(page, 'state', brief.state.refused);
  await save(page);
  await expect(page.getByText(errors['brief.refusalReason.missing'])).toBeVisible();
  const why = `Ce numéro est celui d’une autre société (${email}).`;
  await page.locator('#field-refusalReason').fill(why);
  await save(page);
  expect((await mailTo(email, why)).text).toContain(brief.mails.refused.next.slice(0, 30));
});
