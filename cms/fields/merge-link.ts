import type { UIField } from 'payload';
import type { MergedCollection } from '../merging/fields.ts';
import { label } from './label.ts';

/** The way from a record to making one of it and another, for national editors. Stores nothing. */
export const mergeLink = (collection: MergedCollection): UIField => ({
  name: 'merge',
  type: 'ui',
  label: label('Fusionner', 'Merge'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: {
      Field: { path: '/components/MergeLink.tsx#MergeLink', clientProps: { collection } },
    },
  },
});
