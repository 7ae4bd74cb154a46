/** What a brief holds of what was sent, which editors may mend. The rest: brief-employer.ts. */
import type { Field, TextareaField } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { languageName } from '../../content/locales/language-name.ts';
import {
  BriefContract,
  briefLimits,
  BriefPayUnit,
  BriefStage,
} from '../../content/schema/brief.ts';
import { languageCodes } from '../../content/schema/language-codes.ts';
import { Experience } from '../../content/schema/talent.ts';
import { WorkKind } from '../../content/schema/work.ts';
import { dayField } from './day.ts';
import { label, options } from './label.ts';

const { line, text: long, title, specification } = briefLimits;

/** French, and English where the employer gave it. */
export const projectFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: label('Titre de l’annonce', 'Title'),
    required: true,
    minLength: title.min,
    maxLength: title.max,
  },
  {
    name: 'project',
    type: 'group',
    label: label('Le projet', 'The project'),
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: label('Sorte', 'Kind'),
        required: true,
        options: options(WorkKind.options, fr.work.kind, en.work.kind),
      },
      oneLine('format', label('Format', 'Format')),
      { ...oneLine('genre', label('Genre', 'Genre')), required: true },
      paragraphs('world', label('Univers', 'World'), long.max),
      paragraphs('tone', label('Ton', 'Tone'), long.max),
      { ...paragraphs('stakes', label('Enjeu', 'What is at stake'), long.max), required: true },
      {
        name: 'stage',
        type: 'select',
        label: label('Étape', 'Stage'),
        required: true,
        options: options(BriefStage.options, fr.brief.stage, en.brief.stage),
      },
      oneLine('broadcaster', label('Diffuseur', 'Broadcaster')),
    ],
  },
  {
    name: 'english',
    type: 'group',
    label: label('En anglais, si donné', 'In English, where given'),
    fields: [
      { name: 'title', type: 'text', label: label('Titre', 'Title'), maxLength: title.max },
      paragraphs('world', label('Univers', 'World'), long.max),
      paragraphs('tone', label('Ton', 'Tone'), long.max),
      paragraphs('stakes', label('Enjeu', 'What is at stake'), long.max),
    ],
  },
];

/** Of the record itself, not of a group: rights and the trail of acts follow the places. */
export const craftsAndPlaces: Field[] = [
  {
    name: 'crafts',
    type: 'relationship',
    relationTo: 'crafts',
    hasMany: true,
    required: true,
    minRows: 1,
    maxRows: briefLimits.crafts,
    label: label('Métiers', 'Trades'),
  },
  {
    name: 'bases',
    type: 'relationship',
    relationTo: 'territories',
    hasMany: true,
    maxRows: briefLimits.bases,
    label: label('Lieux', 'Places'),
  },
];

/** Of the record itself too: whoever withdraws a charter takes it off the projects that name it. */
export const chartersField: Field = {
  name: 'charters',
  type: 'relationship',
  relationTo: 'charters',
  hasMany: true,
  maxRows: briefLimits.charters,
  label: label('Chartes que la production suit', 'Charters that the production follows'),
  // No `filterOptions`: a charter withdrawn later would keep its projects from being saved.
  admin: {
    description: label(
      'La page montre celles qui sont publiées.',
      'The page shows those that are published.',
    ),
  },
};

/** What else is looked for. Words stand one a line. */
export const needsFields: Field[] = [
  {
    name: 'experience',
    type: 'select',
    hasMany: true,
    label: label('Expérience (vide : toutes)', 'Experience (empty: any)'),
    options: options(Experience.options, fr.talent.experience, en.talent.experience),
  },
  words('specialties', label('Spécialités', 'Specialties')),
  {
    name: 'languages',
    type: 'select',
    hasMany: true,
    label: label('Langues', 'Languages'),
    options: languageCodes.map((value) => ({
      value,
      label: label(languageName(value, 'fr'), languageName(value, 'en')),
    })),
  },
  words('equipment', label('Matériel', 'Equipment')),
  words('certificates', label('Certificats', 'Certificates')),
  dayField({ name: 'from', label: label('Du', 'From'), required: true }),
  dayField({ name: 'until', label: label('Au', 'Until'), required: true }),
  {
    name: 'isRemote',
    type: 'checkbox',
    label: label('À distance possible', 'Remote work possible'),
    defaultValue: false,
  },
];

/** Gross pay and the form of the contract. */
export const termsFields: Field[] = [
  {
    name: 'contract',
    type: 'select',
    label: label('Contrat', 'Contract'),
    required: true,
    options: options(BriefContract.options, fr.brief.contract, en.brief.contract),
  },
  { name: 'payFrom', type: 'number', label: label('Euros bruts, dès', 'Euros gross, from') },
  { name: 'payTo', type: 'number', label: label('Jusqu’à', 'To') },
  {
    name: 'payUnit',
    type: 'select',
    label: label('Pour', 'Per'),
    options: options(BriefPayUnit.options, fr.brief.unit, en.brief.unit),
  },
  paragraphs('rights', label('Droits', 'Rights'), long.max),
  paragraphs('specification', label('Cahier des charges', 'Specification'), specification),
];

/** A text of one line. */
export function oneLine(name: string, words: { fr: string; en: string }) {
  return { name, type: 'text', label: words, maxLength: line } as const;
}

/** A text of several lines. */
export function paragraphs(name: string, words: { fr: string; en: string }, maxLength: number) {
  return { name, type: 'textarea', label: words, maxLength } as const;
}

function words(name: string, { fr, en }: { fr: string; en: string }): TextareaField {
  return {
    name,
    type: 'textarea',
    label: label(`${fr} (une par ligne)`, `${en} (one a line)`),
    maxLength: briefLimits.list * (briefLimits.word + 1),
  };
}
