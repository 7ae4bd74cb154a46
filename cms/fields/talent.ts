/** The public fields of a person. Options and limits come from `content/schema/talent.ts`; a test compares both. */
import type { Field } from 'payload';
import { Mobility, SenderKind, talentLimits } from '../../content/schema/talent.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { dayField } from './day.ts';
import { englishReady } from './english-ready.ts';
import { label, options } from './label.ts';

const list = (
  name: string,
  fr: string,
  en: string,
  one: { fr: string; en: string },
  maxLength = 80,
): Field => ({
  name,
  type: 'array',
  label: label(fr, en),
  labels: { singular: one, plural: label(fr, en) },
  maxRows: talentLimits.list,
  fields: [{ name: 'value', type: 'text', label: one, required: true, maxLength }],
});

/** Who the person is, where they work, how they are reached. */
export const publicFields: Field[] = [
  {
    name: 'name',
    type: 'text',
    label: label('Nom affiché', 'Name shown'),
    required: true,
    maxLength: talentLimits.name,
  },
  {
    name: 'sortName',
    type: 'text',
    label: label('Nom de classement', 'Sorting name'),
    required: true,
    index: true,
    maxLength: talentLimits.name,
    admin: {
      description: label(
        'Nom de famille d’abord : « MARTEL Camille ».',
        'Family name first: “MARTEL Camille”.',
      ),
    },
  },
  {
    name: 'bases',
    type: 'relationship',
    relationTo: 'territories',
    hasMany: true,
    required: true,
    maxRows: talentLimits.bases,
    label: label('Bases de travail', 'Work bases'),
  },
  {
    name: 'mobility',
    type: 'select',
    label: label('Mobilité', 'Mobility'),
    required: true,
    defaultValue: 'france',
    options: options(Mobility.options, fr.talent.mobility, en.talent.mobility),
  },
  {
    name: 'bio',
    type: 'textarea',
    label: label('Présentation', 'Bio'),
    localized: true,
    maxLength: talentLimits.bio,
  },
  {
    name: 'photo',
    type: 'upload',
    relationTo: 'media',
    label: label('Photographie', 'Photograph'),
  },
  list('specialties', 'Spécialités', 'Specialties', label('Spécialité', 'Specialty')),
  list('equipment', 'Matériel', 'Equipment', label('Matériel', 'Equipment')),
  list(
    'languages',
    'Langues',
    'Languages',
    label('Code de langue (fr, en, br, lsf…)', 'Language code (fr, en, br, lsf…)'),
    3,
  ),
  {
    name: 'trainings',
    type: 'array',
    label: label('Formations et certificats', 'Training and certificates'),
    labels: {
      singular: label('Formation', 'Training'),
      plural: label('Formations', 'Training'),
    },
    maxRows: talentLimits.list,
    fields: [
      {
        name: 'title',
        type: 'text',
        label: label('Titre', 'Title'),
        required: true,
        maxLength: 160,
      },
      { name: 'place', type: 'text', label: label('Établissement', 'Place'), maxLength: 160 },
      { name: 'year', type: 'number', label: label('Année', 'Year') },
      dayField({ name: 'validUntil', label: label('Valable jusqu’au', 'Valid until') }),
    ],
  },
  {
    name: 'links',
    type: 'array',
    label: label('Liens', 'Links'),
    labels: { singular: label('Lien', 'Link'), plural: label('Liens', 'Links') },
    maxRows: talentLimits.links,
    fields: [
      {
        name: 'label',
        type: 'text',
        label: label('Intitulé', 'Label'),
        required: true,
        maxLength: 80,
      },
      {
        name: 'url',
        type: 'text',
        label: label('Adresse', 'Address'),
        required: true,
        maxLength: 1000,
      },
    ],
  },
  {
    name: 'availability',
    type: 'group',
    label: label(
      'Disponibilité (facultative, s’éteint seule)',
      'Availability (optional, expires by itself)',
    ),
    fields: [
      dayField({ name: 'from', label: label('Du', 'From') }),
      dayField({ name: 'until', label: label('Au', 'Until') }),
    ],
  },
  {
    name: 'contactFrom',
    type: 'select',
    hasMany: true,
    label: label('Qui peut écrire', 'Who may write'),
    options: options(SenderKind.options, fr.contact.sender, en.contact.sender),
  },
  {
    name: 'email',
    type: 'email',
    label: label(
      'Courriel public (à la demande de la personne)',
      'Public e-mail (at the person’s wish)',
    ),
  },
  {
    name: 'phone',
    type: 'text',
    label: label(
      'Téléphone public (à la demande de la personne)',
      'Public telephone (at the person’s wish)',
    ),
    maxLength: 30,
  },
  dayField({
    name: 'confirmedOn',
    label: label('Dernier acte de la personne', 'Last act of the person'),
    required: true,
    admin: { position: 'sidebar' },
  }),
  {
    name: 'isDemo',
    type: 'checkbox',
    label: label('Profil de démonstration', 'Demonstration profile'),
    defaultValue: false,
    admin: { position: 'sidebar' },
  },
  englishReady,
];
