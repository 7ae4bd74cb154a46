import type { CollectionConfig } from 'payload';
import { readByEditors } from '../access/roles.ts';
import { label } from '../fields/label.ts';

/** Every sentence that somebody may have agreed to, once each: what was shown can be told years later. */
export const ConsentWordings: CollectionConfig = {
  slug: 'consent-wordings',
  labels: {
    singular: label('Formulation d’accord', 'Consent wording'),
    plural: label('Formulations d’accord', 'Consent wordings'),
  },
  defaultSort: '-createdAt',
  access: readByEditors,
  admin: {
    useAsTitle: 'hash',
    defaultColumns: ['createdAt', 'text', 'hash'],
    group: label('Demandes', 'Requests'),
  },
  fields: [
    {
      name: 'hash',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('Empreinte (SHA-256)', 'Hash (SHA-256)'),
    },
    { name: 'text', type: 'textarea', required: true, label: label('Texte', 'Text') },
  ],
};
