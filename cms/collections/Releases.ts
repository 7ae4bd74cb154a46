import type { CollectionConfig } from 'payload';
import { access, editors, nobody, signedIn } from '../access/roles.ts';
import { label } from '../fields/label.ts';
import { fact, inWords } from '../fields/fact.ts';

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
    defaultColumns: [
      'number',
      'createdAt',
      'outcome',
      'reason',
      'scope',
      'seconds',
      'written',
      'removed',
    ],
    group: label('Mise en ligne', 'Publishing'),
    components: {
      beforeListTable: [
        {
          path: '/components/PublishingAbove.tsx#PublishingAbove',
          serverProps: { hasButtons: true },
        },
      ],
    },
  },
  fields: [
    {
      name: 'number',
      type: 'number',
      label: label('Numéro', 'Number'),
      required: true,
      index: true,
      admin: fact,
    },
    {
      name: 'outcome',
      type: 'select',
      label: label('Issue', 'Outcome'),
      required: true,
      options: [
        { value: 'live', label: label('en ligne', 'went live') },
        { value: 'failed', label: label('échouée', 'failed') },
        { value: 'differs', label: label('écart constaté', 'difference found') },
      ],
      admin: inWords,
    },
    {
      name: 'scope',
      type: 'select',
      label: label('Sorte', 'Kind'),
      options: [
        { value: 'changes', label: label('ce qui a changé', 'what changed') },
        { value: 'removal', label: label('retrait urgent', 'urgent removal') },
        { value: 'full', label: label('tout le site', 'the whole site') },
        { value: 'rollback', label: label('retour en arrière', 'roll-back') },
      ],
      admin: inWords,
    },
    {
      name: 'reason',
      type: 'text',
      label: label('Motif', 'Reason'),
      required: true,
      admin: inWords,
    },
    {
      name: 'startedAt',
      type: 'date',
      label: label('Commencée', 'Started'),
      index: true,
      admin: inWords,
    },
    { name: 'seconds', type: 'number', label: label('Durée', 'Duration'), admin: inWords },
    {
      name: 'report',
      type: 'textarea',
      label: label('Rapport', 'Report'),
      admin: {
        disableListColumn: true,
        components: { Field: '/components/ReleaseFact.tsx#ReleaseReport' },
      },
    },
    {
      name: 'pages',
      type: 'number',
      label: label('Pages du site', 'Pages of the site'),
      admin: inWords,
    },
    {
      name: 'written',
      type: 'number',
      label: label('Pages changées', 'Pages changed'),
      admin: inWords,
    },
    {
      name: 'removed',
      type: 'number',
      label: label('Pages retirées', 'Pages removed'),
      admin: inWords,
    },
    {
      name: 'records',
      type: 'json',
      label: label('Fiches concernées', 'Records concerned'),
      // It names people: contributors and commissions do not see everybody.
      access: { read: ({ req }) => editors({ req }) === true },
      admin: {
        disableListColumn: true,
        components: { Field: '/components/ReleaseRecords.tsx#ReleaseRecords' },
      },
    },
    {
      name: 'steps',
      type: 'json',
      label: label('Durée de chaque étape', 'Duration of each step'),
      admin: {
        disableListColumn: true,
        components: { Field: '/components/ReleaseSteps.tsx#ReleaseSteps' },
      },
    },
    {
      name: 'snapshotHash',
      type: 'text',
      label: label('Empreinte des données', 'Snapshot hash'),
      admin: fact,
    },
  ],
};
