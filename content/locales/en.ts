import { answerErrorsEn, answerEn } from './en/answer.ts';
import { briefErrorsEn, briefEn } from './en/brief.ts';
import { formsEn } from './en/forms.ts';
import { mailEn } from './en/mail.ts';
import { matchingEn } from './en/matching.ts';
import { pagesEn } from './en/pages.ts';
import { searchEn } from './en/search.ts';
import { shortlistEn } from './en/shortlist.ts';
import { signUpErrorsEn, signUpEn } from './en/sign-up.ts';
import { talentEn } from './en/talent.ts';
import type { Messages } from './locale.ts';

/** Texts of the interface, English: the same files as French. */
export const en: Messages = {
  ...pagesEn,
  ...formsEn,
  search: searchEn,
  shortlist: shortlistEn,
  talent: talentEn,
  signUp: signUpEn,
  brief: briefEn,
  answer: answerEn,
  mail: mailEn,
  matching: matchingEn,
  errors: { ...signUpErrorsEn, ...briefErrorsEn, ...answerErrorsEn, ...formsEn.errors },
};
