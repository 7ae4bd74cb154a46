import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../content/locales/locale.ts';
import { formEndpoints, pageHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { product } from '../helpers/product.ts';
import { newSignUp } from '../helpers/sign-up.ts';

const { siteUrl } = product();
const path = pageHref('signUp', 'fr');
const { signUp, errors, web } = texts('fr');
const sentence = 'Les inscriptions ouvrent à Brest le 3 mars.';
const code = 'Brest tour 2027';

const set = async (talents: object) => {
  const cms = await signInToApi(product());
  const { status } = await cms.ask('POST', '/globals/opening', { talents });
  expect(status).toBe(200);
};
const untilShown = (page: Page, text: string) =>
  expect
    .poll(async () => (await page.request.get(siteUrl + path)).text(), { timeout: 60_000 })
    .toContain(text);

/** The form of the page as it stands, sent as a browser without JavaScript does. */
const send = (page: Page, fields: Record<string, string>) =>
  page.request.post(`${siteUrl}${formEndpoints.signUp}?from=${path}`, {
    form: { ...signedUp(), ...fields },
    headers: { origin: siteUrl, accept: 'text/html' },
    maxRedirects: 0,
  });
const signedUp = () =>
  Object.fromEntries(Object.entries(newSignUp()).map(([name, value]) => [name, String(value)]));

test.describe('The editors', { tag: '@phone-only' }, () => {
  test.describe.configure({ timeout: 180_000, mode: 'serial' });
  test.afterAll(() => set({ state: 'open', codes: [] }));

  test('close sign-ups: a form that was open is told at once, the page follows', async ({
    page,
  }) => {
    await page.goto(path);
    await page.locator('[name="firstName"]').fill('Lou');
    await set({ state: 'closed', sentence });
    const refused = await send(page, { firstName: 'Louise-Marie' });
    expect(refused.status()).toBe(403);
    const answer = await refused.text();
    expect(answer).toContain(sentence);
    expect(answer).toContain('Louise-Marie');
    await untilShown(page, sentence);
    await page.goto(path);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.locator('form[data-form="sign-up"]')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0);
    const late = await send(page, { firstName: 'Louise-Marie' });
    expect([late.status(), await late.text()]).toEqual([403, expect.stringContaining(web.kept)]);
  });

  test('open them by a code: a link brings it, another is refused beside its field', async ({
    page,
  }) => {
    await set({ state: 'code', sentence: '', codes: [{ code, label: 'Brest' }] });
    await untilShown(page, signUp.fields.codeHint);
    await page.goto(`${path}#code=${encodeURIComponent(code)}`);
    await expect(page.getByLabel(signUp.fields.code)).toHaveValue(code);
    const wrong = await send(page, { code: 'Rennes tour 2027', firstName: 'Louise-Marie' });
    expect(wrong.status()).toBe(422);
    const answer = await wrong.text();
    for (const kept of [errors['opening.code.wrong'], 'Rennes tour 2027', 'Louise-Marie'])
      expect(answer).toContain(kept);
    const right = await send(page, { code: 'brest-tour-2027', ...real });
    expect(right.status(), await right.text()).toBe(303);
  });

  /** Names of the product's own taxonomies. */
  const real = { 'crafts.1.craft': 'ingenieur-du-son', 'bases.0': 'bretagne' };
});
