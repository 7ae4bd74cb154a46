import type { CollectionConfig } from 'payload';
import { ArticleKind } from '../../content/schema/article.ts';
import { ofTexts } from '../access/texts.ts';
import { previewHref } from '../endpoints/preview.ts';
import { dayField, today } from '../fields/day.ts';
import { englishReady } from '../fields/english-ready.ts';
import { importedFromField } from '../fields/imported-from.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { bodyField } from '../fields/rich-text.ts';
import { scheduleFields } from '../fields/schedule.ts';
import { slugField } from '../fields/slug.ts';
import { sourcesField } from '../fields/sources.ts';
import { writerField } from '../fields/writer.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { draftsOnlyForContributors } from '../hooks/drafts-only.ts';
import { keepSchedule } from '../hooks/keep-schedule.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** The magazine. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Article', 'Article'), plural: label('Articles', 'Articles') },
  defaultSort: '-publishedOn',
  access: ofTexts,
  versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 20 },
  admin: {
    preview: ({ id }, { locale }) => previewHref('article', id, locale),
    useAsTitle: 'title',
    defaultColumns: ['title', 'publishedOn', 'kind', '_status'],
    group: label('Rédaction', 'Editorial'),
  },
  hooks: publicHooks('article', {
    beforeChange: [draftsOnlyForContributors, keepSchedule],
    beforeDelete: [
      deleteAlong(
        { collection: 'submissions', path: 'article' },
        { collection: 'comments', path: 'on.value' },
      ),
    ],
  }),
  fields: [
    liveState('article'),
    {
      name: 'title',
      type: 'text',
      label: label('Titre', 'Title'),
      required: true,
      localized: true,
      maxLength: 160,
    },
    {
      name: 'standfirst',
      type: 'textarea',
      label: label('Chapeau', 'Standfirst'),
      required: true,
      localized: true,
      maxLength: 500,
    },
    bodyField,
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      defaultValue: 'article',
      options: options(
        ArticleKind.options,
        { article: 'article', interview: 'entretien' },
        { article: 'article', interview: 'interview' },
      ),
      admin: { position: 'sidebar' },
    },
    {
      name: 'author',
      type: 'text',
      label: label('Signature', 'Author'),
      required: true,
      maxLength: 120,
      admin: {
        description: label(
          'Pour un entretien : qui a recueilli les propos.',
          'For an interview: who collected the words.',
        ),
      },
    },
    {
      name: 'interviewee',
      type: 'text',
      label: label('Personne interrogée', 'Interviewee'),
      maxLength: 160,
      admin: { condition: (data) => data['kind'] === 'interview' },
    },
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      label: label('Photographie', 'Photograph'),
    },
    {
      name: 'tags',
      type: 'array',
      label: label('Mots-clés', 'Tags'),
      labels: { singular: label('Mot-clé', 'Tag'), plural: label('Mots-clés', 'Tags') },
      fields: [
        {
          name: 'tag',
          type: 'text',
          label: label('Mot-clé', 'Tag'),
          required: true,
          maxLength: 60,
        },
      ],
    },
    {
      name: 'themes',
      type: 'relationship',
      relationTo: 'themes',
      hasMany: true,
      label: label('Rubriques', 'Themes'),
      filterOptions: { kind: { equals: 'theme' } },
    },
    {
      name: 'series',
      type: 'relationship',
      relationTo: 'themes',
      label: label('Série', 'Series'),
      filterOptions: { kind: { equals: 'series' } },
    },
    {
      name: 'part',
      type: 'number',
      min: 1,
      label: label('Place dans la série', 'Place in the series'),
      admin: { condition: (data) => Boolean(data['series']) },
    },
    {
      name: 'crafts',
      type: 'relationship',
      relationTo: 'crafts',
      hasMany: true,
      label: label('Métiers concernés', 'Trades concerned'),
    },
    {
      name: 'talents',
      type: 'relationship',
      relationTo: 'talents',
      hasMany: true,
      label: label('Personnes concernées', 'People concerned'),
    },
    {
      name: 'works',
      type: 'relationship',
      relationTo: 'works',
      hasMany: true,
      label: label('Œuvres concernées', 'Works concerned'),
    },
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: label('Articles à lire ensuite', 'Articles to read next'),
      filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
    },
    sourcesField,
    slugField((data) => {
      const title = data['title'];
      return typeof title === 'object' && title
        ? String((title as { fr?: string }).fr ?? '')
        : String(title ?? '');
    }),
    dayField({
      name: 'publishedOn',
      label: label('Daté du', 'Dated'),
      defaultValue: () => today(),
      required: true,
      admin: { position: 'sidebar' },
    }),
    dayField({
      name: 'updatedOn',
      label: label('Mis à jour le', 'Updated on'),
      admin: { position: 'sidebar' },
    }),
    {
      name: 'areCommentsOpen',
      type: 'checkbox',
      label: label('Commentaires ouverts', 'Comments open'),
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    ...scheduleFields,
    englishReady,
    writerField,
    importedFromField,
  ],
};
