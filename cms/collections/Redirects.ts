import type { CollectionConfig } from 'payload';
import { access, nobody } from '../access/roles.ts';

/** Former slugs, kept until their record is erased. Written by the hook of public records. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  access: access({
    admin: nobody,
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: { hidden: true },
  fields: [
    { name: 'kind', type: 'text', required: true, index: true },
    { name: 'slug', type: 'text', required: true, index: true },
    { name: 'record', type: 'text', required: true, index: true },
  ],
};
