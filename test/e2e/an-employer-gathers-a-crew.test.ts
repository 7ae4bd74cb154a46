import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { count, fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { linkIn, mailTo, newMessage, recipient } from '../helpers/contact-form.ts';

const { contact, mail, message: pages, search, shortlist, shortlistForm, tokenForm } = texts('fr');

/** Listed in the seed: a second person who takes messages from everyone, one who takes none. */
const auxiliary = { slug: 'lou-ferrandeix', name: 'Lou Ferrandeix', email: 'lou@exemple.invalid' };
const closed = { slug: 'agnes-przybylkowska', name: 'Agnès Przybyłkowska' };
const mixer = { slug: 'gwenola-kerbrazic', name: 'Gwenola Kerbrazic' };

const status = (page: Page) => page.locator('[data-shortlist-status]');
const names = (page: Page) => page.locator('.crew li > div > a');

test('An employer gathers a crew by the keyboard alone, and writes to all of it at once', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = page;
  await page.goto(recordHref('talent', mixer.slug, 'fr'));
  await tabTo(page, '[data-gather]');
  await keyboard.press('Enter');
  await expect(page.locator('[data-gather]')).toHaveText(shortlist.remove);
  await expect(page.getByRole('link', { name: fill(shortlist.linkCount, { n: 1 }) })).toBeVisible();

  for (const { name } of [auxiliary, closed]) {
    await page.goto(`${pageHref('search', 'fr')}?q=${encodeURIComponent(name)}`);
    const add = page.getByRole('button', { name: fill(search.gather.addNamed, { name }) });
    await expect(add).toBeVisible();
    await tabTo(page, `[aria-label="${fill(search.gather.addNamed, { name })}"]`);
    await keyboard.press('Space');
    await expect(
      page.getByRole('button', { name: fill(search.gather.removeNamed, { name }) }),
    ).toBeFocused();
  }

  await page.goto(pageHref('shortlist', 'fr'));
  // By team, in the order of the credits: direction, locations, sound.
  await expect(names(page)).toHaveText([closed.name, auxiliary.name, mixer.name]);
  await tabTo(page, `[aria-label="${fill(shortlist.note, { name: mixer.name })}"]`);
  await keyboard.type('Rappeler lundi');
  await tabTo(
    page,
    `[aria-label="${fill(shortlist.ofPerson, { act: shortlist.take, name: mixer.name })}"]`,
  );
  await keyboard.press('Enter');
  await expect(names(page)).toHaveText([closed.name, auxiliary.name]);
  await expect(status(page)).toContainText(fill(shortlist.removed, { name: mixer.name }));
  await expect(status(page).getByRole('button')).toBeFocused();
  await keyboard.press('Enter');
  await expect(names(page)).toHaveText([closed.name, auxiliary.name, mixer.name]);
  await page.reload();
  await expect(page.getByLabel(fill(shortlist.note, { name: mixer.name }))).toHaveValue(
    'Rappeler lundi',
  );

  const recipients = page.locator('[data-shortlist-recipients] [role="status"]');
  await expect(recipients).toHaveText(
    `${fill(count(1, shortlist.refusingAll, 'fr'), { names: closed.name })} ${count(2, shortlist.goesTo, 'fr')}`,
  );
  const { name, email, message } = newMessage();
  await tabTo(page, '#shortlist-sender');
  await keyboard.press('Space');
  await expect(page.getByLabel(contact.sender.production)).toBeChecked();
  await tabTo(page, '#shortlist-purpose');
  await keyboard.press('ArrowDown');
  await tabTo(page, '#shortlist-name');
  await keyboard.type(name);
  await tabTo(page, '#shortlist-email');
  await keyboard.type(email);
  await tabTo(page, '#shortlist-message');
  await keyboard.type(message);
  await tabTo(page, '[data-shortlist-write] button[type="submit"]');
  await expect(page.locator(':focus')).toHaveText(shortlistForm.submit);
  await keyboard.press('Enter');
  await expect(page.locator(':focus')).toContainText(pages.toConfirm.title);

  const asked = await mailTo(email, mail.shortlistConfirm.confirm);
  await page.goto(linkIn(asked, pageHref('messageConfirm', 'fr')));
  await tabTo(page, 'main form button');
  await expect(page.locator(':focus')).toHaveText(tokenForm.submit.confirm);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages.done.title);
  const lastLine = message.split('\n').at(-1) ?? '';
  for (const to of [recipient.email, auxiliary.email]) {
    const sent = await mailTo(to, lastLine);
    expect(sent.to).toHaveLength(1);
    expect(sent.replyTo).toEqual([{ name, address: email }]);
    expect(sent.text).not.toContain('Rappeler lundi');
  }
});

