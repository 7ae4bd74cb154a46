import type { CollectionConfig } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { access, editors, nobody } from '../access/roles.ts';
import { dayField } from '../fields/day.ts';
import { label } from '../fields/label.ts';
import { closeRequest } from '../hooks/close-request.ts';
import { endRestriction } from '../hooks/end-restriction.ts';
import { requestKinds } from '../people/request-kinds.ts';

/**
 * The register of requests about personal data: what the links of our mails did by themselves, and what came by post
 * or mail, entered by hand. Once answered, who asked is a keyed hash: enough to prove the answer to whoever names them.
 */
export const Requests: CollectionConfig = {
  slug: 'requests',
  labels: {
    singular: label('Demande de droits', 'Rights request'),
    plural: label('Registre des demandes', 'Register of requests'),
  },
  // Open ones first, the oldest due date above: an empty day comes last on no database, so a state is kept.
  defaultSort: ['isDone', 'dueOn'],
  access: access({
    admin: editors,
    create: editors,
    read: editors,
    update: editors,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['dueOn', 'state', 'kind', 'receivedOn', 'doneOn', 'doneBy'],
    group: label('Demandes', 'Requests'),
    description: label(
      'Réponse due dans le mois (RGPD, article 12). Une demande close ne garde que l’empreinte de qui l’a faite ; elle est effacée après 3 ans.',
      'An answer is due within a month (GDPR, article 12). A closed request keeps only a fingerprint of who made it; it is erased after 3 years.',
    ),
  },
  hooks: { beforeChange: [closeRequest], afterChange: [endRestriction] },
  fields: [
    {
      name: 'state',
      type: 'text',
      virtual: true,
      label: label('État', 'State'),
      admin: { readOnly: true },
      hooks: { afterRead: [({ data, req }) => stateOf(data, req.i18n?.language)] },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Demande', 'Request'),
      options: requestKinds.map((kind) => ({
        value: kind,
        label: label(fr.requests.kind[kind], en.requests.kind[kind]),
      })),
    },
    dayField({ name: 'receivedOn', required: true, label: label('Reçue le', 'Received on') }),
    dayField({
      name: 'dueOn',
      label: label('Réponse due le', 'Answer due on'),
      admin: {
        description: label(
          'Un mois après la réception, si vous laissez vide. Deux mois de plus si la demande est complexe : dites-le à la personne dans le premier mois.',
          'One month after reception, if left empty. Two more months if the request is complex: tell the person within the first.',
        ),
      },
    }),
    {
      name: 'identity',
      type: 'text',
      maxLength: 254,
      label: label('Qui demande : courriel ou nom', 'Who asks: e-mail or name'),
      admin: {
        description: label(
          'Remplacé par une empreinte quand la demande est close.',
          'Replaced by a fingerprint once the request is closed.',
        ),
        condition: (data) => data['isDone'] !== true,
      },
    },
    {
      name: 'subjectHash',
      type: 'text',
      index: true,
      label: label('Empreinte', 'Fingerprint'),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, condition: (data) => data['isDone'] === true },
    },
    {
      name: 'checkedHow',
      type: 'select',
      required: true,
      label: label('Identité vérifiée par', 'Identity checked by'),
      options: [
        {
          value: 'link',
          label: label('lien reçu à l’adresse connue', 'link to the known address'),
        },
        { value: 'mail', label: label('réponse de l’adresse connue', 'answer from that address') },
        { value: 'other', label: label('autre, dit dans la réponse', 'other, said in the answer') },
        { value: 'not', label: label('pas encore', 'not yet') },
      ],
      defaultValue: 'not',
    },
    dayField({
      name: 'doneOn',
      label: label('Close le', 'Closed on'),
      admin: {
        description: label(
          'Une date ici clôt la demande : l’identité est alors effacée.',
          'A day here closes the request: the identity is then erased.',
        ),
      },
    }),
    {
      name: 'doneBy',
      type: 'text',
      label: label('Par', 'By'),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    {
      name: 'answer',
      type: 'textarea',
      maxLength: 2000,
      label: label('Réponse, sans nom ni adresse', 'Answer, without name or address'),
    },
    { name: 'isDone', type: 'checkbox', defaultValue: false, index: true, admin: { hidden: true } },
  ],
};

function stateOf(data: Record<string, unknown> | undefined, language: string | undefined): string {
  const words = (language === 'en' ? en : fr).requests.state;
  if (data?.['isDone'] === true) return words.done;
  const due = Date.parse(String(data?.['dueOn'] ?? ''));
  return due < Date.now() ? words.overdue : words.open;
}
