import type { DateField, Field } from 'payload';
import { editors } from '../access/roles.ts';
import { label } from './label.ts';

const byEditors: NonNullable<NonNullable<DateField['access']>['update']> = ({ req }) =>
  editors({ req }) === true;

const moment = ({ name, label, description }: Moment): DateField => ({
  name,
  label,
  type: 'date',
  index: true,
  access: { create: byEditors, update: byEditors },
  disableDuplicate: true,
  admin: {
    position: 'sidebar',
    description,
    date: {
      pickerAppearance: 'dayAndTime',
      displayFormat: 'dd/MM/yyyy HH:mm',
      timeIntervals: 15,
    },
  },
});

/**
 * When a text goes online and comes off by itself: the worker does it (see scripts/lib/schedule.ts).
 * Scheduling is publishing: a contributor's dates are left out. `publishAt` is emptied by the publication,
 * `expireAt` stays as it was once the page has left.
 */
export const scheduleFields: Field[] = [
  moment({
    name: 'publishAt',
    label: label('Mettre en ligne le', 'Publish at'),
    description: label(
      'Le dernier brouillon enregistré est publié à ce moment. Seule la rédaction le programme.',
      'The draft saved last is published then. Editors alone schedule it.',
    ),
  }),
  moment({
    name: 'expireAt',
    label: label('Retirer le', 'Take offline at'),
    description: label(
      'La page quitte le site à ce moment ; le texte reste ici. Vaut dès que cette version est publiée.',
      'The page leaves the site then; the text stays here. Holds once this version is published.',
    ),
  }),
];

type Words = ReturnType<typeof label>;
type Moment = { name: string; label: Words; description: Words };
