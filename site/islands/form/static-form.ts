import { Locale } from '../../../content/schema/basics.ts';
import { isPublicForm, partsOf } from '../forms.ts';
import type { PublicFormOf } from '../PublicForm.tsx';
import type { FieldError } from './worded-errors.ts';

/** What a static form was made from; undefined for one that the island does not know. */
export const formOf = (form: HTMLFormElement): PublicFormOf | undefined => {
  const name = form.dataset['form'];
  const { locale, ...hidden } = Object.fromEntries(
    inputs(form, 'hidden').map((input) => [input.name, input.value]),
  );
  const known = Locale.safeParse(locale);
  if (!isPublicForm(name) || !known.success) return undefined;
  const onOffer = partsOf(name).fields.filter(
    (field) => field.isOnOffer && form.elements.namedItem(field.name),
  );
  const radios = Object.groupBy(inputs(form, 'radio'), (input) => input.name);
  return {
    form: name,
    action: form.getAttribute('action') ?? '',
    locale: known.data,
    hidden,
    offered: Object.fromEntries([
      ...Object.entries(radios).map(([of, all = []]) => [of, all.map(({ value }) => value)]),
      ...onOffer.map((field) => [field.name, []]),
    ]),
  };
};

const inputs = (form: HTMLFormElement, type: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type="${type}"]`),
];

/**
 * What a form's page says is to mend: the answer to a plain POST arrives with its errors in place.
 */
export const errorsOnPage = (form: HTMLFormElement): FieldError[] => {
  const whole = [...form.querySelectorAll('[data-error-summary] li')]
    .filter((item) => !item.querySelector('a'))
    .map((item) => ({ field: '', text: item.textContent }));
  const ofFields = [...form.querySelectorAll<HTMLElement>('[data-error-for]')]
    .map((place) => ({ field: place.dataset['errorFor'] ?? '', text: place.textContent.trim() }))
    .filter(({ text }) => text);
  return [...whole, ...ofFields];
};

/**
 * Makes the text of every textarea its own value: React empties what it did not write between the
 * tags, and with it a text that nobody has touched since the page came.
 */
export const keepTexts = (form: HTMLFormElement): void => {
  for (const field of form.querySelectorAll('textarea')) {
    const { value } = field;
    field.value = value;
  }
};

/** Carries what was typed from one form to another with the same fields. */
export const carryOver = (from: HTMLFormElement, to: HTMLFormElement): void => {
  for (const old of from.elements) {
    const field = old.id ? to.querySelector(`[id="${old.id}"]`) : null;
    if (old instanceof HTMLInputElement && field instanceof HTMLInputElement) {
      if (['radio', 'checkbox'].includes(old.type)) field.checked = old.checked;
      else field.value = old.value;
    } else if (old instanceof HTMLTextAreaElement && field instanceof HTMLTextAreaElement) {
      field.value = old.value;
    } else if (old instanceof HTMLSelectElement && field instanceof HTMLSelectElement) {
      field.value = old.value;
    }
  }
};
