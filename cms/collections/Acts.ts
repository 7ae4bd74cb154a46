import type { Access, CollectionConfig } from 'payload';
import { access, nobody, only, roleOf, roles } from '../access/roles.ts';
import { roleWords } from '../access/role-words.ts';
import { nameActs } from '../acts/name-acts.ts';
import { actKinds, actWords } from '../acts/kinds.ts';
import { inWords, fact } from '../fields/fact.ts';
import { label } from '../fields/label.ts';

/**
 * What signed-in people did, one row an act, written in the transaction of the act itself (acts/). Nobody changes or
 * deletes a row by any route: the database itself refuses it (database/guard-acts.ts). It holds ids and names of
 * fields, never what was in them.
 */
export const Acts: CollectionConfig = {
  slug: 'acts',
  labels: { singular: label('Acte', 'Act'), plural: label('Journal des actes', 'Acts') },
  defaultSort: '-at',
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  access: access({
    admin: only('admin', 'editor', 'commission'),
    create: nobody,
    read: everyActOrScope,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'at',
    defaultColumns: ['at', 'by', 'what', 'about', 'changed'],
    listSearchableFields: ['record', 'changed'],
    group: label('Réglages', 'Settings'),
    description: label(
      'Qui a fait quoi, et quand. Personne ne peut modifier ni supprimer une ligne.',
      'Who did what, and when. Nobody can change or delete a line.',
    ),
    components: { beforeListTable: ['/components/ActFilters.tsx#ActFilters'] },
  },
  hooks: { afterOperation: [nameActs] },
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Quand', 'When'),
      admin: inWords,
    },
    // An account's id, not a relation: it stays when the account goes.
    { name: 'user', type: 'text', index: true, label: label('Compte', 'Account'), admin: fact },
    // Looked up when it is read.
    {
      name: 'by',
      type: 'text',
      virtual: true,
      label: label('Qui', 'Who'),
      admin: { ...inWords, disableListFilter: true },
    },
    {
      name: 'role',
      type: 'select',
      label: label('Rôle alors', 'Role then'),
      options: roles.map((role) => ({ value: role, label: roleWords[role] })),
      admin: inWords,
    },
    {
      name: 'what',
      type: 'select',
      required: true,
      label: label('Quoi', 'What'),
      options: actKinds.map((value) => ({ value, label: actWords[value] })),
      admin: inWords,
    },
    // Slug of a collection or of a global.
    {
      name: 'collection',
      type: 'text',
      required: true,
      label: label('Rubrique', 'Collection'),
      admin: fact,
    },
    { name: 'record', type: 'text', index: true, label: label('Fiche', 'Record'), admin: fact },
    // The other record of the act: the one merged into it, the profile of a submission.
    {
      name: 'related',
      type: 'text',
      index: true,
      label: label('Autre fiche', 'Other record'),
      admin: fact,
    },
    // Of records that are not about a person; people have their id alone.
    { name: 'title', type: 'text', label: label('Titre alors', 'Title then'), admin: fact },
    {
      name: 'about',
      type: 'text',
      virtual: true,
      label: label('Sur quoi', 'About'),
      admin: {
        disableListFilter: true,
        components: {
          Field: '/components/ActRecord.tsx#ActRecord',
          Cell: '/components/ActRecord.tsx#ActRecordCell',
        },
      },
    },
    // Names of fields, joined by commas.
    { name: 'changed', type: 'textarea', label: label('Champs', 'Fields'), admin: inWords },
    // Ids of the territories concerned and of those that hold them, joined by spaces.
    { name: 'territories', type: 'textarea', admin: { hidden: true } },
  ],
};

/** Editors see all; a commission what concerns its territories, and what it did itself. */
function everyActOrScope({ req }: Parameters<Access>[0]): ReturnType<Access> {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return true;
  if (role !== 'commission' || !req.user) return false;
  const own = (req.user as { territories?: (string | { id: string })[] }).territories ?? [];
  const ids = own.map((territory) => (typeof territory === 'string' ? territory : territory.id));
  return {
    or: [
      { user: { equals: req.user.id } },
      ...ids.map((id) => ({ territories: { contains: id } })),
    ],
  };
}
