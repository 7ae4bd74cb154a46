import type { CollectionConfig, Field, RelationshipField } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { CommentKind } from '../../content/schema/comment.ts';
import { access, admins, editors, nobody } from '../access/roles.ts';
import { dayField } from '../fields/day.ts';
import { importedFromField } from '../fields/imported-from.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { checkDecision, oweDecision } from '../hooks/moderation.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** An article or a guide. */
const text = (
  field: Pick<RelationshipField, 'name' | 'label' | 'required' | 'index'>,
): RelationshipField => ({
  ...field,
  type: 'relationship',
  relationTo: ['articles', 'guides'],
});

/** Moments that the hooks of moderation note. */
const noted = (name: string, words: { fr: string; en: string }): Field => ({
  name,
  type: 'date',
  label: words,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar' },
});

/** What readers wrote about a text. Public once accepted; made by a confirmed form or an import. */
export const Comments: CollectionConfig = {
  slug: 'comments',
  labels: {
    singular: label('Question ou commentaire', 'Question or comment'),
    plural: label('Questions et commentaires', 'Questions and comments'),
  },
  // Those that wait come first: the states are declared in the order of their names, as databases differ there.
  defaultSort: ['-state', '-sentAt'],
  access: access({
    admin: editors,
    create: nobody,
    read: editors,
    update: editors,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['sentAt', 'state', 'kind', 'name', 'on'],
    group: label('Demandes', 'Requests'),
  },
  hooks: publicHooks('comment', {
    beforeChange: [checkDecision],
    afterChange: [oweDecision],
    beforeDelete: [
      deleteAlong(
        { collection: 'notices', path: 'comment' },
        { collection: 'submissions', path: 'comment' },
      ),
    ],
  }),
  fields: [
    liveState('comment'),
    ...asSent([
      {
        name: 'kind',
        type: 'select',
        label: label('Sorte', 'Kind'),
        required: true,
        options: options(CommentKind.options, fr.comment.kind, en.comment.kind),
      },
      text({ name: 'on', label: label('À propos de', 'About'), required: true, index: true }),
      { name: 'name', type: 'text', label: label('Nom', 'Name'), required: true, maxLength: 80 },
      { name: 'email', type: 'text', label: label('Courriel', 'E-mail'), maxLength: 254 },
      {
        name: 'text',
        type: 'textarea',
        label: label('Texte', 'Text'),
        required: true,
        maxLength: 4000,
      },
      {
        name: 'isEnglish',
        type: 'checkbox',
        label: label('Écrit depuis une page anglaise', 'Written from an English page'),
        defaultValue: false,
        admin: { readOnly: true },
      },
      { name: 'sentAt', type: 'date', label: label('Envoyé le', 'Sent on'), required: true },
    ]),
    {
      name: 'state',
      type: 'select',
      label: label('État', 'State'),
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: [
        { value: 'accepted', label: label('accepté', 'accepted') },
        { value: 'refused', label: label('refusé', 'refused') },
        { value: 'waiting', label: label('en attente', 'waiting') },
      ],
      admin: {
        position: 'sidebar',
        description: label(
          'Accepter ou refuser prévient par courriel la personne qui a écrit.',
          'Accepting or refusing tells the author by mail.',
        ),
      },
    },
    {
      name: 'refusalReason',
      type: 'textarea',
      label: label('Motif du refus', 'Reason of the refusal'),
      maxLength: 1000,
      admin: {
        condition: (data) => data['state'] === 'refused',
        description: label(
          'Part par courriel à la personne qui a écrit, avec la façon de contester.',
          'Goes to the author by mail, with the way to contest it.',
        ),
      },
    },
    {
      name: 'reply',
      type: 'group',
      label: label('Réponse de la rédaction', 'Editors’ answer'),
      fields: [
        { name: 'text', type: 'textarea', label: label('Texte', 'Text'), maxLength: 4000 },
        {
          name: 'author',
          type: 'text',
          label: label('Signature', 'Author'),
          maxLength: 120,
          admin: {
            description: label(
              'Vide : le nom de votre compte.',
              'Empty: the name of your account.',
            ),
          },
        },
        dayField({ name: 'on', label: label('Répondu le', 'Answered on') }),
      ],
    },
    text({ name: 'answeredBy', label: label('Un texte y répond', 'A text answers it') }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'comments',
      index: true,
      label: label('En réponse à', 'In answer to'),
      access: { update: () => false },
      admin: { readOnly: true, condition: (data) => Boolean(data['parent']) },
    },
    {
      name: 'submission',
      type: 'relationship',
      relationTo: 'submissions',
      index: true,
      label: label('Demande', 'Submission'),
      access: { update: () => false },
      admin: { readOnly: true, condition: (data) => Boolean(data['submission']) },
    },
    noted('decidedAt', label('Décidé le', 'Decided on')),
    noted('answerToldAt', label('Réponse annoncée le', 'Answer announced on')),
    importedFromField,
  ],
};

/** What a reader sent is not reworded. */
function asSent(fields: Sent[]): Field[] {
  return fields.map((field) => ({
    ...field,
    access: { update: () => false },
    admin: { ...field.admin, readOnly: true },
  })) as Field[];
}

type Sent = Extract<
  Field,
  { type: 'text' | 'textarea' | 'select' | 'date' | 'checkbox' | 'relationship' }
>;
