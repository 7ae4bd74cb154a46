import type { CollectionConfig } from 'payload';
import { ConsentPurpose } from '../../content/schema/sign-up.ts';
import { readByEditors } from '../access/roles.ts';
import { label, options } from '../fields/label.ts';

/**
 * What people agreed to and what they took back, one row an act: the newest of a purpose holds. Rows are only ever
 * added, by our own code, and go with the person they are about.
 */
export const Consents: CollectionConfig = {
  slug: 'consents',
  labels: { singular: label('Accord', 'Consent'), plural: label('Accords', 'Consents') },
  defaultSort: '-at',
  access: readByEditors,
  admin: {
    defaultColumns: ['at', 'purpose', 'isGiven', 'talent', 'submission'],
    group: label('Demandes', 'Requests'),
  },
  fields: [
    // Whose it is: the submission it came with, the talent once there is one.
    {
      name: 'submission',
      type: 'relationship',
      relationTo: 'submissions',
      index: true,
      label: label('Demande', 'Submission'),
    },
    {
      name: 'talent',
      type: 'relationship',
      relationTo: 'talents',
      index: true,
      label: label('Profil', 'Profile'),
    },
    {
      name: 'purpose',
      type: 'select',
      required: true,
      label: label('Objet', 'Purpose'),
      options: options(
        ConsentPurpose.options,
        {
          publication: 'publication',
          photo: 'photographie',
          contact: 'messages par le relais',
          reuse: 'réutilisation par une commission',
          letters: 'courriels d’une commission',
          projects: 'courriels sur les projets',
        },
        {
          publication: 'publication',
          photo: 'photograph',
          contact: 'messages by the relay',
          reuse: 'reuse by a commission',
          letters: 'mails from a commission',
          projects: 'mails about projects',
        },
      ),
    },
    { name: 'isGiven', type: 'checkbox', required: true, label: label('Donné', 'Given') },
    {
      name: 'wordingHash',
      type: 'text',
      required: true,
      label: label('Formulation (empreinte)', 'Wording (hash)'),
    },
    { name: 'locale', type: 'select', options: ['fr', 'en'], label: label('Langue', 'Language') },
    { name: 'at', type: 'date', required: true, index: true, label: label('Le', 'At') },
  ],
};
