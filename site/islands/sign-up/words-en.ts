import { formsEn } from '../../../content/locales/en/forms.ts';
import { signUpErrorsEn, signUpEn } from '../../../content/locales/en/sign-up.ts';
import { talentEn } from '../../../content/locales/en/talent.ts';
import type { SignUpWords } from './words-fr.ts';

/** What the sign-up form says once it is used. */
export const words: SignUpWords = {
  form: formsEn.form,
  message: formsEn.message,
  errors: { ...formsEn.errors, ...signUpErrorsEn },
  signUp: signUpEn,
  talent: talentEn,
};
