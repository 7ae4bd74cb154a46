/** The product that runs, as journeys see it from outside. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import type { Health } from '../../scripts/lib/web/health.ts';

/** Where a running product is found. */
export type Product = {
  siteUrl: string;
  cmsUrl: string;
  /** Absolute. */
  dataDir: string;
  admin: { email: string; password: string };
};

/** The product that was started for all journeys. */
export const product = (): Product => {
  const given = process.env['PRODUCT'];
  if (!given) throw new Error('No product was started: journeys run through Playwright’s setup.');
  return JSON.parse(given) as Product;
};

/** What the product says about itself; undefined while nobody answers. */
export const healthOf = async ({
  siteUrl,
}: Pick<Product, 'siteUrl'>): Promise<Health | undefined> =>
  fetch(`${siteUrl}/api/health`).then(
    (answer) => answer.json() as Promise<Health>,
    () => undefined,
  );

/** Every mail that left while no SMTP server is set, in no order. */
export async function outbox({ dataDir }: Pick<Product, 'dataDir'>): Promise<Email[]> {
  const folder = path.join(dataDir, 'outbox');
  const names = await readdir(folder).catch(() => []);
  const mails = names.filter((name) => name.endsWith('.eml'));
  return Promise.all(
    mails.map(async (name) => PostalMime.parse(await readFile(path.join(folder, name)))),
  );
}
