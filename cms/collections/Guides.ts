import type { CollectionConfig } from 'payload';
import { guideLimits } from '../../content/schema/guide.ts';
import { ofTexts } from '../access/texts.ts';
import { previewHref } from '../endpoints/preview.ts';
import { dayField, today } from '../fields/day.ts';
import { englishReady } from '../fields/english-ready.ts';
import { label } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { bodyField } from '../fields/rich-text.ts';
import { scheduleFields } from '../fields/schedule.ts';
import { sourcesField } from '../fields/sources.ts';
import { writerField } from '../fields/writer.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { draftsOnlyForContributors } from '../hooks/drafts-only.ts';
import { keepSchedule } from '../hooks/keep-schedule.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** Long texts about one craft each. */
export const Guides: CollectionConfig = {
  slug: 'guides',
  labels: { singular: label('Fiche métier', 'Guide'), plural: label('Fiches métiers', 'Guides') },
  access: ofTexts,
  versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 20 },
  admin: {
    preview: ({ id }, { locale }) => previewHref('guide', id, locale),
    useAsTitle: 'title',
    defaultColumns: ['title', 'craft', '_status', 'nextReviewOn'],
    group: label('Rédaction', 'Editorial'),
  },
  hooks: publicHooks('guide', {
    beforeChange: [draftsOnlyForContributors, keepSchedule],
    beforeDelete: [
      deleteAlong(
        { collection: 'submissions', path: 'guide' },
        { collection: 'comments', path: 'on.value' },
      ),
    ],
  }),
  fields: [
    liveState('guide'),
    {
      name: 'title',
      type: 'text',
      label: label('Titre de travail', 'Working title'),
      required: true,
      maxLength: 160,
      admin: {
        description: label(
          'Pour vos listes ; la page prend le titre du métier.',
          'For your lists; the page takes the title of the trade.',
        ),
      },
    },
    {
      name: 'craft',
      type: 'relationship',
      relationTo: 'crafts',
      label: label('Métier', 'Trade'),
      required: true,
      unique: true,
    },
    {
      name: 'summary',
      type: 'textarea',
      label: label('Résumé', 'Summary'),
      required: true,
      localized: true,
      maxLength: 400,
    },
    {
      name: 'skills',
      type: 'array',
      localized: true,
      maxRows: guideLimits.skills,
      label: label('Compétences', 'Skills'),
      labels: { singular: label('Compétence', 'Skill'), plural: label('Compétences', 'Skills') },
      fields: [
        {
          name: 'value',
          type: 'text',
          label: label('Compétence', 'Skill'),
          required: true,
          maxLength: guideLimits.skill,
        },
      ],
    },
    {
      name: 'experience',
      type: 'text',
      label: label('Expérience demandée', 'Experience asked for'),
      localized: true,
      maxLength: 200,
    },
    bodyField,
    {
      name: 'author',
      type: 'text',
      label: label('Signature', 'Author'),
      required: true,
      maxLength: 120,
    },
    {
      name: 'reviewer',
      type: 'group',
      label: label('Relecture par une personne du métier', 'Reviewed by a person of the trade'),
      fields: [
        { name: 'name', type: 'text', label: label('Nom', 'Name'), maxLength: 120 },
        { name: 'title', type: 'text', label: label('Métier', 'Trade'), maxLength: 160 },
      ],
    },
    sourcesField,
    dayField({
      name: 'publishedOn',
      label: label('Publiée le', 'Published on'),
      defaultValue: () => today(),
      required: true,
      admin: { position: 'sidebar' },
    }),
    dayField({
      name: 'reviewedOn',
      label: label('Relue le', 'Reviewed on'),
      defaultValue: () => today(),
      required: true,
      admin: { position: 'sidebar' },
    }),
    dayField({
      name: 'nextReviewOn',
      label: label('À relire avant le', 'Next review'),
      defaultValue: () => today(365),
      required: true,
      admin: { position: 'sidebar' },
    }),
    ...scheduleFields,
    englishReady,
    writerField,
  ],
};
