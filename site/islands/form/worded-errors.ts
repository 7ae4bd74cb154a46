import type { FormError } from '../../../content/schema/form-answer.ts';

/**
 * The errors of a form in words. Those of a field that the visitor cannot see
 * become errors of the whole form, and stand first.
 */
export const wordedErrors = ({ errors, words, fields }: WordedErrorsInput): FieldError[] => {
  const worded = errors.map(({ path, code, text }) => {
    const [name = ''] = path;
    return {
      field: fields.includes(name) ? name : '',
      text: text ?? words[code] ?? words[fallback] ?? code,
    };
  });
  return [...worded.filter(({ field }) => !field), ...worded.filter(({ field }) => field)];
};

/** The sentence beside one field; empty where there is nothing to mend. */
export const errorOf = (errors: FieldError[], field: string): string =>
  errors.find((error) => error.field === field)?.text ?? '';

const fallback = 'form.unreadable';

/** `field` is empty for an error of the whole form. */
export type FieldError = { field: string; text: string };

/** `words`: sentences by code; `fields`: names of the fields that can be seen. */
export type WordedErrorsInput = {
  errors: FormError[];
  words: Record<string, string>;
  fields: readonly string[];
};
