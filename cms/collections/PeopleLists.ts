import type { CollectionConfig, Field } from 'payload';
import { access, admins, nobody, only } from '../access/roles.ts';
import { editorsOrOwn, keepOwner, scopeKeyField } from '../access/own-scope.ts';
import { listEndpoints } from '../endpoints/people-lists.ts';
import { dayField, today } from '../fields/day.ts';
import { label } from '../fields/label.ts';
import { madeByField, noted, signatureField } from '../fields/made-by.ts';
import { deleteAlong } from '../hooks/deleting.ts';
import { leaveOutHidden, onlyOnce } from '../hooks/listed-people.ts';
import { listable } from '../commission/listable.ts';

const curators = only('admin', 'editor', 'commission');

/** Most people of one list. */
const listSize = 60;

/**
 * People proposed to a production on a given day, in an order, with a word about each. Made by national editors and
 * commissions; frozen once it was sent. Private, all of it: what the mail says of each person is public.
 */
export const PeopleLists: CollectionConfig = {
  slug: 'people-lists',
  labels: {
    singular: label('Liste datée', 'Dated list'),
    plural: label('Listes datées', 'Dated lists'),
  },
  defaultSort: '-day',
  endpoints: listEndpoints,
  access: access({
    admin: curators,
    create: curators,
    read: editorsOrOwn(),
    update: editorsOrOwn({ also: { sentAt: { exists: false } } }),
    delete: async (asked) =>
      (await admins(asked)) || editorsOrOwn({ also: { sentAt: { exists: false } } })(asked),
    readVersions: nobody,
    unlock: nobody,
  }),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['day', 'title', 'recipient.company', 'sentAt'],
    group: label('Commission', 'Commission'),
    description: label(
      'Une réponse à une production. Seules des personnes dont la page est publiée y entrent ; qui se retire disparaît de la liste. Une liste envoyée ne change plus, et s’efface douze mois après son jour.',
      'An answer to a production. Only people whose page is published are in it; whoever withdraws leaves the list. A list that was sent does not change any more, and is erased twelve months after its day.',
    ),
    components: { edit: { beforeDocumentControls: ['/components/SendList.tsx#SendList'] } },
  },
  hooks: {
    beforeChange: [keepOwner],
    afterRead: [leaveOutHidden],
    beforeDelete: [deleteAlong({ collection: 'outbox', path: 'list' })],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 160,
      label: label('Titre', 'Title'),
    },
    dayField({
      name: 'day',
      required: true,
      defaultValue: () => today(),
      label: label('Jour', 'Day'),
    }),
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      index: true,
      label: label('Pour un projet', 'For a brief'),
      // Of those that the account sees.
      filterOptions: { state: { equals: 'accepted' } },
      admin: {
        description: label(
          'La liste part alors à l’employeur de ce projet, dont vous n’avez pas à connaître l’adresse.',
          'The list then goes to the employer of that brief, whose address you need not know.',
        ),
      },
    },
    {
      name: 'recipient',
      type: 'group',
      label: label('Pour qui', 'For whom'),
      admin: { condition: (data) => !data['brief'] },
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 120, label: label('Nom', 'Name') },
        {
          name: 'company',
          type: 'text',
          maxLength: 160,
          label: label('Société ou production', 'Company or production'),
        },
        { name: 'email', type: 'email', required: true, label: label('Courriel', 'E-mail') },
        {
          name: 'locale',
          type: 'select',
          required: true,
          options: ['fr', 'en'],
          defaultValue: 'fr',
          label: label('Langue du courriel', 'Language of the mail'),
        },
      ],
    },
    {
      name: 'asked',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      label: label('Ce qui a été demandé', 'What was asked'),
    },
    peopleField(),
    {
      name: 'message',
      type: 'textarea',
      maxLength: 4000,
      label: label('Mot d’accompagnement', 'Message with it'),
      admin: {
        description: label(
          'Facultatif : vient au début du courriel.',
          'Optional: begins the mail.',
        ),
      },
    },
    signatureField,
    scopeKeyField,
    madeByField,
    noted('sentAt', label('Envoyée le', 'Sent on')),
    { ...madeByField, name: 'sentBy' },
  ],
};

/** In their order. A person who was erased leaves a row without name in a list that was sent. */
function peopleField(): Field {
  return {
    name: 'people',
    type: 'array',
    maxRows: listSize,
    label: label('Personnes, dans l’ordre', 'People, in their order'),
    labels: { singular: label('Personne', 'Person'), plural: label('Personnes', 'People') },
    validate: onlyOnce,
    fields: [
      {
        name: 'talent',
        type: 'relationship',
        relationTo: 'talents',
        index: true,
        label: label('Personne', 'Person'),
        filterOptions: listable,
      },
      {
        name: 'note',
        type: 'text',
        maxLength: 300,
        label: label('Un mot pour la production', 'A word for the production'),
      },
      {
        name: 'gone',
        type: 'text',
        virtual: true,
        label: label('État', 'State'),
        admin: { readOnly: true, condition: (_data, row) => Boolean(row['gone']) },
      },
    ],
  };
}
