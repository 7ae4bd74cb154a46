import type { PayloadRequest } from 'payload';
import { bareCode, openingLimits } from '../../content/schema/opening.ts';

/** Payload's validation of a code: the sentence that says what is wrong, or true. */
export const codeProblem = (
  value: unknown,
  { req }: { req: Pick<PayloadRequest, 'i18n'> },
): string | true => {
  const { min } = openingLimits.code;
  if (typeof value === 'string' && bareCode(value).length >= min) return true;
  return req.i18n.language === 'en'
    ? `A code has at least ${min} letters or digits.`
    : `Un code compte au moins ${min} lettres ou chiffres.`;
};
