import { formsFr } from '../../../content/locales/fr/forms.ts';
import { signUpErrorsFr, signUpFr } from '../../../content/locales/fr/sign-up.ts';
import { talentFr } from '../../../content/locales/fr/talent.ts';

/** What the sign-up form says once it is used. */
export const words = {
  form: formsFr.form,
  message: formsFr.message,
  errors: { ...formsFr.errors, ...signUpErrorsFr },
  signUp: signUpFr,
  talent: talentFr,
};

export type SignUpWords = typeof words;
