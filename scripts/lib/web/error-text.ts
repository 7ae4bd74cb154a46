import { texts } from '../../../content/locales/locale.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { FormError } from '../../../content/schema/form-answer.ts';

/** The sentence for an error, the editors' own where there is one; a code that the locales do not know still gets one. */
export function errorText(error: FormError, locale: Locale): string {
  if (error.text !== undefined) return error.text;
  const { errors, web } = texts(locale);
  if (Object.hasOwn(errors, error.code)) return errors[error.code as keyof typeof errors];
  return error.path.length > 0 ? web.unknownFieldError : web.unknownError;
}
