import type { CollectionConfig } from 'payload';
import { ofReferences } from '../access/texts.ts';
import { englishReady } from '../fields/english-ready.ts';
import { label } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** The glossary of the set. */
export const Terms: CollectionConfig = {
  slug: 'terms',
  labels: { singular: label('Mot du lexique', 'Term'), plural: label('Lexique', 'Glossary') },
  access: ofReferences,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'english', 'crafts'],
    group: label('Rédaction', 'Editorial'),
  },
  hooks: publicHooks('term'),
  fields: [
    liveState('term'),
    { name: 'name', type: 'text', label: label('Mot', 'Word'), required: true, maxLength: 80 },
    {
      name: 'english',
      type: 'text',
      label: label('Anglais', 'English'),
      required: true,
      maxLength: 80,
    },
    {
      name: 'synonyms',
      type: 'array',
      label: label('Autres mots', 'Other words'),
      labels: { singular: label('Mot', 'Word'), plural: label('Mots', 'Words') },
      fields: [
        { name: 'value', type: 'text', label: label('Mot', 'Word'), required: true, maxLength: 80 },
      ],
    },
    {
      name: 'definition',
      type: 'textarea',
      label: label('Définition', 'Definition'),
      required: true,
      localized: true,
      maxLength: 600,
    },
    {
      name: 'crafts',
      type: 'relationship',
      relationTo: 'crafts',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: 8,
      label: label('Métiers', 'Trades'),
    },
    {
      name: 'seeAlso',
      type: 'relationship',
      relationTo: 'terms',
      hasMany: true,
      label: label('Voir aussi', 'See also'),
      filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
    },
    slugField((data) => String(data['name'] ?? '')),
    englishReady,
  ],
};
