/** What a person does and did: crafts, credits, checks, and what only artists state. */
import type { Field } from 'payload';
import { TitleForm } from '../../content/schema/craft.ts';
import { Experience, talentLimits } from '../../content/schema/talent.ts';
import { VerificationSubject } from '../../content/schema/verification.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { dayField } from './day.ts';
import { label, options } from './label.ts';

/** Crafts, each with the title form the person chose. */
export const craftFields: Field[] = [
  {
    name: 'crafts',
    type: 'array',
    required: true,
    minRows: 1,
    maxRows: talentLimits.crafts,
    label: label('Métiers', 'Trades'),
    labels: { singular: label('Métier', 'Trade'), plural: label('Métiers', 'Trades') },
    fields: [
      {
        name: 'craft',
        type: 'relationship',
        relationTo: 'crafts',
        required: true,
        label: label('Métier', 'Trade'),
      },
      {
        name: 'form',
        type: 'select',
        required: true,
        label: label('Forme du titre choisie', 'Title form chosen'),
        options: options(
          TitleForm.options,
          { feminine: 'féminin', masculine: 'masculin', both: 'les deux' },
          { feminine: 'feminine', masculine: 'masculine', both: 'both' },
        ),
      },
      {
        name: 'experience',
        type: 'select',
        required: true,
        label: label('Expérience dans ce métier', 'Experience in this trade'),
        options: options(Experience.options, fr.talent.experience, en.talent.experience),
      },
    ],
  },
];

/** The filmography. */
export const creditFields: Field[] = [
  {
    name: 'credits',
    type: 'array',
    maxRows: talentLimits.credits,
    label: label('Crédits', 'Credits'),
    labels: { singular: label('Crédit', 'Credit'), plural: label('Crédits', 'Credits') },
    fields: [
      {
        name: 'work',
        type: 'relationship',
        relationTo: 'works',
        required: true,
        label: label('Œuvre', 'Work'),
      },
      { name: 'role', type: 'text', required: true, maxLength: 120, label: label('Poste', 'Role') },
      {
        name: 'isChecked',
        type: 'checkbox',
        defaultValue: false,
        label: label('Vérifié', 'Checked'),
      },
    ],
  },
];

/** What was checked, by whom, when. */
export const verificationFields: Field[] = [
  {
    name: 'verifications',
    type: 'array',
    label: label('Vérifications', 'Checks'),
    labels: { singular: label('Vérification', 'Check'), plural: label('Vérifications', 'Checks') },
    fields: [
      {
        name: 'subject',
        type: 'select',
        required: true,
        label: label('Objet', 'Subject'),
        options: options(
          VerificationSubject.options,
          fr.verification.subject,
          en.verification.subject,
        ),
      },
      { name: 'by', type: 'text', required: true, maxLength: 200, label: label('Par', 'By') },
      dayField({ name: 'on', label: label('Le', 'On'), required: true }),
    ],
  },
];

/** Artists only. */
export const artistFields: Field[] = [
  {
    name: 'artist',
    type: 'group',
    label: label('Artiste', 'Artist'),
    fields: [
      { name: 'showReel', type: 'text', maxLength: 1000, label: label('Bande démo', 'Show reel') },
      {
        name: 'playingAge',
        type: 'group',
        label: label('Âges joués', 'Playing age'),
        fields: [
          { name: 'from', type: 'number', min: 18, max: 110, label: label('De', 'From') },
          { name: 'to', type: 'number', min: 18, max: 110, label: label('À', 'To') },
        ],
      },
      { name: 'voice', type: 'text', maxLength: 120, label: label('Voix', 'Voice') },
      { name: 'agent', type: 'text', maxLength: 200, label: label('Agent', 'Agent') },
    ],
  },
];
