/** What a notice holds: what arrived, which nobody rewords, then a field for each step until its mail has left. */
import type { Field, FieldAccess, RelationshipField } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { NoticeKind, NoticeOutcome, NoticeState } from '../../content/schema/notice.ts';
import { only } from '../access/roles.ts';
import { label, options } from './label.ts';

const curators = only('admin', 'editor', 'commission');

/** In the order of the screen. */
export const noticeFields: Field[] = [
  ...asSent([
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      options: options(NoticeKind.options, fr.notice.kind, en.notice.kind),
    },
    { name: 'page', type: 'text', label: label('Page', 'Page'), required: true },
    on('talent', 'talents', label('Profil', 'Profile')),
    on('work', 'works', label('Œuvre', 'Work')),
    on('article', 'articles', label('Article', 'Article')),
    on('guide', 'guides', label('Fiche métier', 'Guide')),
    on('brief', 'briefs', label('Projet', 'Brief')),
    on('comment', 'comments', label('Question ou commentaire', 'Question or comment')),
    { name: 'place', type: 'textarea', label: label('Où exactement', 'Where exactly') },
    {
      name: 'text',
      type: 'textarea',
      label: label('Ce qui est signalé', 'What is reported'),
      required: true,
      admin: {
        description: label(
          'Ne part jamais à la personne concernée.',
          'Never goes to the person concerned.',
        ),
      },
    },
    {
      name: 'name',
      type: 'text',
      label: label('Signalé par (confidentiel)', 'Reported by (confidential)'),
    },
    {
      name: 'email',
      type: 'text',
      label: label('Courriel (confidentiel)', 'E-mail (confidential)'),
    },
    { name: 'sentAt', type: 'date', label: label('Reçu le', 'Received on'), required: true },
    { name: 'locale', type: 'select', label: label('Langue', 'Language'), options: ['fr', 'en'] },
  ]),
  {
    name: 'state',
    type: 'select',
    label: label('État', 'State'),
    required: true,
    defaultValue: 'received',
    index: true,
    options: options(NoticeState.options, fr.notice.state, en.notice.state),
    admin: {
      position: 'sidebar',
      description: label(
        'Chaque étape fait partir ses courriels à l’enregistrement, une seule fois, et ne se reprend pas.',
        'Each step sends its mails when saved, once, and cannot be taken back.',
      ),
    },
  },
  // 0 unlawful and to do, 1 to do, 2 done: what the queue is ordered by.
  {
    name: 'rank',
    type: 'number',
    index: true,
    required: true,
    defaultValue: 1,
    access: { create: () => false, update: () => false },
    admin: { hidden: true },
  },
  {
    name: 'hearing',
    type: 'group',
    label: label('Entendre la personne concernée', 'Hear the person concerned'),
    admin: { condition: (data) => Boolean(data['talent'] || data['brief'] || data['comment']) },
    fields: [
      {
        name: 'question',
        type: 'textarea',
        label: label('Ce que nous lui demandons', 'What we ask'),
        maxLength: 4000,
        access: { update: until('askedAt', 'hearing') },
        admin: {
          description: label(
            'Part par courriel quand l’état devient « personne interrogée ». N’y laissez rien qui trahisse qui a signalé.',
            'Leaves by mail when the state becomes “person asked”. Leave nothing in it that tells who reported.',
          ),
        },
      },
      noted('askedAt', label('Demandé le', 'Asked on')),
      {
        name: 'answer',
        type: 'textarea',
        label: label('Sa réponse', 'The answer'),
        maxLength: 4000,
        access: { update: until('decidedAt') },
        admin: {
          description: label(
            'Arrive ici par le lien du courriel ; notez-la si elle est venue autrement.',
            'Lands here by the link of the mail; note it if it came another way.',
          ),
        },
      },
      noted('answeredAt', label('Répondu le', 'Answered on')),
    ],
  },
  {
    name: 'outcome',
    type: 'select',
    label: label('Décision', 'Decision'),
    options: options(NoticeOutcome.options, fr.notice.outcome, en.notice.outcome),
    access: { update: until('decidedAt') },
  },
  {
    name: 'reasons',
    type: 'textarea',
    label: label('Motifs', 'Reasons'),
    maxLength: 4000,
    access: { update: until('decidedAt') },
    admin: {
      description: label(
        'Partent par courriel aux deux côtés quand l’état devient « décidé ». Ne nommez ni l’un ni l’autre ; dites ce qui change sur la page, puis changez-le.',
        'Go to both sides by mail when the state becomes “decided”. Name neither; say what changes on the page, then change it.',
      ),
    },
  },
  noted('decidedAt', label('Décidé le', 'Decided on')),
  by('decidedBy', label('Décidé par', 'Decided by')),
  {
    name: 'contest',
    type: 'group',
    label: label('Contestation', 'Contest'),
    admin: {
      condition: (data) => ['contested', 'confirmed', 'reversed'].includes(String(data['state'])),
      description: label(
        'Un autre compte que celui qui a décidé confirme ou révise la décision.',
        'Another account than the one that decided confirms or reverses the decision.',
      ),
    },
    fields: [
      ...asSent([
        {
          name: 'reporter',
          type: 'textarea',
          label: label('Raisons de qui a signalé', 'Reasons of whoever reported'),
        },
        {
          name: 'concerned',
          type: 'textarea',
          label: label('Raisons de la personne concernée', 'Reasons of the person concerned'),
        },
      ]),
      noted('contestedAt', label('Contesté le', 'Contested on')),
      {
        name: 'reasons',
        type: 'textarea',
        label: label('Motifs de la seconde décision', 'Reasons of the second decision'),
        maxLength: 4000,
        access: { update: until('closedAt', 'contest') },
      },
      noted('closedAt', label('Clos le', 'Closed on')),
      by('closedBy', label('Clos par', 'Closed by')),
    ],
  },
];

/** The record whose page is meant; its link opens it. */
function on(name: string, relationTo: RelatedTo, label: { fr: string; en: string }) {
  return {
    name,
    type: 'relationship',
    relationTo,
    index: true,
    label,
    admin: { condition: (data) => Boolean(data[name]) },
  } satisfies RelationshipField;
}

/** What somebody sent is not reworded. */
function asSent(fields: Sent[]): Field[] {
  return fields.map((field) => ({
    ...field,
    access: { update: () => false },
    admin: { ...field.admin, readOnly: true },
  })) as Field[];
}

/** Moments that the hooks note. */
function noted(name: string, words: { fr: string; en: string }): Field {
  return {
    name,
    type: 'date',
    label: words,
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, condition: (_, siblings) => Boolean(siblings[name]) },
  };
}

/** The account that took a step; no commission reads other accounts. */
function by(name: string, words: { fr: string; en: string }): Field {
  return {
    name,
    type: 'relationship',
    relationTo: 'users',
    label: words,
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, condition: (_, siblings) => Boolean(siblings[name]) },
  };
}

/** What went out by mail stays as it was: the field can be written until the moment is noted. */
function until(moment: string, group?: string): FieldAccess {
  return ({ doc, req }) => {
    if (curators({ req }) !== true) return false;
    const place = (group ? doc?.[group] : doc) as Record<string, unknown> | undefined;
    return !place?.[moment];
  };
}

type RelatedTo = 'talents' | 'works' | 'articles' | 'guides' | 'briefs' | 'comments';
type Sent = Extract<
  Field,
  { name: string; type: 'text' | 'textarea' | 'select' | 'date' | 'relationship' }
>;
