import type { CollectionConfig } from 'payload';
import { OrganisationKind } from '../../content/schema/organisation.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { ofReferences } from '../access/texts.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { sourcesField } from '../fields/sources.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** Companies and bodies of the field. */
export const Organisations: CollectionConfig = {
  slug: 'organisations',
  labels: {
    singular: label('Organisme', 'Organisation'),
    plural: label('Organismes', 'Organisations'),
  },
  access: ofReferences,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'territories'],
    group: label('Annuaire', 'Directory'),
  },
  hooks: publicHooks('organisation'),
  fields: [
    liveState('organisation'),
    { name: 'name', type: 'text', label: label('Nom', 'Name'), required: true, maxLength: 200 },
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      options: options(OrganisationKind.options, fr.organisation.kind, en.organisation.kind),
    },
    {
      name: 'territories',
      type: 'relationship',
      relationTo: 'territories',
      hasMany: true,
      label: label('Territoires', 'Territories'),
    },
    { name: 'website', type: 'text', label: label('Site', 'Website'), maxLength: 300 },
    sourcesField,
    slugField((data) => String(data['name'] ?? '')),
  ],
};
