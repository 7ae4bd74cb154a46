import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { Idcc, Interest, RomeVersion } from '../../content/schema/craft.ts';
import { ofReferences } from '../access/texts.ts';
import { craftLinkFields } from '../fields/craft-links.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { keepWhileNamed } from '../hooks/deleting.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** The taxonomy of trades. */
export const Crafts: CollectionConfig = {
  slug: 'crafts',
  labels: { singular: label('Métier', 'Trade'), plural: label('Métiers', 'Trades') },
  access: ofReferences,
  admin: {
    useAsTitle: 'masculine',
    defaultColumns: ['masculine', 'feminine', 'english', 'department'],
    listSearchableFields: ['masculine', 'feminine', 'english', 'slug'],
    group: label('Référentiels', 'Taxonomies'),
  },
  hooks: publicHooks('craft', {
    beforeDelete: [
      keepWhileNamed(
        { collection: 'talents', path: 'crafts.craft' },
        { collection: 'guides', path: 'craft' },
        { collection: 'briefs', path: 'crafts' },
      ),
    ],
  }),
  fields: [
    liveState('craft'),
    {
      name: 'masculine',
      type: 'text',
      label: label('Masculin', 'Masculine'),
      required: true,
      maxLength: 120,
    },
    {
      name: 'feminine',
      type: 'text',
      label: label('Féminin', 'Feminine'),
      required: true,
      maxLength: 120,
    },
    {
      name: 'english',
      type: 'text',
      label: label('Anglais', 'English'),
      required: true,
      maxLength: 120,
    },
    {
      name: 'department',
      type: 'relationship',
      relationTo: 'departments',
      label: label('Équipe', 'Team'),
      required: true,
    },
    {
      name: 'order',
      type: 'number',
      label: label('Rang dans l’équipe', 'Place in the team'),
      required: true,
      min: 1,
      defaultValue: 999,
    },
    {
      name: 'rome',
      type: 'group',
      label: label('Code ROME', 'ROME code'),
      fields: [
        { name: 'code', type: 'text', label: label('Code', 'Code'), maxLength: 5 },
        {
          name: 'version',
          type: 'select',
          label: label('Version du ROME', 'ROME version'),
          options: [...RomeVersion.options],
        },
      ],
    },
    {
      name: 'agreements',
      type: 'array',
      label: label('Conventions collectives', 'Collective agreements'),
      labels: {
        singular: label('Convention', 'Agreement'),
        plural: label('Conventions', 'Agreements'),
      },
      fields: [
        {
          name: 'idcc',
          type: 'select',
          label: label('IDCC', 'IDCC'),
          required: true,
          options: [...Idcc.options],
        },
        {
          name: 'title',
          type: 'text',
          label: label('Titre officiel', 'Official title'),
          required: true,
          maxLength: 200,
        },
        {
          name: 'status',
          type: 'text',
          label: label('Statut ou niveau', 'Status or level'),
          maxLength: 80,
        },
        {
          name: 'annex',
          type: 'text',
          label: label('Annexe ou partie', 'Annex or part'),
          maxLength: 120,
        },
      ],
    },
    ...craftLinkFields,
    {
      name: 'interests',
      type: 'select',
      hasMany: true,
      label: label('Envies', 'Interests'),
      options: options(Interest.options, fr.interest.label, en.interest.label),
    },
    slugField((data) => String(data['masculine'] ?? '')),
  ],
};
