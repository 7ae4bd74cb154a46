import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/** What a link of a mail may do. */
export const linkPurposes = ['confirm', 'stop', 'report'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Single-use links of mails: only the SHA-256 of the token is kept. */
export const SignedLinks: CollectionConfig = {
  slug: 'signed-links',
  access: closed,
  admin: { hidden: true },
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true, index: true },
    { name: 'purpose', type: 'select', required: true, options: [...linkPurposes] },
    {
      name: 'submission',
      type: 'relationship',
      relationTo: 'submissions',
      required: true,
      index: true,
    },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'usedAt', type: 'date' },
  ],
};
