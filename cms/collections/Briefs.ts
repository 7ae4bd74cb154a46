import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { texts } from '../../content/locales/locale.ts';
import { BriefState } from '../../content/schema/brief.ts';
import { ownBriefPages } from '../../content/routes.ts';
import { access, admins, editors, editorsOrScope, nobody, only } from '../access/roles.ts';
import { ageWords } from '../briefs/age.ts';
import { endAnswers } from '../briefs/end-answers.ts';
import {
  chartersField,
  craftsAndPlaces,
  needsFields,
  projectFields,
  termsFields,
} from '../fields/brief.ts';
import { editFields, nationalOnly } from '../fields/brief-edit.ts';
import {
  checkFields,
  employerFields,
  notedFields,
  registerLink,
} from '../fields/brief-employer.ts';
import { dayField } from '../fields/day.ts';
import { inWords } from '../fields/fact.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { checkBrief, oweBriefMails } from '../hooks/brief-steps.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { publicHooks } from '../hooks/public-hooks.ts';
import type { Brief } from '../payload-types.ts';

/** Projects that look for people, made by a confirmed form. Public once accepted, until they are closed. */
export const Briefs: CollectionConfig = {
  slug: 'briefs',
  labels: { singular: label('Projet', 'Brief'), plural: label('Projets', 'Briefs') },
  // Those that wait come first.
  defaultSort: ['-state', 'sentAt'],
  access: access({
    admin: only('admin', 'editor', 'commission'),
    create: nobody,
    read: editorsOrScope('bases'),
    update: editors,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['sentAt', 'waits', 'state', 'title', 'closesOn'],
    group: label('Demandes', 'Requests'),
    description: label(
      'Vérifiez l’employeur dans un registre public, puis publiez ou refusez avec vos raisons.',
      'Check the employer in a public register, then publish, or refuse with your reasons.',
    ),
  },
  hooks: publicHooks('brief', {
    beforeChange: [checkBrief],
    afterChange: [oweBriefMails],
    beforeDelete: [
      endAnswers,
      deleteAlong(
        { collection: 'answers', path: 'brief' },
        { collection: 'brief-recipients', path: 'brief' },
        { collection: 'outbox', path: 'brief' },
        { collection: 'submissions', path: 'brief' },
        { collection: 'notices', path: 'brief' },
        { collection: 'signed-links', path: 'brief' },
      ),
    ],
  }),
  fields: [
    liveState('brief'),
    // What is to be looked at stands above what was sent.
    ...editFields,
    {
      name: 'flags',
      type: 'textarea',
      label: label('Mots à regarder', 'Words to look at'),
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data['flags']),
        components: { Field: '/components/ReleaseFact.tsx#ReleaseReport' },
      },
      // They may lead to a hidden employer.
      access: { create: () => false, read: nationalOnly, update: () => false },
    },
    {
      type: 'tabs',
      tabs: [
        { label: label('Projet', 'Project'), fields: projectFields },
        {
          label: label('Besoins', 'Needs'),
          fields: [
            ...craftsAndPlaces,
            { name: 'needs', type: 'group', label: false, fields: needsFields },
          ],
        },
        {
          label: label('Conditions', 'Terms'),
          fields: [
            { name: 'terms', type: 'group', label: false, fields: termsFields },
            chartersField,
          ],
        },
        {
          label: label('Employeur', 'Employer'),
          description: label(
            'Ne quitte jamais le CMS, le nom excepté là où il n’est pas caché.',
            'Never leaves the CMS, but for the name where it is not hidden.',
          ),
          fields: [
            { name: 'employer', type: 'group', label: false, fields: employerFields },
            {
              name: 'employerCheck',
              type: 'group',
              label: label('Vérification', 'Check'),
              fields: [registerLink, ...checkFields],
            },
          ],
        },
        { label: label('Suivi', 'Progress'), fields: notedFields },
      ],
    },
    {
      name: 'state',
      type: 'select',
      label: label('État', 'State'),
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: options(BriefState.options, fr.brief.state, en.brief.state),
      admin: {
        position: 'sidebar',
        description: label(
          'Chaque étape fait partir son courriel à l’enregistrement.',
          'Each step sends its mail when saved.',
        ),
      },
    },
    {
      name: 'refusalReason',
      type: 'textarea',
      label: label('Raisons du refus', 'Reasons of the refusal'),
      maxLength: 2000,
      // They may say who is behind the project.
      access: { read: nationalOnly },
      admin: {
        position: 'sidebar',
        rows: 5,
        // There before the state is chosen: whoever saves at once is shown the place of what is missing.
        condition: (data) => data['state'] === 'waiting' || data['state'] === 'refused',
        description: label(
          'Où vous refusez : partent par courriel à l’employeur.',
          'Where you refuse: go to the employer by mail.',
        ),
      },
    },
    {
      name: 'waits',
      type: 'text',
      virtual: true,
      label: label('Attend', 'Waits'),
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data['waits']),
        ...inWords,
      },
      hooks: { afterRead: [({ data, req }) => waitsOf(data, req.i18n?.language)] },
    },
    dayField({
      name: 'closesOn',
      label: label('Dernier jour pour répondre', 'Last day to answer'),
      required: true,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'isDemo',
      type: 'checkbox',
      label: label('Inventé pour la démonstration', 'Invented for the demonstration'),
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    slugField((data) => String(data['title'] ?? ''), ownBriefPages),
  ],
};

/** What the list says of one that an editor is to look at: its age, or that its employer sent an edit. */
function waitsOf(data: Partial<Brief> | undefined, language: string | undefined): string | null {
  const locale = language === 'en' ? 'en' : 'fr';
  if (data?.state === 'waiting' && data.createdAt)
    return ageWords(data.createdAt, new Date(), locale);
  return data?.edit?.sentAt ? texts(locale).brief.waits.waitingEdit : null;
}
