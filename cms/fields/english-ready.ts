import type { CheckboxField } from 'payload';
import { label } from './label.ts';

/** The editor's own mark that the English version may be shown: `_status` is one for all languages. */
export const englishReady: CheckboxField = {
  name: 'isEnglishReady',
  type: 'checkbox',
  label: label('La version anglaise est prête', 'The English version is ready'),
  defaultValue: false,
  admin: {
    position: 'sidebar',
    description: label(
      'Tant que la case est vide, le site montre le français avec une mention.',
      'Until ticked, the English site shows the French text with a note.',
    ),
  },
};
