import type { CollectionConfig } from 'payload';
import { access, admins, nobody, only } from '../access/roles.ts';
import { editorsOrOwn, keepOwner, scopeKeyField } from '../access/own-scope.ts';
import { letterEndpoints } from '../endpoints/letters.ts';
import { label } from '../fields/label.ts';
import { madeByField, noted, signatureField } from '../fields/made-by.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { ownTerritories } from '../commission/listable.ts';

const unsent = { sentAt: { exists: false } };

/**
 * What a commission writes to people with a base in its territories who agreed to it. National editors read: nobody
 * agreed to mails from them. A batch of mails at a time becomes owed by the worker (scripts/lib/send-letters.ts).
 */
export const Letters: CollectionConfig = {
  slug: 'letters',
  labels: { singular: label('Lettre', 'Letter'), plural: label('Lettres', 'Letters') },
  defaultSort: '-createdAt',
  endpoints: letterEndpoints,
  access: access({
    admin: only('admin', 'editor', 'commission'),
    create: only('commission'),
    read: editorsOrOwn(),
    update: async (asked) =>
      (await only('commission')(asked)) === true && editorsOrOwn({ also: unsent })(asked),
    delete: async (asked) => (await admins(asked)) || editorsOrOwn({ also: unsent })(asked),
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['createdAt', 'subject', 'recipients', 'sentAt'],
    group: label('Commission', 'Commission'),
    description: label(
      'Un courriel aux personnes de vos territoires qui ont accepté d’en recevoir de leur commission. Chacun porte un lien pour ne plus en recevoir. Une lettre envoyée ne change plus ; la liste de qui l’a reçue s’efface après douze mois.',
      'A mail to the people of your territories who agreed to get mails from their commission. Each has a link to stop them. A letter that was sent does not change any more; who got it is erased after twelve months.',
    ),
    components: { edit: { beforeDocumentControls: ['/components/SendLetter.tsx#SendLetter'] } },
  },
  hooks: {
    beforeChange: [keepOwner],
    beforeDelete: [
      deleteAlong(
        { collection: 'letter-recipients', path: 'letter' },
        { collection: 'outbox', path: 'letter' },
      ),
    ],
  },
  fields: [
    {
      name: 'subject',
      type: 'text',
      required: true,
      maxLength: 120,
      label: label('Objet', 'Subject'),
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 6000,
      label: label('Texte', 'Text'),
      admin: {
        rows: 14,
        description: label(
          'Une ligne vide sépare deux paragraphes. Le nom de la personne et le lien pour ne plus en recevoir sont ajoutés.',
          'An empty line separates two paragraphs. The person’s name and the link to stop are added.',
        ),
      },
    },
    {
      name: 'territories',
      type: 'relationship',
      relationTo: 'territories',
      hasMany: true,
      label: label('Seulement ces territoires', 'Only these territories'),
      filterOptions: ownTerritories,
      admin: {
        description: label('Vide : tous les vôtres.', 'Empty: all of yours.'),
      },
    },
    {
      name: 'departments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      label: label('Seulement ces équipes', 'Only these teams'),
    },
    {
      name: 'crafts',
      type: 'relationship',
      relationTo: 'crafts',
      hasMany: true,
      label: label('Seulement ces métiers', 'Only these trades'),
    },
    signatureField,
    scopeKeyField,
    madeByField,
    noted('sentAt', label('Envoi demandé le', 'Sending asked on')),
    { ...madeByField, name: 'sentBy' },
    // Territories of the commission when it sent, its filter applied: ids. Nothing that changes later widens them.
    { name: 'among', type: 'json', access: { read: () => false }, admin: { hidden: true } },
    // Up to which id of a person mails are owed already; people are taken in the order of their ids.
    { name: 'reached', type: 'text', access: { read: () => false }, admin: { hidden: true } },
    {
      name: 'recipients',
      type: 'number',
      label: label('Destinataires', 'Recipients'),
      access: { create: () => false, update: () => false },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data['sentAt']),
      },
    },
    noted('completedAt', label('Tous les courriels préparés le', 'All mails made on')),
  ],
};
