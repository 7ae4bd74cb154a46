import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { AnswerState } from '../../content/schema/answer.ts';
import { access, admins, editors, nobody } from '../access/roles.ts';
import { label, options } from '../fields/label.ts';
import { deleteAlong } from '../hooks/deleting.ts';

/**
 * What listed people answered to briefs, once their address was confirmed. Written by the links of both sides only: an
 * editor reads, and changes nothing.
 */
export const Answers: CollectionConfig = {
  slug: 'answers',
  labels: { singular: label('Réponse', 'Answer'), plural: label('Réponses', 'Answers') },
  defaultSort: '-sentAt',
  access: access({
    admin: editors,
    create: nobody,
    read: editors,
    update: nobody,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'sentAt',
    defaultColumns: ['sentAt', 'state', 'brief', 'talent', 'decidedAt'],
    group: label('Demandes', 'Requests'),
    description: label(
      'Ce que les personnes ont répondu aux projets. Les deux côtés agissent par leurs courriels.',
      'What people answered to projects. Both sides act by their mails.',
    ),
  },
  hooks: {
    beforeDelete: [
      deleteAlong(
        { collection: 'outbox', path: 'answer' },
        { collection: 'signed-links', path: 'answer' },
      ),
    ],
  },
  fields: [
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      required: true,
      index: true,
      label: label('Projet', 'Brief'),
    },
    {
      name: 'talent',
      type: 'relationship',
      relationTo: 'talents',
      required: true,
      index: true,
      label: label('Profil', 'Profile'),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'sent',
      index: true,
      label: label('État', 'State'),
      options: options(AnswerState.options, fr.answer.state, en.answer.state),
    },
    { name: 'message', type: 'textarea', required: true, label: label('Message', 'Message') },
    {
      name: 'availability',
      type: 'textarea',
      required: true,
      label: label('Disponibilité', 'Availability'),
    },
    // SHA-256 of the text that the person says to have read; empty where the brief had none.
    {
      name: 'specificationHash',
      type: 'text',
      label: label('Cahier des charges lu (empreinte)', 'Specification read (hash)'),
    },
    // Questions and their replies: `Turn` of content/schema/answer.ts, the oldest first.
    { name: 'turns', type: 'json', label: label('Questions et suites', 'Questions and replies') },
    { name: 'word', type: 'textarea', label: label('Mot du refus', 'Word of the refusal') },
    { name: 'sentAt', type: 'date', required: true, label: label('Envoyée', 'Sent') },
    // Since when it waits for the employer, and how many reminders there were since.
    { name: 'waitsSince', type: 'date', index: true, label: label('Attend depuis', 'Waits since') },
    {
      name: 'reminders',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: label('Rappels', 'Reminders'),
    },
    { name: 'decidedAt', type: 'date', index: true, label: label('Décidée', 'Decided') },
  ],
};
