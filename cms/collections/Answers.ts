import type { CollectionConfig, TextareaField } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { AnswerState } from '../../content/schema/answer.ts';
import { access, admins, editors, nobody } from '../access/roles.ts';
import { fact, inWords } from '../fields/fact.ts';
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
    listSearchableFields: ['message'],
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
      admin: fact,
      options: options(AnswerState.options, fr.answer.state, en.answer.state),
    },
    written({ name: 'message', label: label('Message', 'Message'), required: true }),
    written({
      name: 'availability',
      label: label('Disponibilité', 'Availability'),
      required: true,
    }),
    // Questions and their replies: `Turn` of content/schema/answer.ts, the oldest first.
    {
      name: 'turns',
      type: 'json',
      label: label('Questions et suites', 'Questions and replies'),
      admin: {
        condition: (data) => hasSome(data['turns']),
        components: { Field: '/components/AnswerFacts.tsx#AnswerTurns' },
      },
    },
    written({ name: 'word', label: label('Mot du refus', 'Word of the refusal') }),
    // Charters that the person says to have read: `ReadCharter` of content/schema/answer.ts.
    {
      name: 'chartersRead',
      type: 'json',
      label: label('Chartes lues', 'Charters read'),
      admin: {
        condition: (data) => hasSome(data['chartersRead']),
        components: { Field: '/components/AnswerFacts.tsx#AnswerCharters' },
      },
    },
    // SHA-256 of the text that the person says to have read; empty where the brief had none.
    {
      name: 'specificationHash',
      type: 'text',
      label: label('Cahier des charges lu (empreinte)', 'Specification read (hash)'),
      admin: shownWhere('specificationHash'),
    },
    // When they said so of the texts above; empty where there was none.
    {
      name: 'readAt',
      type: 'date',
      label: label('Textes lus le', 'Texts read on'),
      admin: shownWhere('readAt'),
    },
    {
      name: 'sentAt',
      type: 'date',
      required: true,
      label: label('Envoyée', 'Sent'),
      admin: inWords,
    },
    // Since when it waits for the employer, and how many reminders there were since.
    {
      name: 'waitsSince',
      type: 'date',
      index: true,
      label: label('Attend depuis', 'Waits since'),
      admin: shownWhere('waitsSince'),
    },
    {
      name: 'reminders',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: label('Rappels', 'Reminders'),
      admin: inWords,
    },
    {
      name: 'decidedAt',
      type: 'date',
      index: true,
      label: label('Décidée', 'Decided'),
      admin: shownWhere('decidedAt'),
    },
  ],
};

/** A text as it was written; one that may be missing stands only where there is one, which a required column forbids. */
function written(field: Pick<TextareaField, 'name' | 'label' | 'required'>): TextareaField {
  const components = { Field: '/components/ReleaseFact.tsx#ReleaseReport' };
  const admin = field.required ? { components } : { ...shownWhere(field.name), components };
  return { ...field, type: 'textarea', admin } as TextareaField;
}

/** A fact in words, where there is one. */
function shownWhere(name: string) {
  return { ...inWords, condition: (data: Record<string, unknown>) => Boolean(data[name]) };
}

const hasSome = (list: unknown): boolean => Array.isArray(list) && list.length > 0;
