/** What is typed at a desk about a person who is there: the beginning of a sign-up, which they finish themself. */
import type { FormError } from '../../content/schema/form-answer.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import { SignUp } from '../../content/schema/sign-up.ts';

/** Fields of the form of sign-up that the desk asks. */
const deskFields = [
  'locale',
  'firstName',
  'lastName',
  'stageName',
  'email',
  'phone',
  'crafts',
  'bases',
  'mobility',
  'pastedCredits',
] as const;

/** A sign-up without what only the person can say: their age, and what they agree to. */
export type DeskEntry = Omit<SignUp, 'isAdult' | 'consents'>;

/** Reads what was typed by the rules of the form of sign-up; what the desk does not ask is empty. */
export function readDeskEntry(typed: unknown): { entry: DeskEntry } | { errors: FormError[] } {
  const given = Object(typed) as Record<string, unknown>;
  const asked = Object.fromEntries(deskFields.map((field) => [field, given[field]]));
  const said = { isAdult: true, consents: { publication: true } };
  const parsed = SignUp.safeParse({ ...asked, ...said });
  if (!parsed.success) return { errors: formErrors(parsed.error.issues) };
  const { isAdult: _, consents: __, ...entry } = parsed.data;
  return { entry };
}
