import { APIError, ValidationError } from 'payload';

/**
 * What the CMS said against a save, one sentence a field in the words of its form.
 * Undefined for what is no refusal, such as a database that does not answer.
 */
export function refusedFields(error: unknown): string[] | undefined {
  if (error instanceof ValidationError)
    return error.data.errors.map(
      ({ label, path, message }) => `${wordsOf(label) ?? path}: ${message}`,
    );
  return error instanceof APIError && error.isPublic ? [error.message] : undefined;
}

/** The label of a field inside of others comes as "Sources 1 > Titre". */
const wordsOf = (label: unknown): string | undefined =>
  typeof label === 'string' && label !== '' ? label : undefined;
