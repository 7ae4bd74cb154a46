import type { CollectionConfig } from 'payload';
import { readByEditors } from '../access/roles.ts';
import { label } from '../fields/label.ts';

/** Who a letter was written to, one row a person: nobody gets it twice. Written by the worker only. */
export const LetterRecipients: CollectionConfig = {
  slug: 'letter-recipients',
  labels: {
    singular: label('Destinataire d’une lettre', 'Recipient of a letter'),
    plural: label('Destinataires des lettres', 'Recipients of letters'),
  },
  defaultSort: '-createdAt',
  access: readByEditors,
  admin: {
    defaultColumns: ['createdAt', 'letter', 'talent'],
    group: label('Commission', 'Commission'),
  },
  indexes: [{ fields: ['letter', 'talent'], unique: true }],
  fields: [
    {
      name: 'letter',
      type: 'relationship',
      relationTo: 'letters',
      required: true,
      index: true,
      label: label('Lettre', 'Letter'),
    },
    {
      name: 'talent',
      type: 'relationship',
      relationTo: 'talents',
      required: true,
      index: true,
      label: label('Profil', 'Profile'),
    },
  ],
};
