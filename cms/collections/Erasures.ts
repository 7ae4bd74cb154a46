import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/**
 * The ledger of erasures: only added to, and read again after a backup was restored (people/ledger.ts). A row says
 * by keyed hash who must not come back, and nothing else about them.
 */
export const Erasures: CollectionConfig = {
  slug: 'erasures',
  access: closed,
  admin: { hidden: true },
  fields: [
    { name: 'subjectHash', type: 'text', required: true, index: true },
    // What the hash is of: a record, which never comes back, or an address, of which only older things are erased.
    { name: 'subject', type: 'select', required: true, options: ['record', 'address'] },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'reason', type: 'select', required: true, options: ['asked', 'expired', 'decided'] },
  ],
};