test('A selection travels by link, beside the one that is there', async ({ page }) => {
  await page.goto(recordHref('talent', mixer.slug, 'fr'));
  await page.locator('[data-gather]').click();
  await expect(page.locator('[data-gather]')).toHaveText(shortlist.remove);
  const link = `${pageHref('shortlist', 'fr')}#v1.${auxiliary.slug}=${encodeURIComponent('Libre en mars')}~personne-partie`;
  await page.goto(link);
  await expect(page.getByText(count(2, shortlist.shared, 'fr'))).toBeVisible();
  await page.getByRole('button', { name: shortlist.look }).click();
  await expect(names(page)).toHaveText([auxiliary.name]);
  await expect(status(page)).toHaveText(count(1, shortlist.gone, 'fr'));
  await expect(page.locator('.crew')).toContainText('Libre en mars');
  await expect(page.locator('.crew').getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: shortlist.own }).click();
  await expect(names(page)).toHaveText([mixer.name]);

  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: shortlist.join }).click();
  await expect(names(page)).toHaveText([auxiliary.name, mixer.name]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('partie');
  await expect(page.locator('#shortlist-link')).toHaveValue(
    new RegExp(`#v1\\.${mixer.slug}~${auxiliary.slug}$`),
  );
});

test('Whoever was gathered and has left is not named any more', async ({ page }) => {
  const kept = [mixer.slug, 'zoe-partie'].map((slug) => ({ slug, note: '' }));
  await page.addInitScript(
    (text) => localStorage.setItem('generique-selection', text),
    JSON.stringify(kept),
  );
  await page.goto(pageHref('shortlist', 'fr'));
  await expect(status(page)).toHaveText(count(1, shortlist.gone, 'fr'));
  await expect(names(page)).toHaveText([mixer.name]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('zoe');
});

test('A crew has nothing that axe objects to, light and dark, narrow and wide', async ({
  page,
}) => {
  const link = `${pageHref('shortlist', 'fr')}#v1.${mixer.slug}~${auxiliary.slug}=x~${closed.slug}`;
  await page.goto(link);
  await page.getByRole('button', { name: shortlist.keep }).click();
  await expect(names(page)).toHaveCount(3);
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('The file of a crew opens in a spreadsheet', async ({ page }) => {
  await page.goto(recordHref('talent', mixer.slug, 'fr'));
  await page.locator('[data-gather]').click();
  await expect(page.locator('[data-gather]')).toHaveText(shortlist.remove);
  await page.goto(pageHref('shortlist', 'fr'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: shortlist.csv }).click();
  expect((await download).suggestedFilename()).toBe(shortlist.csvFile);
});

test.describe('Without JavaScript, in English,', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what a shortlist takes, and how to do without', async ({ page }) => {
    const words = texts('en').shortlist;
    await page.goto(pageHref('shortlist', 'en'));
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toHaveText(words.withoutScript);
    await expect(page.getByText(words.empty)).toBeHidden();
    await page.locator('noscript a', { hasText: words.lists.talents }).click();
    await expect(page).toHaveURL(pageHref('talents', 'en'));
    await page.goto(recordHref('talent', mixer.slug, 'en'));
    await expect(page.locator('[data-gather]')).toBeHidden();
  });
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluate((element) => element === document.activeElement))
      return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}
