import type { CollectionConfig } from 'payload';
import { readByEditors } from '../access/roles.ts';
import { fact, inWords } from '../fields/fact.ts';
import { label } from '../fields/label.ts';

/** Records that could not be made public as they are: the site keeps their last public state. */
export const Refusals: CollectionConfig = {
  slug: 'refusals',
  labels: {
    singular: label('Fiche retenue', 'Record held back'),
    plural: label('Fiches retenues', 'Records held back'),
  },
  access: readByEditors,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'problem', 'createdAt'],
    group: label('Mise en ligne', 'Publishing'),
  },
  fields: [
    { name: 'title', type: 'text', label: label('Fiche', 'Record'), admin: fact },
    {
      name: 'kind',
      type: 'text',
      label: label('Sorte', 'Kind'),
      required: true,
      index: true,
      admin: inWords,
    },
    {
      name: 'problem',
      type: 'textarea',
      label: label('Pourquoi', 'Why'),
      required: true,
      admin: { components: { Field: '/components/ReleaseFact.tsx#ReleaseReport' } },
    },
    {
      name: 'record',
      type: 'text',
      label: label('À corriger dans', 'To be mended in'),
      required: true,
      index: true,
      admin: {
        disableListColumn: true,
        components: { Field: '/components/RefusedRecord.tsx#RefusedRecord' },
      },
    },
  ],
};
