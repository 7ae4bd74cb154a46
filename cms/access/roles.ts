/** Who may do what. Every collection states all its operations with these; a test enumerates them. */
import type { Access, PayloadRequest, Where } from 'payload';

export const roles = ['admin', 'editor', 'commission', 'contributor'] as const;
export type Role = (typeof roles)[number];

/** The role of whoever asks; undefined for an anonymous request. */
export const roleOf = (req: PayloadRequest): Role | undefined =>
  req.user?.collection === 'users' ? (req.user as unknown as { role: Role }).role : undefined;

/** Nobody: only our own code, which says so by `overrideAccess`. */
export const nobody: Access = () => false;

/** Allows these roles everything. */
export const only =
  (...allowed: Role[]): Access =>
  ({ req }) => {
    const role = roleOf(req);
    return role !== undefined && allowed.includes(role);
  };

export const admins = only('admin');
export const editors = only('admin', 'editor');
export const signedIn = only(...roles);

/** The operations of a collection; all must be stated. */
export const collectionOperations = [
  'admin',
  'create',
  'read',
  'update',
  'delete',
  'readVersions',
  'unlock',
] as const;
export type CollectionAccess = Record<(typeof collectionOperations)[number], Access>;

/** Payload's `access` of a collection from a complete statement. */
export const access = ({ admin, ...operations }: CollectionAccess) => ({
  ...operations,
  admin: ({ req }: { req: PayloadRequest }) => admin({ req }) === true,
});

/** A collection that only our own code touches: nobody has any operation by any route. */
export const closed = access({
  admin: nobody,
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
});

/** A collection that only our own code writes, and editors read. */
export const readByEditors = access({
  admin: editors,
  create: nobody,
  read: editors,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
});

/** Ids of the territories a commission works for, their départements included. */
export async function scopeOf(req: PayloadRequest): Promise<string[]> {
  const cached = req.context['scope'];
  if (Array.isArray(cached)) return cached as string[];
  const own = (
    (req.user as { territories?: (string | { id: string })[] } | null)?.territories ?? []
  ).map((territory) => (typeof territory === 'string' ? territory : territory.id));
  const { docs } = await req.payload.find({
    collection: 'territories',
    where: { parent: { in: own } },
    pagination: false,
    depth: 0,
    select: { slug: true },
    req,
  });
  const scope = [...own, ...docs.map(({ id }) => id as string)];
  req.context['scope'] = scope;
  return scope;
}

/** National editors see all; a commission what each of `paths` ties to its territories; nobody else anything. */
export const editorsOrScope =
  (...paths: string[]): Access =>
  async ({ req }) => {
    const role = roleOf(req);
    if (role === 'admin' || role === 'editor') return true;
    if (role !== 'commission') return false;
    const scope = await scopeOf(req);
    return scope.length > 0 && { and: paths.map((path): Where => ({ [path]: { in: scope } })) };
  };
