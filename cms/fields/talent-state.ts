/**
 * What the person or the yearly sweep decided about a page. Nobody edits it: cms/people/own-act.ts writes it
 * into the document and all its versions, so that neither a draft nor a former version undoes a person's act.
 */
import type { Field } from 'payload';
import { fact } from './fact.ts';
import { label } from './label.ts';

/** Private. A hidden page keeps everything, checks included, and is shown nowhere. */
export const stateFields: Field[] = [
  ownState({
    name: 'hiddenAt',
    type: 'date',
    index: true,
    label: label('Page cachée depuis', 'Page hidden since'),
  }),
  ownState({
    name: 'hiddenBy',
    type: 'select',
    label: label('Cachée par', 'Hidden by'),
    options: [
      { value: 'person', label: label('la personne', 'the person') },
      { value: 'sweep', label: label('le silence d’une année', 'a year of silence') },
      {
        value: 'dispute',
        label: label(
          'la personne, le temps d’un désaccord',
          'the person, while something is disputed',
        ),
      },
    ],
  }),
  ownState({
    name: 'remindedAt',
    type: 'date',
    label: label('Dernier courriel « garder votre page ? »', 'Last “keep your page?” mail'),
  }),
  // Since the last act: 1 is the first mail, 2 and 3 are its reminders.
  ownState({
    name: 'reminders',
    type: 'number',
    label: label('Rappels depuis le dernier acte', 'Mails since the last act'),
  }),
  // The last time the person decided alone. It travels with an editor's form, which is older than the act where it
  // differs: see cms/hooks/keep-own-acts.ts.
  { name: 'ownActAt', type: 'date', admin: { hidden: true } },
];

function ownState(field: StateField): Field {
  return {
    ...field,
    access: { create: () => false, update: () => false },
    admin: { ...fact, condition: (data) => Boolean(data[field.name]) },
  } as Field;
}

type StateField = Extract<Field, { name: string; type: 'date' | 'select' | 'number' }>;
