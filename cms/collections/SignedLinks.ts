import type { CollectionConfig } from 'payload';
import { closed } from '../access/roles.ts';

/** What a link about a submission may do. */
export const submissionPurposes = ['confirm', 'stop', 'report'] as const;
export type SubmissionPurpose = (typeof submissionPurposes)[number];

/** What a link given to a listed person may do. */
export const talentPurposes = ['manage', 'reconfirm', 'stopLetters', 'stopProjects'] as const;
export type TalentPurpose = (typeof talentPurposes)[number];

/** What a link may do that was asked for on the page "Mes données": about that request, and about one profile where there is one. */
export const rightsPurposes = ['export', 'restrict', 'withdraw', 'erase'] as const;
export type RightsPurpose = (typeof rightsPurposes)[number];

/**
 * What the links of the filled form do, about a person (an update) or about a submission (somebody entered at a desk):
 * open it, and send it. `send` is in the form that was opened, never in a mail.
 */
export const fillPurposes = ['fill', 'send'] as const;
export type FillPurpose = (typeof fillPurposes)[number];

/** What the link of a question about a submission does: answer it. */
export const replyPurposes = ['reply'] as const;

/** What a link about a notice may do: answer the editors' question, contest the decision. */
export const noticePurposes = ['answer', 'contest'] as const;
export type NoticePurpose = (typeof noticePurposes)[number];

/**
 * What the links given to an employer do: that of a mail opens the page of the project; the page that was opened holds
 * one for its next act and one for its file, and the form of an edit one that sends it.
 */
export const briefPurposes = ['manageBrief', 'actOnBrief', 'listBrief', 'editBrief'] as const;
export type BriefPurpose = (typeof briefPurposes)[number];

/** What the links about an answer to a brief do: the employer's decides, the person's replies to a question. */
export const answerPurposes = ['decideAnswer', 'replyToQuestion'] as const;
export type AnswerPurpose = (typeof answerPurposes)[number];

export type LinkPurpose =
  | SubmissionPurpose
  | TalentPurpose
  | RightsPurpose
  | FillPurpose
  | NoticePurpose
  | BriefPurpose
  | AnswerPurpose
  | (typeof replyPurposes)[number];

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
      options: [
        ...submissionPurposes,
        ...talentPurposes,
        ...fillPurposes,
        ...replyPurposes,
        ...rightsPurposes,
        ...noticePurposes,
        ...briefPurposes,
        ...answerPurposes,
      ],
    },
    // One of these: what the link is about.
    { name: 'submission', type: 'relationship', relationTo: 'submissions', index: true },
    { name: 'talent', type: 'relationship', relationTo: 'talents', index: true },
    { name: 'notice', type: 'relationship', relationTo: 'notices', index: true },
    { name: 'brief', type: 'relationship', relationTo: 'briefs', index: true },
    { name: 'answer', type: 'relationship', relationTo: 'answers', index: true },
    { name: 'side', type: 'select', options: [...noticeSides] },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'usedAt', type: 'date' },
  ],
};
