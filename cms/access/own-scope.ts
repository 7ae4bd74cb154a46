/**
 * What a commission writes in its own name (lists for productions, letters) belongs to the commission: the accounts
 * that have exactly its territories. Scopes may overlap; who asked a neighbour for what is the neighbour's affair.
 */
import type { Access, CollectionBeforeChangeHook, PayloadRequest, TextField, Where } from 'payload';
import { label } from '../fields/label.ts';
import { roleOf } from './roles.ts';

/** The key of national editors. */
const national = 'national';

/** Which commission an account is: its territories, sorted; undefined where it may write nothing in a name. */
export function scopeKeyOf(req: PayloadRequest): string | undefined {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return national;
  if (role !== 'commission') return undefined;
  const { territories } = req.user as { territories?: (string | { id: string })[] };
  const ids = (territories ?? []).map((one) => (typeof one === 'string' ? one : one.id));
  return ids.length > 0 ? ids.toSorted().join(' ') : undefined;
}

/** National editors see all; a commission what it wrote itself; nobody else anything. `also` must hold for all. */
export const editorsOrOwn =
  ({ path = 'scopeKey', also }: { path?: string; also?: Where } = {}): Access =>
  ({ req }) => {
    const key = scopeKeyOf(req);
    if (!key) return false;
    const own: Where[] = key === national ? [] : [{ [path]: { equals: key } }];
    const all = [...own, ...(also ? [also] : [])];
    return all.length === 0 || { and: all };
  };

/** Written once, when the record is made. */
export const scopeKeyField: TextField = {
  name: 'scopeKey',
  type: 'text',
  index: true,
  label: label('Territoires de qui l’a fait', 'Territories of who made it'),
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
};

/** Notes whose it is and who made it; both stay as they are afterwards. */
export const keepOwner: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) =>
  operation === 'create'
    ? { ...data, scopeKey: scopeKeyOf(req) ?? null, madeBy: req.user?.id ?? null }
    : { ...data, scopeKey: originalDoc?.scopeKey, madeBy: originalDoc?.madeBy };
