import type { CollectionConfig } from 'payload';
import { readByEditors } from '../access/roles.ts';
import { label } from '../fields/label.ts';

/** Kinds of mail. The text is composed when it leaves, from the submission or the profile it names. */
export const mailKinds = [
  'contact-message',
  'contact-confirm',
  'shortlist-confirm',
  'comment-confirm',
  'comment-accepted',
  'comment-answered',
  'comment-refused',
  'feedback-confirm',
  'sign-up-confirm',
  'sign-up-received',
  'review-accepted',
  'review-refused',
  'review-question',
  'fill-link',
  'address-confirm',
  'rights-link',
  'page-link',
  'page-changed',
  'reconfirm',
  'page-hidden',
  'people-list',
  'letter',
  'notice-confirm',
  'notice-received',
  'notice-question',
  'notice-decided-reporter',
  'notice-decided-concerned',
  'notice-closed-reporter',
  'notice-closed-concerned',
  'brief-confirm',
  'brief-received',
  'brief-published',
  'brief-refused',
  'brief-changed',
  'brief-closed',
  'matched-people',
  'account',
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * Mails owed: a row is stored in the transaction of what owes it, and leaves by the worker.
 * The state follows from the moments; `failedAt` means given up, an editor sees why.
 */
export const Outbox: CollectionConfig = {
  slug: 'outbox',
  labels: { singular: label('Courriel', 'Mail'), plural: label('Courriels', 'Mails') },
  defaultSort: '-createdAt',
  access: readByEditors,
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['createdAt', 'kind', 'submission', 'deliveredAt', 'failedAt', 'attempts'],
    group: label('Demandes', 'Requests'),
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      options: [...mailKinds],
    },
    {
      name: 'submission',
      type: 'relationship',
      relationTo: 'submissions',
      index: true,
      label: label('Demande', 'Submission'),
    },
    {
      name: 'talent',
      type: 'relationship',
      relationTo: 'talents',
      index: true,
      label: label('Profil', 'Profile'),
    },
    {
      name: 'notice',
      type: 'relationship',
      relationTo: 'notices',
      index: true,
      label: label('Signalement', 'Report'),
    },
    {
      name: 'list',
      type: 'relationship',
      relationTo: 'people-lists',
      index: true,
      label: label('Liste datée', 'Dated list'),
    },
    {
      name: 'letter',
      type: 'relationship',
      relationTo: 'letters',
      index: true,
      label: label('Lettre', 'Letter'),
    },
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      index: true,
      label: label('Projet', 'Brief'),
    },
    {
      name: 'attempts',
      type: 'number',
      label: label('Essais', 'Attempts'),
      required: true,
      defaultValue: 0,
    },
    {
      name: 'dueAt',
      type: 'date',
      index: true,
      label: label('Prochain essai', 'Next attempt'),
      required: true,
    },
    { name: 'lockedUntil', type: 'date', label: label('En cours jusqu’à', 'In progress until') },
    { name: 'deliveredAt', type: 'date', index: true, label: label('Parti', 'Sent') },
    { name: 'failedAt', type: 'date', label: label('Abandonné', 'Given up') },
    { name: 'lastError', type: 'text', label: label('Dernière erreur', 'Last error') },
    // What the records alone do not say (a password to choose, what a person asked for): removed once delivered.
    { name: 'content', type: 'json', access: { read: () => false }, admin: { hidden: true } },
  ],
};
