import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { ThemeKind } from '../../content/schema/theme.ts';
import { ofReferences } from '../access/texts.ts';
import { englishReady } from '../fields/english-ready.ts';
import { label, options } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { keepWhileNamed } from '../hooks/deleting.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/** Themes and series of the magazine. */
export const Themes: CollectionConfig = {
  slug: 'themes',
  labels: {
    singular: label('Rubrique ou série', 'Theme or series'),
    plural: label('Rubriques et séries', 'Themes and series'),
  },
  access: ofReferences,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'slug'],
    group: label('Rédaction', 'Editorial'),
  },
  hooks: publicHooks('theme', {
    beforeDelete: [
      keepWhileNamed(
        { collection: 'articles', path: 'themes' },
        { collection: 'articles', path: 'series' },
      ),
    ],
  }),
  fields: [
    liveState('theme'),
    { name: 'name', type: 'text', label: label('Nom', 'Name'), required: true, maxLength: 80 },
    {
      name: 'english',
      type: 'text',
      label: label('Nom anglais', 'English name'),
      required: true,
      maxLength: 80,
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Sorte', 'Kind'),
      required: true,
      defaultValue: 'theme',
      options: options(ThemeKind.options, fr.theme.kind, en.theme.kind),
    },
    {
      name: 'description',
      type: 'textarea',
      label: label('Présentation', 'Description'),
      required: true,
      localized: true,
      maxLength: 300,
    },
    slugField((data) => String(data['name'] ?? '')),
    englishReady,
  ],
};
