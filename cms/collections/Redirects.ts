import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/**
 * Former slugs, kept until their record is erased: written by the hook of public records. Kind `address`: the path of an
 * article on the site that was here before, by an import.
 */
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
