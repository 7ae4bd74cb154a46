import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { DataRight } from '../../content/schema/data-request.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { linkIn, mailTo } from '../helpers/contact-form.ts';
import { product } from '../helpers/product.ts';
import { untilTaken } from '../helpers/question-form.ts';

const { dataRight, errors, mail, message, rightsForm, rightsLink } = texts('fr');

test.describe('A person leaves', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 180_000 });

  test('takes a copy, then erases everything: page, list and search no longer name them', async ({
    page,
  }) => {
    const person = await addPerson();
    await expect
      .poll(async () => (await page.goto(recordHref('talent', person.slug, 'fr')))?.status(), {
        timeout: 60_000,
      })
      .toBe(200);

    await page.goto(await askFor(page, 'export', person.email));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: rightsLink.export.submit }).click();
    expect((await download).suggestedFilename()).toMatch(/^generique-[\d-]+\.zip$/);

    await page.goto(await askFor(page, 'erase', person.email));
    for (const one of rightsLink.erase.goes) await expect(page.getByText(one)).toBeVisible();
    await page.getByLabel(rightsLink.erase.sure).check();
    await page.getByRole('button', { name: rightsLink.erase.submit }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message.dataErased.title);

    await expect
      .poll(async () => (await page.goto(recordHref('talent', person.slug, 'fr')))?.status(), {
        timeout: 60_000,
      })
      .toBe(404);
    await page.goto(pageHref('talents', 'fr'));
    await expect(page.getByText(person.name)).toHaveCount(0);
    await page.goto(`${pageHref('search', 'fr')}?q=${encodeURIComponent(person.name)}`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('link', { name: person.name })).toHaveCount(0);
    const cms = await signInToApi(product());
    const query = `where[privateEmail][equals]=${encodeURIComponent(person.email)}`;
    expect(await cms.find('talents', query)).toEqual([]);
  });
});

test.describe('Without JavaScript a person', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  test('is told what to mend, types the code of the mail, and hides the page', async ({ page }) => {
    const person = await addPerson();
    await page.goto(pageHref('myData', 'fr'));
    await page.getByLabel(dataRight.restrict).check();
    await page.getByLabel(rightsForm.email).fill('lou@exemple');
    await page.getByRole('button', { name: rightsForm.submit }).click();
    await expect(page.locator('[data-error-summary]')).toContainText(
      errors['rights.email.wrongForm'],
    );
    await expect(page.getByLabel(dataRight.restrict)).toBeChecked();
    await page.getByLabel(rightsForm.email).fill(person.email);
    await page.getByRole('button', { name: rightsForm.submit }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message.dataSent.title);

    const sent = await mailTo(person.email, mail.rightsLink.otherwise);
    const [path = '', token = ''] = linkIn(sent, pageHref('dataRestrict', 'fr')).split('#');
    await page.goto(path);
    await page.getByLabel(texts('fr').tokenForm.token).fill(token);
    await page.getByRole('button', { name: rightsLink.restrict.submit }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message.done.title);
    const cms = await signInToApi(product());
    const query = `where[privateEmail][equals]=${encodeURIComponent(person.email)}`;
    expect(await cms.find('talents', query)).toMatchObject([{ hiddenBy: 'dispute' }]);
  });
});

/** Asks on the page with its script; resolves with the link of the mail. */
async function askFor(page: Page, right: DataRight, email: string): Promise<string> {
  await page.goto(pageHref('myData', 'fr'));
  await page.getByLabel(dataRight[right]).check();
  await untilTaken(page, 'rights');
  await page.getByLabel(rightsForm.email).fill(email);
  await page.getByRole('button', { name: rightsForm.submit }).click();
  await expect(page.locator(':focus')).toContainText(message.dataSent.title);
  const words = dataRight[right];
  const sent = await mailTo(email, words.charAt(0).toLowerCase() + words.slice(1));
  return linkIn(sent, pageHref(right === 'export' ? 'dataExport' : 'dataErase', 'fr'));
}

async function addPerson() {
  const cms = await signInToApi(product());
  const slugOf = async (collection: string) => (await cms.find(collection, 'limit=1'))[0]?.['id'];
  const mark = crypto.randomUUID().slice(0, 8);
  const person = {
    name: `Ysolde ${mark}`,
    slug: `ysolde-${mark}`,
    email: `${mark}@exemple.invalid`,
  };
  const { status } = await cms.ask('POST', '/talents', {
    name: person.name,
    sortName: `${mark.toUpperCase()} Ysolde`,
    slug: person.slug,
    crafts: [{ craft: await slugOf('crafts'), form: 'feminine', experience: 'senior' }],
    bases: [await slugOf('territories')],
    mobility: 'france',
    privateEmail: person.email,
    preferredLocale: 'fr',
    contactFrom: ['production'],
    confirmedOn: new Date().toISOString(),
    _status: 'published',
  });
  expect(status).toBe(201);
  return person;
}
