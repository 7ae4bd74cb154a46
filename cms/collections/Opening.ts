import type { Field, GlobalConfig } from 'payload';
import { openingLimits, type Audience, type OpeningState } from '../../content/schema/opening.ts';
import { editors, nobody } from '../access/roles.ts';
import { dayField } from '../fields/day.ts';
import { label, options } from '../fields/label.ts';
import { publicGlobalHooks } from '../hooks/public-hooks.ts';
import { codeProblem } from '../opening/code-problem.ts';

/**
 * The opening in stages: who may send something, by audience. The state and its sentence are public; the codes are
 * the editors' alone.
 */
export const Opening: GlobalConfig = {
  slug: 'opening',
  label: label('Ouverture', 'Opening'),
  access: { read: editors, update: editors, readVersions: nobody },
  admin: {
    group: label('Réglages', 'Settings'),
    hidden: ({ user }) => !['admin', 'editor'].includes((user as { role?: string }).role ?? ''),
    description: label(
      'Un formulaire fermé refuse aussitôt ce qu’on lui envoie ; sa page le dit dès la mise en ligne suivante. Les liens reçus par courriel (mettre à jour ou cacher sa page, exercer ses droits), les signalements et « votre avis » restent toujours ouverts.',
      'A closed form refuses at once what is sent; its page says so from the next release on. Links received by mail (to update or hide one’s page, to exercise rights), reports and “your opinion” always stay open.',
    ),
  },
  hooks: publicGlobalHooks('site', (opening) => ({ opening })),
  fields: [
    audience({
      name: 'talents',
      title: label('Inscriptions', 'Sign-ups'),
      hint: label(
        'Le formulaire « S’inscrire ». Avec un code, le lien à donner finit par /inscription#code=LE-CODE : le code y est déjà écrit.',
        'The form “Sign up”. With a code, the link to hand out ends with /en/inscription#code=THE-CODE: the code is already filled in.',
      ),
      states: ['open', 'closed', 'code'],
    }),
    audience({
      name: 'employers',
      title: label('Productions', 'Productions'),
      hint: label(
        'Ce que les productions envoient : les projets, et les messages écrits au nom d’une production sur les profils. Avec un code, le lien à donner finit par /projets/publier#code=LE-CODE. Les autres personnes écrivent comme chaque profil le permet, et qui a déjà un projet le gère toujours.',
        'What productions send: projects, and messages written on behalf of a production from profiles. With a code, the link to hand out ends with /en/projets/publier#code=THE-CODE. Other people write as each profile allows, and whoever has a project manages it at any time.',
      ),
      states: ['open', 'closed', 'code'],
    }),
    audience({
      name: 'commissions',
      title: label('Commissions du film', 'Film commissions'),
      hint: label(
        'Fermé, les comptes des commissions lisent et ne changent rien ; la phrase s’affiche au-dessus de leurs écrans. Un compte tient lieu de code.',
        'Closed, the accounts of commissions read and change nothing; the sentence stands above their screens. An account stands for a code.',
      ),
      states: ['open', 'closed'],
    }),
  ],
};

function audience({ name, title, hint, states }: AudienceFields): Field {
  const stateWords: Record<'fr' | 'en', Record<OpeningState, string>> = {
    fr: { open: 'Ouvert à tout le monde', closed: 'Fermé', code: 'Sur présentation d’un code' },
    en: { open: 'Open to everybody', closed: 'Closed', code: 'With a code' },
  };
  const isNotOpen = (_: unknown, own: Record<string, unknown>) =>
    own['state'] === 'closed' || own['state'] === 'code';
  const sentence = (field: 'sentence' | 'english', words: ReturnType<typeof label>): Field => ({
    name: field,
    type: 'textarea',
    maxLength: openingLimits.sentence,
    label: words,
    admin: {
      rows: 2,
      condition: isNotOpen,
      description: label(
        'Quand et pour qui cela ouvre. Vide : une phrase générale s’affiche.',
        'When and for whom it opens. Empty: a general sentence stands there.',
      ),
    },
  });
  return {
    name,
    type: 'group',
    label: title,
    admin: { description: hint },
    fields: [
      {
        name: 'state',
        type: 'radio',
        label: label('État', 'State'),
        required: true,
        defaultValue: 'open',
        options: options(states, stateWords.fr, stateWords.en),
      },
      sentence('sentence', label('Phrase affichée, en français', 'Sentence shown, in French')),
      sentence('english', label('Phrase affichée, en anglais', 'Sentence shown, in English')),
      ...(states.includes('code') ? [codes()] : []),
    ],
  };
}

function codes(): Field {
  return {
    name: 'codes',
    type: 'array',
    label: label('Codes', 'Codes'),
    labels: { singular: label('Code', 'Code'), plural: label('Codes', 'Codes') },
    maxRows: openingLimits.codes,
    admin: {
      condition: (_, own) => own['state'] === 'code',
      description: label(
        'Huit caractères au moins. Majuscules, espaces et traits d’union ne comptent pas.',
        'Eight characters at least. Capitals, spaces and hyphens do not count.',
      ),
    },
    fields: [
      {
        name: 'code',
        type: 'text',
        label: label('Code', 'Code'),
        required: true,
        maxLength: openingLimits.code.max,
        validate: codeProblem,
      },
      {
        name: 'label',
        type: 'text',
        label: label('Pour qui (une étape de la tournée)', 'For whom (a stop of the tour)'),
        maxLength: openingLimits.label,
      },
      dayField({
        name: 'until',
        label: label('Dernier jour (facultatif)', 'Last day (optional)'),
      }),
    ],
  };
}

type AudienceFields = {
  name: Audience;
  title: ReturnType<typeof label>;
  hint: ReturnType<typeof label>;
  states: OpeningState[];
};
