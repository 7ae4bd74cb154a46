/** How a craft is called besides its titles, and the crafts beside it. */
import type { Field } from 'payload';
import { craftLimits } from '../../content/schema/craft.ts';
import { label } from './label.ts';

type Words = ReturnType<typeof label>;

const words = (name: string, title: Words, one: Words, description: Words): Field => ({
  name,
  type: 'array',
  label: title,
  labels: { singular: one, plural: title },
  maxRows: craftLimits.list,
  admin: { description },
  fields: [
    { name: 'value', type: 'text', label: one, required: true, maxLength: craftLimits.word },
  ],
});

const crafts = (name: string, title: Words): Field => ({
  name,
  type: 'relationship',
  relationTo: 'crafts',
  hasMany: true,
  maxRows: craftLimits.list,
  label: title,
  // A craft is not beside itself.
  filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
});

/** Names and words, then the crafts that direct, follow and surround this one. */
export const craftLinkFields: Field[] = [
  words(
    'aliases',
    label('Autres noms', 'Other names'),
    label('Nom', 'Name'),
    label(
      'Les noms en usage qu’aucun titre ne porte : « chef op ». La recherche mène de ces noms à ce métier.',
      'Names in use that no title carries: “chef op”. Searches lead from these names to this trade.',
    ),
  ),
  words(
    'jargon',
    label('Mots du plateau', 'Words of the set'),
    label('Mot', 'Word'),
    label(
      'Les mots qui vont avec ce travail : « raccord ». Plusieurs métiers peuvent les partager.',
      'Words that go with this work: “raccord”. Several trades may share them.',
    ),
  ),
  crafts('worksUnder', label('Travaille sous la direction de', 'Works under')),
  crafts('leadsTo', label('Mène à', 'Leads to')),
  crafts('worksWith', label('Travaille avec', 'Works with')),
];
