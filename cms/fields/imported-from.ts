import type { TextField } from 'payload';
import { label } from './label.ts';

/** Where an import found the record (address and number there): the same is not imported twice. */
export const importedFromField: TextField = {
  name: 'importedFrom',
  type: 'text',
  unique: true,
  index: true,
  label: label('Importé de', 'Imported from'),
  admin: { hidden: true },
};
