/** Who is behind a brief, what editors checked of them, and what our own code notes. */
import type { Field } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { BriefRegister, EmployerId } from '../../content/schema/brief.ts';
import { only } from '../access/roles.ts';
import { oneLine, paragraphs } from './brief.ts';
import { inWords } from './fact.ts';
import { label, options } from './label.ts';

const nationalOnly = only('admin', 'editor');

/** Private: commissions, who read the briefs of their territories, do not see who is behind them. */
export const employerFields: Field[] = [
  { ...oneLine('name', label('Nom', 'Name')), required: true },
  { ...paragraphs('address', label('Adresse postale', 'Postal address'), 400), required: true },
  { name: 'email', type: 'email', label: label('Courriel', 'E-mail'), required: true, index: true },
  {
    name: 'isHidden',
    type: 'checkbox',
    label: label('Nom caché sur la page', 'Name hidden on the page'),
    defaultValue: false,
  },
  {
    name: 'idKind',
    type: 'select',
    label: label('Identifié par', 'Identified by'),
    required: true,
    options: options(EmployerId.options, fr.brief.idKind, en.brief.idKind),
  },
  { ...oneLine('idNumber', label('Numéro', 'Number')), required: true },
  oneLine('idCountry', label('Pays et registre', 'Country and register')),
  oneLine('idWork', label('Œuvre', 'Work')),
  {
    name: 'locale',
    type: 'select',
    label: label('Langue des courriels', 'Language of mails'),
    options: [
      { value: 'fr', label: label('français', 'French') },
      { value: 'en', label: label('anglais', 'English') },
    ],
    defaultValue: 'fr',
    required: true,
  },
].map((field) => ({ ...field, access: { read: nationalOnly } }) as Field);

/** The way to that register. */
export const registerLink: Field = {
  name: 'registerLink',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/components/RegisterLink.tsx#RegisterLink' },
  },
};

/** What an editor confirmed in a public register: a checksum proves nothing. Nothing is published without it. */
export const checkFields: Field[] = [
  {
    name: 'register',
    type: 'select',
    label: label('Trouvé dans', 'Found in'),
    options: options(BriefRegister.options, fr.brief.register, en.brief.register),
    admin: {
      description: label(
        'Le nom et le numéro y concordent, vus par vous aujourd’hui. La date et votre compte sont notés à l’enregistrement.',
        'The name and the number agree there, seen by you today. The day and your account are noted when you save.',
      ),
    },
  },
  noted({ name: 'on', type: 'date', label: label('Le', 'On') }),
  noted({ name: 'by', type: 'relationship', relationTo: 'users', label: label('Par', 'By') }),
].map((field) => ({ ...field, access: { ...accessOf(field), read: nationalOnly } }) as Field);

/** Moments, counts and what the employer's links left: written by our own code. */
export const notedFields: Field[] = [
  noted({ name: 'sentAt', type: 'date', label: label('Envoyé le', 'Sent on') }),
  noted({ name: 'publishedAt', type: 'date', label: label('Publié le', 'Published on') }),
  noted({
    name: 'closedAt',
    type: 'date',
    index: true,
    label: label('Clos ou refusé le', 'Closed or refused on'),
  }),
  noted({
    name: 'outcome',
    type: 'select',
    label: label('Issue', 'Outcome'),
    options: options(
      ['foundHere', 'foundElsewhere', 'givenUp', 'expired'],
      fr.brief.outcome,
      en.brief.outcome,
    ),
  }),
  noted({
    name: 'listedAt',
    type: 'date',
    label: label('Première liste envoyée le', 'First list sent on'),
  }),
  {
    name: 'fits',
    type: 'group',
    label: label('Personnes qui répondent', 'People who fit'),
    admin: { condition: (data) => Boolean((data['fits'] as { on?: unknown } | undefined)?.on) },
    fields: [
      noted({ name: 'all', type: 'number', label: label('À tout', 'Everything') }),
      noted({
        name: 'butOne',
        type: 'number',
        label: label('À tout sauf un point', 'All but one'),
      }),
      noted({ name: 'on', type: 'date', label: label('Compté le', 'Counted on') }),
    ],
  },
];

function noted<Noted extends { name: string; type: Field['type'] }>(field: Noted): Field {
  return {
    ...field,
    access: { create: () => false, update: () => false },
    admin: {
      readOnly: true,
      condition: (_: unknown, siblings: Record<string, unknown>) =>
        siblings[field.name] !== undefined && siblings[field.name] !== null,
      ...(field.type !== 'relationship' && inWords),
    },
  } as Field;
}

function accessOf(field: object): object {
  return 'access' in field && field.access ? field.access : {};
}
