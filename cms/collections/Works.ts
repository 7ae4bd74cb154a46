import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { WorkKind } from '../../content/schema/work.ts';
import { access, admins, nobody, only, signedIn } from '../access/roles.ts';
import { previewHref } from '../endpoints/preview.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { mergeLink } from '../fields/merge-link.ts';
import { slugField } from '../fields/slug.ts';
import { keepWhileNamed } from '../hooks/deleting.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

const curators = only('admin', 'editor', 'commission');

/** Films and programmes. */
export const Works: CollectionConfig = {
  slug: 'works',
  labels: { singular: label('Œuvre', 'Work'), plural: label('Œuvres', 'Works') },
  access: access({
    admin: signedIn,
    create: curators,
    read: signedIn,
    update: only('admin', 'editor'),
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    preview: ({ id }, { locale }) => previewHref('work', id, locale),
    useAsTitle: 'title',
    defaultColumns: ['title', 'year', 'kind', 'director'],
    listSearchableFields: ['title', 'director', 'rca', 'visa'],
    group: label('Annuaire', 'Directory'),
  },
  hooks: publicHooks('work', {
    beforeDelete: [keepWhileNamed({ collection: 'talents', path: 'credits.work' })],
  }),
  fields: [
    liveState('work'),
    mergeLink('works'),
    { name: 'title', type: 'text', label: label('Titre', 'Title'), required: true, maxLength: 200 },
    {
      name: 'year',
      type: 'number',
      label: label('Année', 'Year'),
      required: true,
      min: 1895,
      max: 2100,
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      options: options(WorkKind.options, fr.work.kind, en.work.kind),
    },
    { name: 'director', type: 'text', label: label('Réalisation', 'Director'), maxLength: 200 },
    {
      name: 'producer',
      type: 'text',
      label: label('Production', 'Production company'),
      maxLength: 200,
    },
    {
      name: 'rca',
      type: 'text',
      label: label('Numéro RCA du CNC', 'CNC RCA number'),
      maxLength: 20,
    },
    {
      name: 'visa',
      type: 'text',
      label: label('Visa d’exploitation', 'Exhibition visa'),
      maxLength: 20,
    },
    { name: 'isan', type: 'text', label: label('ISAN', 'ISAN'), maxLength: 40 },
    {
      name: 'isDemo',
      type: 'checkbox',
      label: label('Démonstration', 'Demonstration'),
      defaultValue: false,
    },
    slugField((data) => [data['title'], data['year']].filter(Boolean).join(' ')),
  ],
};
