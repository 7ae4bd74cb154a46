import { Locale } from '../../../content/schema/basics.ts';
import { SenderKind } from '../../../content/schema/talent.ts';
import type { ContactFormOf } from '../ContactForm.tsx';
import type { FieldError } from './worded-errors.ts';

/** What the static form to write to a person was made from. */
export const contactFormOf = (form: HTMLFormElement): ContactFormOf => {
  const values = (name: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].map(({ value }) => value);
  return {
    action: form.getAttribute('action') ?? '',
    locale: Locale.parse(values('locale')[0]),
    talent: values('talent')[0] ?? '',
    senders: values('sender').map((value) => SenderKind.parse(value)),
  };
};

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
      if (old.type === 'radio') field.checked = old.checked;
      else field.value = old.value;
    } else if (old instanceof HTMLTextAreaElement && field instanceof HTMLTextAreaElement) {
      field.value = old.value;
    } else if (old instanceof HTMLSelectElement && field instanceof HTMLSelectElement) {
      field.value = old.value;
    }
  }
};
