import type { CollectionConfig, RelationshipField } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { CommentKind } from '../../content/schema/comment.ts';
import { access, admins, editors, nobody } from '../access/roles.ts';
import { dayField } from '../fields/day.ts';
import { importedFromField } from '../fields/imported-from.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

const text = (
  field: Pick<RelationshipField, 'name' | 'label' | 'required' | 'index'>,
): RelationshipField => ({
  ...field,
  type: 'relationship',
  relationTo: ['articles', 'guides'],
});

/** What readers wrote about a text. Public once accepted; made by a confirmed form or an import. */
export const Comments: CollectionConfig = {
  slug: 'comments',
  labels: {
    singular: label('Question ou commentaire', 'Question or comment'),
    plural: label('Questions et commentaires', 'Questions and comments'),
  },
  defaultSort: '-sentAt',
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
    defaultColumns: ['sentAt', 'kind', 'name', 'on', 'state'],
    group: label('Demandes', 'Requests'),
  },
  hooks: publicHooks('comment'),
  fields: [
    liveState('comment'),
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
    { name: 'sentAt', type: 'date', label: label('Envoyé le', 'Sent on'), required: true },
    {
      name: 'state',
      type: 'select',
      label: label('État', 'State'),
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: [
        { value: 'waiting', label: label('en attente', 'waiting') },
        { value: 'accepted', label: label('accepté', 'accepted') },
        { value: 'refused', label: label('refusé', 'refused') },
      ],
    },
    {
      name: 'refusalReason',
      type: 'textarea',
      label: label('Motif du refus', 'Reason of the refusal'),
      maxLength: 1000,
      admin: { condition: (data) => data['state'] === 'refused' },
    },
    {
      name: 'reply',
      type: 'group',
      label: label('Réponse de la rédaction', 'Editors’ answer'),
      fields: [
        { name: 'text', type: 'textarea', label: label('Texte', 'Text'), maxLength: 4000 },
        { name: 'author', type: 'text', label: label('Signature', 'Author'), maxLength: 120 },
        dayField({ name: 'on', label: label('Répondu le', 'Answered on') }),
      ],
    },
    text({ name: 'answeredBy', label: label('Un texte y répond', 'A text answers it') }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'comments',
      label: label('En réponse à', 'In answer to'),
    },
    {
      name: 'submission',
      type: 'relationship',
      relationTo: 'submissions',
      label: label('Demande', 'Submission'),
      admin: { readOnly: true },
    },
    importedFromField,
  ],
};
