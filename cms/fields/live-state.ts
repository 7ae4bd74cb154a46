import type { UIField } from 'payload';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import { label } from './label.ts';

/** What the site shows of the record, beside its form. Stores nothing. */
export const liveState = (kind: PublicKind): UIField => ({
  name: 'liveState',
  type: 'ui',
  label: label('Sur le site', 'On the site'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: {
      Field: { path: '/components/LiveState.tsx#LiveState', clientProps: { kind } },
    },
  },
});
