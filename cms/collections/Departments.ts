import type { CollectionConfig } from 'payload';
import { access, admins, editors, nobody, signedIn } from '../access/roles.ts';
import { label } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { keepWhileNamed } from '../hooks/deleting.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** Teams, in the order of the credits. */
export const Departments: CollectionConfig = {
  slug: 'departments',
  labels: { singular: label('Équipe', 'Team'), plural: label('Équipes', 'Teams') },
  defaultSort: 'order',
  access: access({
    admin: signedIn,
    create: admins,
    read: signedIn,
    update: editors,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['order', 'name', 'slug'],
    group: label('Référentiels', 'Taxonomies'),
  },
  hooks: publicHooks('department', {
    beforeDelete: [keepWhileNamed({ collection: 'crafts', path: 'department' })],
  }),
  fields: [
    liveState('department'),
    { name: 'name', type: 'text', label: label('Nom', 'Name'), required: true, maxLength: 80 },
    {
      name: 'english',
      type: 'text',
      label: label('Anglais', 'English'),
      required: true,
      maxLength: 80,
    },
    {
      name: 'order',
      type: 'number',
      label: label('Rang au générique', 'Place in the credits'),
      required: true,
      min: 1,
    },
    slugField((data) => String(data['name'] ?? '')),
  ],
};
