import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/** Marks of public changes: they only wake the worker, which compares hashes to know what to publish. */
export const Changes: CollectionConfig = {
  slug: 'changes',
  access: closed,
  admin: { hidden: true },
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'record', type: 'text', required: true },
    // Somebody or something leaves the site: the worker drops what it does (see hooks/public-hooks.ts).
    { name: 'isUrgent', type: 'checkbox', index: true },
  ],
};
