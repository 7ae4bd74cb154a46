import type { CollectionConfig } from 'payload';
import { charterLimits } from '../../content/schema/charter.ts';
import { ofCharters } from '../access/texts.ts';
import { dayField, today } from '../fields/day.ts';
import { englishReady } from '../fields/english-ready.ts';
import { label } from '../fields/label.ts';
import { liveState } from '../fields/live-state.ts';
import { slugField } from '../fields/slug.ts';
import { namedInFrench } from '../hooks/named-in-french.ts';
import { publicHooks } from '../hooks/public-hooks.ts';

/**
 * Standing texts that productions undertake to follow. All versions are kept: the hash that an answer holds means
 * something only beside the text that it is of.
 */
export const Charters: CollectionConfig = {
  slug: 'charters',
  labels: { singular: label('Charte', 'Charter'), plural: label('Chartes', 'Charters') },
  access: ofCharters,
  versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 0 },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'author', 'versionOn', '_status'],
    group: label('Rédaction', 'Editorial'),
    description: label(
      'Textes que les productions s’engagent à suivre. Dépubliée, une charte quitte les projets qui la nomment.',
      'Texts that productions undertake to follow. Unpublished, a charter leaves the projects that name it.',
    ),
  },
  hooks: { ...publicHooks('charter'), beforeOperation: [namedInFrench] },
  fields: [
    liveState('charter'),
    {
      name: 'title',
      type: 'text',
      label: label('Titre', 'Title'),
      required: true,
      localized: true,
      maxLength: charterLimits.title,
    },
    {
      name: 'author',
      type: 'text',
      label: label('Organisme qui l’a écrite', 'Organisation that wrote it'),
      required: true,
      maxLength: charterLimits.author,
    },
    {
      name: 'text',
      type: 'textarea',
      label: label('Texte', 'Text'),
      required: true,
      localized: true,
      maxLength: charterLimits.text,
      admin: {
        rows: 24,
        description: label(
          'Une ligne vide sépare deux paragraphes. Qui répond à un projet dit avoir lu ce texte-là : changez la date avec lui.',
          'An empty line separates two paragraphs. Who answers a project says to have read this very text: change the date with it.',
        ),
      },
    },
    {
      name: 'source',
      type: 'text',
      label: label('Adresse chez son auteur', 'Address at its author’s'),
      maxLength: 1000,
    },
    dayField({
      name: 'versionOn',
      label: label('Version du', 'Version of'),
      defaultValue: () => today(),
      required: true,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'isDemo',
      type: 'checkbox',
      label: label('Inventée pour la démonstration', 'Invented for the demonstration'),
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    slugField((data) => {
      const title = data['title'];
      return typeof title === 'object' && title
        ? String((title as { fr?: string }).fr ?? '')
        : String(title ?? '');
    }),
    englishReady,
  ],
};
