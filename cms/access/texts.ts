import type { Access } from 'payload';
import { access, admins, editors, nobody, only, roleOf, signedIn } from './roles.ts';

const writers = only('admin', 'editor', 'contributor');

/** Editors change every text; contributors only what they wrote themselves and is not published. */
const writersOwnDrafts: Access = ({ req }) => {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return true;
  if (role !== 'contributor' || !req.user) return false;
  return {
    and: [{ writer: { equals: req.user.id } }, { _status: { equals: 'draft' } }],
  };
};

/** The rules of guides and articles: no commission, no people, drafts for contributors. */
export const ofTexts = access({
  admin: signedIn,
  create: writers,
  read: writers,
  update: writersOwnDrafts,
  delete: admins,
  readVersions: editors,
  unlock: nobody,
});

/** The rules of charters: editors write them, every account reads them. */
export const ofCharters = access({
  admin: signedIn,
  create: editors,
  read: signedIn,
  update: editors,
  delete: admins,
  readVersions: editors,
  unlock: nobody,
});

/** The rules of what texts and profiles refer to: editors keep it, every account may read it. */
export const ofReferences = access({
  admin: signedIn,
  create: editors,
  read: signedIn,
  update: editors,
  delete: admins,
  readVersions: nobody,
  unlock: nobody,
});
