import type { ArrayField, Field } from 'payload';
import { dayField } from './day.ts';
import { label } from './label.ts';

/** One page that was read. New ones each time: Payload gives the rows of an array an id, in the list itself. */
export const sourceFields = (): Field[] => [
  { name: 'title', type: 'text', label: label('Titre', 'Title'), required: true, maxLength: 300 },
  { name: 'publisher', type: 'text', label: label('Éditeur', 'Publisher'), maxLength: 200 },
  {
    name: 'url',
    type: 'text',
    label: label('Adresse', 'Address'),
    required: true,
    maxLength: 1000,
  },
  dayField({ name: 'readOn', label: label('Lue le', 'Read on'), required: true }),
];

/** Pages that were read to write a text. */
export const sourcesField: ArrayField = {
  name: 'sources',
  type: 'array',
  label: label('Sources', 'Sources'),
  labels: { singular: label('Source', 'Source'), plural: label('Sources', 'Sources') },
  fields: sourceFields(),
};
