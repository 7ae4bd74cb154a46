import type { CollectionConfig } from 'payload';
import { readByEditors } from '../access/roles.ts';
import { dayField } from '../fields/day.ts';
import { label } from '../fields/label.ts';

/** Who was told of a project by the mail of a day, one row a person: nobody is told of it twice. Written by the worker only. */
export const BriefRecipients: CollectionConfig = {
  slug: 'brief-recipients',
  labels: {
    singular: label('Destinataire d’un projet', 'Recipient of a brief'),
    plural: label('Destinataires des projets', 'Recipients of briefs'),
  },
  defaultSort: '-createdAt',
  access: readByEditors,
  admin: {
    defaultColumns: ['day', 'brief', 'talent'],
    group: label('Demandes', 'Requests'),
  },
  indexes: [{ fields: ['brief', 'talent'], unique: true }],
  fields: [
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      required: true,
      index: true,
      label: label('Projet', 'Brief'),
    },
    {
      name: 'talent',
      type: 'relationship',
      relationTo: 'talents',
      required: true,
      index: true,
      label: label('Profil', 'Profile'),
    },
    // In Europe/Paris: the mail of this day lists it.
    dayField({ name: 'day', required: true, label: label('Courriel du', 'Mail of') }),
  ],
};
