import type { UIField } from 'payload';
import { label } from './label.ts';

/** The way to the acts of the record, beside its form. Stores nothing. */
export const actsLink: UIField = {
  name: 'acts',
  type: 'ui',
  label: label('Actes', 'Acts'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/components/ActsLink.tsx#ActsLink' },
  },
};
