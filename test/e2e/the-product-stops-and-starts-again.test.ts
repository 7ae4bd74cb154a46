import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../cms/env.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { signInToApi } from '../helpers/cms-api.ts';
import { livingIn } from '../helpers/living-in.ts';
import { environmentOf, startProduct, type StartedProduct } from '../helpers/start-product.ts';

/** All of it on one empty product: the tests follow each other. */
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let own: StartedProduct;
const words = texts('fr');

test.beforeAll(async () => {
  test.setTimeout(600_000);
  own = await startProduct({ empty: true });
});

test.afterAll(async () => {
  await own.stop();
  rmSync(own.dataDir, { recursive: true });
});

test('started empty, it invents nobody and says what can be done instead', async ({ page }) => {
  const lists = [
    [pageHref('talents', 'fr'), words.talents.empty, words.talents.emptyAction],
    [
      recordHref('craft', 'ingenieur-du-son', 'fr'),
      words.craft.peopleEmpty,
      words.craft.peopleEmptyAction,
    ],
    [
      recordHref('territory', 'bretagne', 'fr'),
      'n’a encore de base en Bretagne',
      words.region.emptyAction,
    ],
  ] as const;
  for (const [address, sentence, action] of lists) {
    await page.goto(own.siteUrl + address);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: action })).toBeVisible();
  }
  await page.goto(own.siteUrl);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main a[href^="/talents/"], main a[href^="/oeuvres/"]')).toHaveCount(0);
  const sitemap = await (await page.request.get(`${own.siteUrl}/sitemap-pages.xml`)).text();
  expect(sitemap).toContain('/metiers/ingenieur-du-son');
  const index = await (await page.request.get(`${own.siteUrl}/sitemap-index.xml`)).text();
  expect(index).toContain('/sitemap-pages.xml');
  expect(index).not.toMatch(/sitemap-(talents|works)/);
});

test('a second worker refuses to start, says why, and the first goes on', async () => {
  const second = spawn(process.execPath, [path.join(projectRoot, 'scripts/worker.ts')], {
    env: environmentOf(own),
    stdio: ['ignore', 'ignore', 'pipe'],
    // One that does start would run until the end of the tests.
    timeout: 30_000,
  });
  const said = await buffer(second.stderr);
  expect(said.toString()).toMatch(
    /A worker runs already \(process \d+, in .+\)\. This one stops; the other goes on\./,
  );
  await expect.poll(() => second.exitCode).toBe(1);
  expect(await own.health()).toMatchObject({ ok: true, worker: 'up' });
});

test('SIGTERM ends it whole within five seconds; started again it repeats nothing', async () => {
  const before = await stateOf(own);
  expect(before).toMatchObject({ users: 1, crafts: 323, talents: 0 });
  // The starter, the web process, the worker and the CMS at least.
  expect(livingIn(own.dataDir).length).toBeGreaterThanOrEqual(4);
  await own.stop();
  expect(livingIn(own.dataDir)).toEqual([]);

  own = await startProduct({ again: own });
  expect(own.output()).not.toContain('Loading the content');
  expect(own.output()).not.toContain('First account');
  expect(await stateOf(own)).toEqual(before);
});

/** What a start could repeat: records by kind, releases made, and the one that is live. */
async function stateOf(product: StartedProduct): Promise<Record<string, unknown>> {
  const cms = await signInToApi(product);
  const kinds = ['users', 'crafts', 'territories', 'guides', 'articles', 'talents', 'releases'];
  const counts = kinds.map(async (kind) => {
    const { body } = await cms.ask('GET', `/${kind}/count`);
    return [kind, body['totalDocs']] as const;
  });
  const { release } = (await product.health()) ?? {};
  return { ...Object.fromEntries(await Promise.all(counts)), release };
}
