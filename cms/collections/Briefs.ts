import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { texts } from '../../content/locales/locale.ts';
import { BriefState } from '../../content/schema/brief.ts';
import { access, admins, editors, editorsOrScope, nobody, only } from '../access/roles.ts';
import { ageWords } from '../briefs/age.ts';
import { craftsAndPlaces, needsFields, projectFields, termsFields } from '../fields/brief.ts';
import { checkFields, employerFields, notedFields } from '../fields/brief-employer.ts';
import { dayField } from '../fields/day.ts';
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
      deleteAlong(
        { collection: 'answers', path: 'brief' },
        { collection: 'outbox', path: 'brief' },
        { collection: 'submissions', path: 'brief' },
        { collection: 'notices', path: 'brief' },
        { collection: 'signed-links', path: 'brief' },
      ),
    ],
  }),
  fields: [
    liveState('brief'),
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
          fields: [{ name: 'terms', type: 'group', label: false, fields: termsFields }],
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
              fields: checkFields,
            },
          ],
        },
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
      name: 'waits',
      type: 'text',
      virtual: true,
      label: label('Attend', 'Waits'),
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data['waits']) },
      hooks: { afterRead: [({ data, req }) => waitsOf(data, req.i18n?.language)] },
    },
    {
      name: 'refusalReason',
      type: 'textarea',
      label: label('Raisons du refus', 'Reasons of the refusal'),
      maxLength: 2000,
      admin: {
        condition: (data) => data['state'] === 'refused',
        description: label('Partent par courriel à l’employeur.', 'Go to the employer by mail.'),
      },
    },
    {
      name: 'changeAsked',
      type: 'textarea',
      label: label('Modification demandée par l’employeur', 'Change asked for by the employer'),
      maxLength: 4000,
      admin: {
        condition: (data) => Boolean(data['changeAsked']),
        description: label(
          'La page reste en ligne telle quelle. Modifiez la fiche, puis videz ce champ : l’employeur est prévenu.',
          'The page stays online as it is. Change the record, then empty this field: the employer is told.',
        ),
      },
    },
    {
      name: 'flags',
      type: 'textarea',
      label: label('Mots à regarder', 'Words to look at'),
      admin: { readOnly: true, condition: (data) => Boolean(data['flags']) },
      access: { create: () => false, update: () => false },
    },
    dayField({
      name: 'closesOn',
      label: label('Dernier jour pour répondre', 'Last day to answer'),
      required: true,
      admin: { position: 'sidebar' },
    }),
    ...notedFields,
    {
      name: 'isDemo',
      type: 'checkbox',
      label: label('Inventé pour la démonstration', 'Invented for the demonstration'),
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    slugField((data) => String(data['title'] ?? '')),
  ],
};

/** What the list says of one that an editor is to look at: its age, or that a change is asked for. */
function waitsOf(data: Partial<Brief> | undefined, language: string | undefined): string | null {
  const locale = language === 'en' ? 'en' : 'fr';
  if (data?.state === 'waiting' && data.createdAt)
    return ageWords(data.createdAt, new Date(), locale);
  const isAsked = data?.state !== 'closed' && data?.changeAsked?.trim();
  return isAsked ? texts(locale).brief.waits.changeAsked : null;
}
