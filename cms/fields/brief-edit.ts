/** The edit that an employer sent, which waits beside the page until an editor has decided. */
import type { Field, FieldAccess } from 'payload';
import { roleOf } from '../access/roles.ts';
import { label } from './label.ts';

const nobody: FieldAccess = () => false;
/** Read by editors and admins alone: commissions see projects of their territories without who is behind them. */
export const nationalOnly: FieldAccess = ({ req }) =>
  ['admin', 'editor'].includes(roleOf(req) ?? '');

/** Private, and written by our own code alone: the form as it was sent may say who is behind the project. */
export const editFields: Field[] = [
  {
    name: 'editReview',
    type: 'ui',
    label: label('Modification envoyée par l’employeur', 'Edit sent by the employer'),
    admin: {
      disableListColumn: true,
      condition: (data) => Boolean((data['edit'] as { sentAt?: unknown } | undefined)?.sentAt),
      components: { Field: { path: '/components/BriefEditReview.tsx#BriefEditReview' } },
    },
  },
  {
    name: 'edit',
    type: 'group',
    label: label('Modification', 'Edit'),
    access: { create: nobody, read: nationalOnly, update: nobody },
    admin: { hidden: true },
    fields: [
      /** A `BriefForm`. */
      { name: 'sent', type: 'json', label: label('Formulaire', 'Form') },
      { name: 'note', type: 'textarea', label: label('Mot à la rédaction', 'Note to the editors') },
      { name: 'sentAt', type: 'date', label: label('Envoyée le', 'Sent on') },
    ],
  },
];
