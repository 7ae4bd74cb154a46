import { formExtras } from '../../../content/schema/form-answer.ts';

/** What a form holds, its honeypot apart. */
export const splitFields = (
  data: Iterable<[string, FormDataEntryValue]>,
): { fields: Record<string, FormDataEntryValue>; trap: FormDataEntryValue } => {
  const { [formExtras.trap]: trap = '', ...fields } = Object.fromEntries(data);
  return { fields, trap };
};
