import type { AdminViewServerProps } from 'payload';
import { roleOf } from '../access/roles.ts';
import { ActFilterForm } from './ActFilterForm.tsx';

/** The form above the trail; a commission chooses among the accounts that it may know: its own. */
export async function ActFilters({ payload, user }: Props) {
  const asked = { user } as Parameters<typeof roleOf>[0];
  const role = roleOf(asked);
  if (!role || !user) return null;
  const isNational = role === 'admin' || role === 'editor';
  const { docs } = await payload.find({
    collection: 'users',
    ...(!isNational && { where: { id: { equals: user.id } } }),
    pagination: false,
    depth: 0,
    sort: 'name',
    select: { name: true, email: true },
  });
  const accounts = docs.map(({ id, name, email }) => ({ id, name: name || email }));
  return <ActFilterForm accounts={accounts} />;
}

type Props = Pick<AdminViewServerProps, 'payload' | 'user'>;
