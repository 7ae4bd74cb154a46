import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { ResourceKind } from '../../content/schema/resource.ts';
import { ofReferences } from '../access/texts.ts';
import { dayField, today } from '../fields/day.ts';
import { englishReady } from '../fields/english-ready.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { sourcesField } from '../fields/sources.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

const isWorkshop = (data: Record<string, unknown>) => data['kind'] === 'workshop';

/** Schools, aids, festivals, platforms, unions, associations, workshops. */
export const Resources: CollectionConfig = {
  slug: 'resources',
  labels: { singular: label('Ressource', 'Resource'), plural: label('Ressources', 'Resources') },
  access: ofReferences,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'territories', 'checkedOn'],
    group: label('Rédaction', 'Editorial'),
  },
  hooks: publicHooks('resource'),
  fields: [
    liveState('resource'),
    { name: 'name', type: 'text', label: label('Nom', 'Name'), required: true, maxLength: 200 },
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      options: options(ResourceKind.options, fr.resource.kind, en.resource.kind),
    },
    {
      name: 'summary',
      type: 'textarea',
      label: label('Présentation', 'Summary'),
      required: true,
      localized: true,
      maxLength: 500,
    },
    {
      name: 'website',
      type: 'text',
      label: label('Site', 'Website'),
      required: true,
      maxLength: 300,
    },
    {
      name: 'territories',
      type: 'relationship',
      relationTo: 'territories',
      hasMany: true,
      label: label('Territoires (vide : tout le pays)', 'Territories (empty: the whole country)'),
    },
    {
      name: 'departments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      label: label('Équipes (vide : toutes)', 'Teams (empty: all)'),
    },
    { name: 'place', type: 'text', label: label('Ville', 'Town'), maxLength: 120 },
    dayField({
      name: 'startsOn',
      label: label('Commence le', 'Starts on'),
      admin: { condition: isWorkshop },
    }),
    dayField({
      name: 'endsOn',
      label: label('Finit le', 'Ends on'),
      admin: { condition: isWorkshop },
    }),
    dayField({
      name: 'deadline',
      label: label('Candidatures jusqu’au', 'Applications until'),
      admin: { condition: isWorkshop },
    }),
    dayField({
      name: 'checkedOn',
      label: label('Vérifiée le', 'Checked on'),
      defaultValue: () => today(),
      required: true,
    }),
    { ...sourcesField, required: true, minRows: 1 },
    slugField((data) => String(data['name'] ?? '')),
    englishReady,
  ],
};
