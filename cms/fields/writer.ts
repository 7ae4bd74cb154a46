import type { RelationshipField } from 'payload';
import { roleOf } from '../access/roles.ts';
import { label } from './label.ts';

/** The account that began a text. Contributors may not order texts by the addresses of other accounts. */
export const writerField: RelationshipField = {
  name: 'writer',
  type: 'relationship',
  relationTo: 'users',
  label: label('Compte', 'Account'),
  access: { read: ({ req }) => ['admin', 'editor'].includes(roleOf(req) ?? '') },
  admin: { hidden: true },
};
