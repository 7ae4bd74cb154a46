import type { FieldError } from './worded-errors.ts';

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

/** Carries what was typed from one form to another with the same fields. */
export const carryOver = (from: HTMLFormElement, to: HTMLFormElement): void => {
  for (const old of from.elements) {
    const field = to.querySelector(`[id="${old.id}"]`);
    if (!old.id || !field) continue;
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
