import type { CollectionConfig, TextField } from 'payload';
import { ContactPurpose } from '../../content/schema/contact-message.ts';
import { SenderKind } from '../../content/schema/talent.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { access, admins, editors, nobody } from '../access/roles.ts';
import { label, options } from '../fields/label.ts';
import { deleteAlong } from '../hooks/deleting.ts';

/**
 * Anything the public sent by a form, kept as it arrived. Written by the endpoints only.
 * The state follows from the moments: received, then confirmed (mail may leave), or trapped (a robot), reported.
 */
export const Submissions: CollectionConfig = {
  slug: 'submissions',
  labels: { singular: label('Demande', 'Submission'), plural: label('Demandes', 'Submissions') },
  defaultSort: '-createdAt',
  access: access({
    admin: editors,
    create: nobody,
    read: editors,
    update: nobody,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['createdAt', 'name', 'talent', 'purpose', 'confirmedAt', 'reportedAt'],
    group: label('Demandes', 'Requests'),
  },
  hooks: {
    beforeDelete: [
      deleteAlong(
        { collection: 'signed-links', path: 'submission' },
        { collection: 'outbox', path: 'submission' },
      ),
    ],
  },
  fields: [
    {
      name: 'form',
      type: 'select',
      label: label('Formulaire', 'Form'),
      required: true,
      options: [{ value: 'contact', label: label('Écrire à quelqu’un', 'Write to a person') }],
    },
    {
      name: 'talent',
      type: 'relationship',
      relationTo: 'talents',
      index: true,
      label: label('À', 'To'),
    },
    {
      name: 'sender',
      type: 'select',
      label: label('De la part de', 'On behalf of'),
      options: options(SenderKind.options, fr.contact.sender, en.contact.sender),
    },
    {
      name: 'purpose',
      type: 'select',
      label: label('Objet', 'Purpose'),
      options: options(ContactPurpose.options, fr.contact.purpose, en.contact.purpose),
    },
    { name: 'name', type: 'text', label: label('Nom', 'Name') },
    { name: 'email', type: 'text', label: label('Courriel', 'E-mail') },
    { name: 'phone', type: 'text', label: label('Téléphone', 'Telephone') },
    { name: 'message', type: 'textarea', label: label('Message', 'Message') },
    { name: 'locale', type: 'select', label: label('Langue', 'Language'), options: ['fr', 'en'] },
    once('proof', label('Preuve de calcul', 'Proof of work')),
    { name: 'confirmedAt', type: 'date', label: label('Confirmée', 'Confirmed') },
    { name: 'trappedAt', type: 'date', label: label('Écartée (robot)', 'Set aside (robot)') },
    { name: 'reportedAt', type: 'date', label: label('Signalée', 'Reported') },
    {
      name: 'reportReason',
      type: 'textarea',
      label: label('Motif du signalement', 'Reason of the report'),
    },
  ],
};

/** A value that two rows cannot share: a proof of work counts once. */
function once(name: string, label: { fr: string; en: string }): TextField {
  return { name, type: 'text', unique: true, index: true, label, admin: { hidden: true } };
}
