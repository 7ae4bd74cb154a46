import type { Access } from 'payload';
import { roleOf } from './roles.ts';

/** Editors change every text; contributors only what they wrote themselves and is not published. */
export const writersOwnDrafts: Access = ({ req }) => {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return true;
  if (role !== 'contributor' || !req.user) return false;
  return {
    and: [{ writer: { equals: req.user.id } }, { _status: { equals: 'draft' } }],
  };
};
