import type { CollectionConfig } from 'payload';
import { TerritoryKind } from '../../content/schema/territory.ts';
import { access, admins, nobody, signedIn } from '../access/roles.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { keepWhileNamed } from '../hooks/deleting.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** Places as France divides itself. */
export const Territories: CollectionConfig = {
  slug: 'territories',
  labels: {
    singular: label('Territoire', 'Territory'),
    plural: label('Territoires', 'Territories'),
  },
  access: access({
    admin: signedIn,
    create: admins,
    read: signedIn,
    update: admins,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'code', 'parent'],
    group: label('Référentiels', 'Taxonomies'),
  },
  hooks: publicHooks('territory', {
    beforeDelete: [
      keepWhileNamed(
        { collection: 'talents', path: 'bases' },
        { collection: 'territories', path: 'parent' },
        { collection: 'briefs', path: 'bases' },
      ),
    ],
  }),
  fields: [
    liveState('territory'),
    { name: 'name', type: 'text', label: label('Nom', 'Name'), required: true, maxLength: 80 },
    {
      name: 'english',
      type: 'text',
      label: label('Anglais', 'English'),
      required: true,
      maxLength: 80,
    },
    {
      name: 'inside',
      type: 'text',
      label: label('Avec sa préposition', 'With its preposition'),
      required: true,
      maxLength: 100,
    },
    {
      name: 'insideEnglish',
      type: 'text',
      label: label('Anglais avec sa préposition', 'English with its preposition'),
      required: true,
      maxLength: 100,
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      options: options(
        TerritoryKind.options,
        {
          region: 'région',
          departement: 'département',
          overseas: 'collectivité d’outre-mer',
          abroad: 'hors de France',
        },
        {
          region: 'region',
          departement: 'département',
          overseas: 'overseas collectivity',
          abroad: 'outside France',
        },
      ),
    },
    { name: 'code', type: 'text', label: label('Code officiel', 'Official code'), maxLength: 4 },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'territories',
      label: label('Région', 'Region'),
    },
    slugField((data) => String(data['name'] ?? '')),
  ],
};
