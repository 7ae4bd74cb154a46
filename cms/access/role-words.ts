import { label } from '../fields/label.ts';
import type { Role } from './roles.ts';

/** The roles as the admin names them. */
export const roleWords: Record<Role, { fr: string; en: string }> = {
  admin: label('Administration', 'Administrator'),
  editor: label('Rédaction nationale', 'National editor'),
  commission: label('Commission du film', 'Film commission'),
  contributor: label('Contribution (brouillons)', 'Contributor (drafts)'),
};
