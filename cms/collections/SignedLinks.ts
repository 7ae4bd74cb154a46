import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/** What a link about a submission may do. */
export const submissionPurposes = ['confirm', 'stop', 'report'] as const;
export type SubmissionPurpose = (typeof submissionPurposes)[number];

/** What a link given to a listed person may do. */
export const talentPurposes = ['manage', 'reconfirm'] as const;
export type TalentPurpose = (typeof talentPurposes)[number];

/** What a link may do that was asked for on the page "Mes données": about that request, and about one profile where there is one. */
export const rightsPurposes = ['export', 'restrict', 'withdraw', 'erase'] as const;
export type RightsPurpose = (typeof rightsPurposes)[number];

/** What a link about a notice may do: answer the editors' question, contest the decision. */
export const noticePurposes = ['answer', 'contest'] as const;
export type NoticePurpose = (typeof noticePurposes)[number];

/** Who a notice is between. */
export const noticeSides = ['reporter', 'concerned'] as const;
export type NoticeSide = (typeof noticeSides)[number];

/** Single-use links of mails: only the SHA-256 of the token is kept. */
export const SignedLinks: CollectionConfig = {
  slug: 'signed-links',
  access: closed,
  admin: { hidden: true },
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true, index: true },
    {
      name: 'purpose',
      type: 'select',
      required: true,
      options: [...submissionPurposes, ...talentPurposes, ...rightsPurposes, ...noticePurposes],
    },
    // One of these: what the link is about.
    { name: 'submission', type: 'relationship', relationTo: 'submissions', index: true },
    { name: 'talent', type: 'relationship', relationTo: 'talents', index: true },
    { name: 'notice', type: 'relationship', relationTo: 'notices', index: true },
    { name: 'side', type: 'select', options: [...noticeSides] },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'usedAt', type: 'date' },
  ],
};
