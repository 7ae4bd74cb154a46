import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { signInToApi } from './cms-api.ts';
import { product } from './product.ts';

/** A new published person. */
export async function listSomebody(): Promise<ListedPerson> {
  const cms = await signInToApi(product());
  const one = randomUUID().slice(0, 8);
  const [craft] = await cms.find('crafts', 'limit=1');
  const [base] = await cms.find('territories', 'limit=1&where[kind][equals]=region');
  const email = `${one}@exemple.invalid`;
  const { status, body } = await cms.ask('POST', '/talents', {
    name: `Lou ${one}`,
    sortName: `${one.toUpperCase()} Lou`,
    crafts: [{ craft: craft?.['id'], form: 'both', experience: 'senior' }],
    bases: [base?.['id']],
    mobility: 'france',
    contactFrom: ['production'],
    confirmedOn: '2026-01-01T12:00:00.000Z',
    privateEmail: email,
    preferredLocale: 'fr',
    _status: 'published',
  });
  expect(status).toBe(201);
  return { email, name: `Lou ${one}`, slug: String((body['doc'] as { slug?: string }).slug) };
}

/** As journeys know them. */
export type ListedPerson = { email: string; name: string; slug: string };
