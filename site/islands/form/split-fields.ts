import { formExtras } from '../../../content/schema/form-answer.ts';

/** What a form holds, its honeypot and the code that opens it apart. */
export const splitFields = (data: Iterable<[string, FormDataEntryValue]>): Split => {
  const { trap: trapped, code: opener } = formExtras;
  const { [trapped]: trap = '', [opener]: code, ...fields } = Object.fromEntries(data);
  return { fields, trap, ...(code !== undefined && { code }) };
};

type Split = {
  fields: Record<string, FormDataEntryValue>;
  trap: FormDataEntryValue;
  code?: FormDataEntryValue;
};
