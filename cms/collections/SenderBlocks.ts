import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/** Senders a person does not want to hear from: the address is kept as a keyed hash. */
export const SenderBlocks: CollectionConfig = {
  slug: 'sender-blocks',
  access: closed,
  admin: { hidden: true },
  fields: [
    { name: 'talent', type: 'relationship', relationTo: 'talents', required: true, index: true },
    { name: 'emailHash', type: 'text', required: true, index: true },
  ],
};
