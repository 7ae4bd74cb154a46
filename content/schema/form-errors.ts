import type * as z from 'zod/mini';
import type { FormError } from './form-answer.ts';

/**
 * What there is to mend, from the issues of a form's schema: one error a field, the first.
 * A code is an issue's own message where it looks like one (`contact.name.missing`);
 * anything else was not made with our forms: `form.unknownField` or `form.unreadable`.
 */
export const formErrors = (issues: readonly z.core.$ZodIssue[]): FormError[] => {
  const errors = new Map<string, FormError>();
  for (const issue of issues) {
    const path = issue.path.map(String);
    const key = path.join('.');
    if (!errors.has(key)) errors.set(key, { path, code: codeOf(issue) });
  }
  return [...errors.values()];
};

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return 'form.unknownField';
  return /^[a-z][a-zA-Z]*(?:\.[a-zA-Z]+)+$/.test(issue.message) ? issue.message : 'form.unreadable';
};
