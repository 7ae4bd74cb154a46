import type { CollectionConfig } from 'payload';
import { access, nobody, signedIn } from '../access/roles.ts';
import { label } from '../fields/label.ts';

/** Published states of the site: when, why, how long, what the checks said. */
export const Releases: CollectionConfig = {
  slug: 'releases',
  labels: {
    singular: label('Mise en ligne', 'Release'),
    plural: label('Mises en ligne', 'Releases'),
  },
  defaultSort: '-createdAt',
  access: access({
    admin: signedIn,
    create: nobody,
    read: signedIn,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'createdAt', 'outcome', 'reason', 'pages', 'seconds'],
    group: label('Mise en ligne', 'Publishing'),
  },
  fields: [
    {
      name: 'number',
      type: 'number',
      label: label('Numéro', 'Number'),
      required: true,
      index: true,
    },
    {
      name: 'outcome',
      type: 'select',
      label: label('Issue', 'Outcome'),
      required: true,
      options: [
        { value: 'live', label: label('en ligne', 'went live') },
        { value: 'failed', label: label('refusée', 'failed') },
      ],
    },
    { name: 'reason', type: 'text', label: label('Motif', 'Reason'), required: true },
    { name: 'pages', type: 'number', label: label('Pages', 'Pages') },
    { name: 'seconds', type: 'number', label: label('Durée (s)', 'Duration (s)') },
    {
      name: 'steps',
      type: 'json',
      label: label('Durée de chaque étape (s)', 'Duration of each step (s)'),
    },
    { name: 'snapshotHash', type: 'text', label: label('Empreinte des données', 'Snapshot hash') },
    { name: 'report', type: 'textarea', label: label('Rapport', 'Report') },
  ],
};
