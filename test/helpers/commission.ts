import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { signInToApi } from './cms-api.ts';
import { product } from './product.ts';

/** Makes an account for the commission of a region and signs this browser in with it; resolves with what removes it. */
export async function signInAsCommission(context: BrowserContext, region: string) {
  const { cmsUrl } = product();
  const cms = await signInToApi(product());
  const [territory] = await cms.find('territories', `where[slug][equals]=${region}`);
  const account = { email: `${randomUUID()}@exemple.invalid`, password: randomUUID() };
  const { body } = await cms.ask('POST', '/users', {
    ...account,
    name: `Commission ${region}`,
    role: 'commission',
    territories: [territory?.['id']],
  });
  const answer = await context.request.post(`${cmsUrl}/api/users/login`, { data: account });
  if (!answer.ok()) throw new Error(`The commission could not sign in (${answer.status()}).`);
  const { id } = body['doc'] as { id: string };
  return { ...account, remove: () => cms.ask('DELETE', `/users/${id}`) };
}
