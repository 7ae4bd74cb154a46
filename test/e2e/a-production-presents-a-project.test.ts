import { expect, test } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { briefFeedHref, inLocale, pageHref } from '../../content/routes.ts';
import { expectAccessible } from '../helpers/axe.ts';
import {
  briefRecord,
  chosen,
  confirmBrief,
  employerTraces,
  expectKept,
  field,
  fillShown,
  publishBrief,
  ticked,
  title,
  typed,
  untilThere,
} from '../helpers/brief-journey.ts';
import { fillByKeys, tabTo } from '../helpers/keyboard.ts';

/** What is refused, one after the other as the form is sent, and how it is mended. */
const rounds = [
  { name: 'payFrom', wrong: 'à négocier', code: 'brief.payFrom.wrongForm', right: '1 250,50' },
  { name: 'specialties', wrong: 'moins de 30 ans', code: 'brief.wording.age', right: 'son en mer' },
] as const;
const refused = Object.fromEntries(rounds.map(({ name, wrong }) => [name, wrong]));

test.describe('With JavaScript a production', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 120_000 });

  test('presents a project in steps by the keyboard alone; hidden, it is named nowhere', async ({
    page,
  }) => {
    const email = `steps-${Date.now()}@production.example`;
    const { brief, errors, message, signUp } = texts('fr');
    const values = { ...typed(email), ...chosen, ...refused };
    const button = (name: string) => page.getByRole('button', { name });
    await page.goto(pageHref('briefForm', 'fr'));
    await expect(button(signUp.page.next)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    for (const name of Object.values(brief.steps)) {
      await expect(page.locator('[data-progress]')).toContainText(name);
      const pressed = await fillByKeys(page, { values, ticked });
      expect(pressed).toBe(name === brief.steps.employer ? brief.form.submit : signUp.page.next);
    }
    const kept: Record<string, string> = { ...typed(email), ...chosen, ...refused };
    for (const { name, code, right } of rounds) {
      const wrong = page.locator('[data-error-summary]').getByRole('link');
      await expect(wrong).toHaveText([errors[code]]);
      await expectKept(page, kept);
      await expectAccessible(page, `to mend: ${name}`);
      await tabTo(page, wrong);
      await page.keyboard.press('Enter');
      await expect(field(page, name)).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(right);
      kept[name] = right;
      while (await button(signUp.page.next).isVisible()) {
        await tabTo(page, button(signUp.page.next));
        await page.keyboard.press('Enter');
      }
      await tabTo(page, button(brief.form.submit));
      await page.keyboard.press('Enter');
    }
    await expect(title(page)).toHaveText(message.toConfirm.title);
    await confirmBrief(page, email, 'fr');
    const path = await publishBrief(email);
    await untilThere(page, path);
    await expectAccessible(page, 'of a hidden employer');
    expect(await page.content()).toContain('"hiringOrganization":"confidential"');
    const { title: said } = await briefRecord(email);
    for (const address of [
      path,
      inLocale(path, 'en'),
      pageHref('briefs', 'fr'),
      briefFeedHref('fr'),
    ]) {
      const answer = await page.request.get(address);
      const text = await answer.text();
      expect(text, address).toContain(said);
      expect(text, address).not.toMatch(employerTraces);
    }
  });
});

test('A trade is found by a word of the set, and becomes the choice of the list', async ({
  page,
}) => {
  const { signUp } = texts('fr');
  await page.goto(pageHref('briefForm', 'fr'));
  await field(page, 'title').focus();
  const finder = page.getByPlaceholder(signUp.fields.craftFind).first();
  await expect(finder).toBeAttached();
  await page.evaluate(() => {
    for (const step of document.querySelectorAll('[data-step]')) step.removeAttribute('hidden');
  });
  await finder.fill('perch');
  await finder.press('Enter');
  await expect(field(page, 'crafts.0')).toHaveValue('assistant-operateur-du-son');
  await expect(field(page, 'crafts.0')).toBeFocused();
});

test.describe('Without JavaScript a production', { tag: '@phone-only' }, () => {
  test.use({ javaScriptEnabled: false });
  test.describe.configure({ timeout: 120_000 });

  for (const locale of ['fr', 'en'] as const)
    test(`mends what is refused and finds all that was typed (${locale})`, async ({ page }) => {
      const email = `plain-${locale}-${Date.now()}@production.example`;
      const { brief, errors, message } = texts(locale);
      const send = () => page.getByRole('button', { name: brief.form.submit }).click();
      await page.goto(pageHref('briefForm', locale));
      await fillShown(page, email);
      for (const { name, wrong } of rounds) await field(page, name).fill(wrong);
      await send();
      const kept: Record<string, string> = { ...typed(email), ...chosen, ...refused };
      for (const { name, code, right } of rounds) {
        const wrong = page.locator('[data-error-summary]').getByRole('link');
        await expect(wrong).toHaveText([errors[code]]);
        await expectKept(page, kept);
        await field(page, name).fill(right);
        kept[name] = right;
        await send();
      }
      await expect(title(page)).toHaveText(message.toConfirm.title);
      await confirmBrief(page, email, locale);
      const path = inLocale(await publishBrief(email), locale);
      await untilThere(page, path);
      await expect(title(page)).toHaveText(typed(email).title);
    });
});
