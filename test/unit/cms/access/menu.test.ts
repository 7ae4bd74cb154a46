import { expect, it } from 'vitest';
import type { Role } from '../../../../cms/access/roles.ts';
import { collections } from '../../../../cms/collections/all.ts';

it('shows commissions their people, lists, letters and pictures, not the reference books', () => {
  const menuOf = (role: Role) =>
    collections
      .filter(({ admin }) => {
        const hidden = admin?.hidden;
        return !(typeof hidden === 'function' ? hidden({ user: { role } as never }) : hidden);
      })
      .map(({ slug }) => slug);
  const commission = menuOf('commission');
  for (const slug of ['talents', 'people-lists', 'letters', 'notices', 'media', 'works'])
    expect(commission).toContain(slug);
  for (const slug of ['crafts', 'territories', 'themes', 'resources', 'terms'])
    expect(commission).not.toContain(slug);
  expect(menuOf('editor')).toEqual(expect.arrayContaining(['crafts', 'territories', 'terms']));
});
