import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { choose } from '../helpers/admin.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { product } from '../helpers/product.ts';

const { cmsUrl } = product();
/** From the editor's click to the visitor's page. */
const withinAMinute = { timeout: 60_000, intervals: [500] };
const one = randomUUID().slice(0, 6);
const article = {
  title: `Le son des marées ${one}`,
  standfirst: 'Enregistrer la mer sans le vent, à l’heure où tout le monde dort.',
  text: `Il faut arriver avant l’étale, poser deux micros et se taire ${one}.`,
  author: 'Rédaction de Générique',
  href: recordHref('article', `le-son-des-marees-${one}`, 'fr'),
};
const person = {
  name: `Enora Quemerais-${one}`,
  sortName: `QUEMERAIS-${one} Enora`,
  href: recordHref('talent', `enora-quemerais-${one}`, 'fr'),
};

test.describe('An editor', () => {
  test.describe.configure({ timeout: 120_000 });
  test.beforeEach(({ page }) => signIn(page));

  test('reads the CMS in French', async ({ page }) => {
    await page.goto(`${cmsUrl}/admin`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    for (const name of ['Profils', 'Œuvres', 'Fiches métiers', 'Articles', 'Demandes']) {
      await expect(
        page.locator('.dashboard').getByText(name, { exact: true }).first(),
      ).toBeVisible();
    }
  });

  test('publishes an article, visitors read and find it, and it goes when it is withdrawn', async ({
    page,
    context,
  }) => {
    await page.goto(`${cmsUrl}/admin/collections/articles/create`);
    await page.getByLabel('Titre').fill(article.title);
    await page.getByLabel('Chapeau').fill(article.standfirst);
    await page.locator('[data-lexical-editor]').click();
    await page.keyboard.type(article.text);
    await page.getByLabel('Signature').fill(article.author);
    await typeDay(page, 'publishedOn');
    await publish(page);

    const site = await context.newPage();
    await untilStatus(site, article.href, 200);
    await expect(site.getByRole('heading', { level: 1 })).toHaveText(article.title);
    const read = site.getByRole('main');
    for (const text of [article.standfirst, article.text, article.author, '21 novembre 2026'])
      await expect(read).toContainText(text);
    await find(site, `marées ${one}`, article.title);

    await page.locator('.doc-controls__popup button').click();
    await page.locator('#action-unpublish').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click();
    await expect(page.getByText('Brouillon').first()).toBeVisible();
    await untilStatus(site, article.href, 404);
    await site.goto(pageHref('articles', 'fr'));
    await expect(site.getByText(article.title)).toHaveCount(0);
  });

  test('publishes a person, whom visitors find by trade and place', async ({ page, context }) => {
    await page.goto(`${cmsUrl}/admin/collections/talents/create`);
    await page.getByLabel('Nom affiché').fill(person.name);
    await page.getByLabel('Nom de classement').fill(person.sortName);
    await choose(page, 'bases', 'Bretagne');
    await page.getByRole('button', { name: 'Ajouter Métier' }).click();
    await choose(page, 'crafts__0__craft', 'Ingénieur du son');
    await choose(page, 'crafts__0__form', 'féminin');
    await choose(page, 'crafts__0__experience', texts('fr').talent.experience.junior);
    await typeDay(page, 'confirmedOn');
    await page.getByRole('button', { name: 'Privé' }).click();
    await page.getByLabel('Courriel du relais').fill(`enora-${one}@exemple.invalid`);
    await publish(page);

    const site = await context.newPage();
    await untilStatus(site, person.href, 200);
    await expect(site.getByRole('heading', { level: 1 })).toHaveText(person.name);
    expect(await site.content()).not.toContain(`enora-${one}@`);
    await find(site, 'ingénieure du son bretagne', person.name);
  });

  test('is told why a guide without sources stays a draft', async ({ page }) => {
    const cms = await signInToApi(product());
    const [craft] = await cms.find('crafts', 'where[slug][equals]=coiffeur-perruquier');
    const [known] = await cms.find('guides', 'limit=1&locale=fr');
    const { id: _, createdAt: __, updatedAt: ___, ...copied } = { ...known };
    const own = { craft: craft?.['id'], sources: [], skills: [], title: `Perruques ${one}` };
    const guide = { ...copied, ...own };
    const made = await cms.ask('POST', '/guides?draft=true&locale=fr', {
      ...guide,
      _status: 'draft',
    });
    const { id } = made.body['doc'] as { id: string };
    await page.goto(`${cmsUrl}/admin/collections/guides/${id}`);
    await page.getByLabel('Signature').fill('Rédaction');
    await page.locator('#action-save').click();
    await expect(page.getByText('Le champ suivant n’est pas valide')).toContainText('Sources');
    await expect(page.getByText(texts('fr').errors['guide.sources.missing'])).toBeVisible();
    const [after] = await cms.find('guides', `where[id][equals]=${id}`);
    expect(after?.['_status']).toBe('draft');
    await cms.ask('DELETE', `/guides/${id}`);
  });
});

async function signIn(page: Page): Promise<void> {
  const { email, password } = product().admin;
  await page.goto(`${cmsUrl}/admin/login`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/admin\/?$/);
}

/** Presses the button and waits until the CMS says that it is saved. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier les modifications' }).click();
  await expect(page.getByText('Publié', { exact: true }).first()).toBeVisible();
}

async function typeDay(page: Page, field: string): Promise<void> {
  await page.locator(`#field-${field} input`).fill('21/11/2026');
  await page.keyboard.press('Enter');
}

const untilStatus = (site: Page, path: string, status: number) =>
  expect.poll(async () => (await site.goto(path))?.status(), withinAMinute).toBe(status);

async function find(site: Page, query: string, found: string): Promise<void> {
  await site.goto(`${pageHref('search', 'fr')}?q=${encodeURIComponent(query)}`);
  await expect(
    site.locator('[data-search-results]').getByRole('link', { name: found }),
  ).toBeVisible();
}
