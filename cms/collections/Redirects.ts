import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/** Former slugs, kept until their record is erased. Written by the hook of public records. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  access: closed,
  admin: { hidden: true },
  fields: [
    { name: 'kind', type: 'text', required: true, index: true },
    { name: 'slug', type: 'text', required: true, index: true },
    { name: 'record', type: 'text', required: true, index: true },
  ],
};
