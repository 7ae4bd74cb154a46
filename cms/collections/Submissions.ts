/** What the public sent by any form; in one file because the collection is one list of fields that all forms share. */
import type { Access, CollectionConfig, Field, RelationshipField, TextField } from 'payload';
import { ContactPurpose } from '../../content/schema/contact-message.ts';
import { DataRight } from '../../content/schema/data-request.ts';
import { NoticeKind } from '../../content/schema/notice.ts';
import { SenderKind } from '../../content/schema/talent.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { access, admins, editors, nobody, roleOf } from '../access/roles.ts';
import { label, options } from '../fields/label.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { forgetPhoto } from '../people/received-photos.ts';

/** Public forms whose texts are kept as submissions. */
export type SubmittedForm =
  | 'contact'
  | 'shortlist'
  | 'question'
  | 'comment'
  | 'feedback'
  | 'rights'
  | 'signUp'
  | 'update'
  | 'notice'
  | 'brief'
  | 'propose';

/**
 * What the editors made of a sign-up or an update; empty until its address is confirmed.
 * Asked: it waits for the person's answer to an editor.
 */
const reviewStates = ['waiting', 'asked', 'accepted', 'refused'] as const;

/** Editors tick feedback off; nothing else of what was sent is ever changed. */
const editorsOnFeedback: Access = ({ req }) =>
  ['admin', 'editor'].includes(roleOf(req) ?? '') && { form: { equals: 'feedback' } };

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
    update: editorsOnFeedback,
    delete: admins,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['createdAt', 'form', 'name', 'talent', 'confirmedAt', 'reportedAt', 'isDone'],
    group: label('Demandes', 'Requests'),
  },
  hooks: {
    afterDelete: [forgetPhoto],
    beforeDelete: [
      deleteAlong(
        { collection: 'signed-links', path: 'submission' },
        { collection: 'outbox', path: 'submission' },
        { collection: 'comments', path: 'submission' },
        // Those of somebody who is listed by now prove that they agreed.
        { collection: 'consents', path: 'submission', but: { talent: { exists: false } } },
      ),
    ],
  },
  fields: [
    ...asTheyArrived([
      {
        name: 'form',
        type: 'select',
        label: label('Formulaire', 'Form'),
        required: true,
        options: [
          { value: 'contact', label: label('Écrire à quelqu’un', 'Write to a person') },
          { value: 'shortlist', label: label('Écrire à une sélection', 'Write to a shortlist') },
          { value: 'question', label: label('Poser une question', 'Ask a question') },
          { value: 'comment', label: label('Commenter un article', 'Comment on an article') },
          { value: 'feedback', label: label('Votre avis sur l’outil', 'Feedback on the tool') },
          { value: 'rights', label: label('Mes données', 'My data') },
          { value: 'signUp', label: label('S’inscrire', 'Sign up') },
          { value: 'update', label: label('Modifier sa page', 'Change one’s page') },
          { value: 'notice', label: label('Signaler une page', 'Report a page') },
          { value: 'brief', label: label('Présenter un projet', 'Present a project') },
          { value: 'propose', label: label('Se proposer pour un projet', 'Answer a project') },
        ] satisfies { value: SubmittedForm; label: object }[],
      },
      {
        name: 'talent',
        type: 'relationship',
        relationTo: 'talents',
        index: true,
        label: label('À', 'To'),
      },
      about('article', 'articles', label('Article', 'Article')),
      about('guide', 'guides', label('Fiche métier', 'Guide')),
      about('work', 'works', label('Œuvre', 'Work')),
      about('brief', 'briefs', label('Projet', 'Brief')),
      about('comment', 'comments', label('Question ou commentaire', 'Question or comment')),
      {
        name: 'kind',
        type: 'select',
        label: label('Sorte de signalement', 'Kind of report'),
        options: options(NoticeKind.options, fr.notice.kind, en.notice.kind),
        admin: { condition: (data) => data['form'] === 'notice' },
      },
      {
        name: 'place',
        type: 'textarea',
        label: label('Où exactement', 'Where exactly'),
        admin: { condition: (data) => data['form'] === 'notice' },
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
      {
        name: 'right',
        type: 'select',
        label: label('Droit exercé', 'Right used'),
        options: options(DataRight.options, fr.dataRight, en.dataRight),
        admin: { condition: (data) => data['form'] === 'rights' },
      },
      { name: 'phone', type: 'text', label: label('Téléphone', 'Telephone') },
      { name: 'message', type: 'textarea', label: label('Message', 'Message') },
      { name: 'works', type: 'textarea', label: label('Ce qui marche', 'What works') },
      {
        name: 'fails',
        type: 'textarea',
        label: label('Ce qui ne marche pas', 'What does not work'),
      },
      { name: 'page', type: 'text', label: label('Page concernée', 'Page concerned') },
      { name: 'locale', type: 'select', label: label('Langue', 'Language'), options: ['fr', 'en'] },
      // A sign-up or an update: `SignUp` of content/schema/sign-up.ts, as it was parsed. Of a shortlist `{ talents }`, ids. Of a brief `BriefForm`.
      { name: 'data', type: 'json', label: label('Contenu', 'Content') },
      // Name of the picture under `uploads/received`, without its ending; empty once it was decided about.
      {
        name: 'photo',
        type: 'text',
        index: true,
        label: label('Photo reçue', 'Photo received'),
        admin: { hidden: true },
      },
      // By purpose, SHA-256 of the wording that was shown: a key of consent-wordings.
      { name: 'wordings', type: 'json', label: label('Formulations montrées', 'Wordings shown') },
      {
        name: 'reviewState',
        type: 'select',
        index: true,
        label: label('Relecture', 'Review'),
        options: options(
          reviewStates,
          {
            waiting: 'en attente',
            asked: 'question posée',
            accepted: 'acceptée',
            refused: 'refusée',
          },
          { waiting: 'waiting', asked: 'question asked', accepted: 'accepted', refused: 'refused' },
        ),
      },
      { name: 'reviewedAt', type: 'date', index: true, label: label('Relue', 'Reviewed') },
      {
        name: 'refusalReason',
        type: 'textarea',
        label: label('Raison du refus', 'Reason of the refusal'),
      },
      once('proof', label('Preuve de calcul', 'Proof of work')),
      // Without a proof: a keyed hash of what was sent, so that the same form sent twice is one.
      once('sentKey', label('Empreinte de l’envoi', 'Hash of what was sent')),
      // Of an update that names another address: when that one was confirmed. Until then the former counts.
      {
        name: 'addressConfirmedAt',
        type: 'date',
        label: label('Nouvelle adresse confirmée', 'New address confirmed'),
        admin: { condition: (data) => data['form'] === 'update' },
      },
      // What was agreed to: SHA-256 of the sentence beside the box, in the language of `locale`.
      { name: 'consentHash', type: 'text', label: label('Accord (empreinte)', 'Consent (hash)') },
      { name: 'consentAt', type: 'date', label: label('Accord donné', 'Consent given') },
      // Of a sign-up that was entered at a desk: by whom. The person has not said yes before it is confirmed.
      {
        name: 'enteredBy',
        type: 'relationship',
        relationTo: 'users',
        index: true,
        label: label('Saisie au guichet par', 'Entered at a desk by'),
        admin: { condition: (data) => Boolean(data['enteredBy']) },
      },
      { name: 'confirmedAt', type: 'date', label: label('Confirmée', 'Confirmed') },
      { name: 'trappedAt', type: 'date', label: label('Écartée (robot)', 'Set aside (robot)') },
      { name: 'reportedAt', type: 'date', label: label('Signalée', 'Reported') },
      {
        name: 'reportReason',
        type: 'textarea',
        label: label('Motif du signalement', 'Reason of the report'),
      },
      // Of a sign-up or an update: an entry for each act of an editor (`ReviewEntry`), the oldest first.
      {
        name: 'reviewLog',
        type: 'json',
        label: label('Journal de la relecture', 'Log of the review'),
        admin: { condition: (data) => Boolean(data['reviewLog']) },
      },
    ]),
    {
      name: 'isDone',
      type: 'checkbox',
      label: label('Traité', 'Done'),
      defaultValue: false,
      admin: { position: 'sidebar', condition: (data) => data['form'] === 'feedback' },
    },
  ],
};

/** A value that two rows cannot share: a proof of work counts once. */
function once(name: string, label: { fr: string; en: string }): TextField {
  return { name, type: 'text', unique: true, index: true, label, admin: { hidden: true } };
}

/** Fields that nobody changes, not even those who may tick the submission off. */
function asTheyArrived(fields: Sent[]): Field[] {
  return fields.map((field) => ({ ...field, access: { update: () => false } }));
}

/** The record that a form is about. */
function about(
  name: string,
  relationTo: 'articles' | 'guides' | 'works' | 'briefs' | 'comments',
  label: { fr: string; en: string },
): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo,
    index: true,
    label,
    admin: { condition: (data) => Boolean(data[name]) },
  };
}

type Sent = Extract<
  Field,
  { name: string; type: 'text' | 'textarea' | 'select' | 'date' | 'relationship' | 'json' }
>;
