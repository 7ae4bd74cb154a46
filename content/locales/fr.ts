import { answerErrorsFr, answerFr } from './fr/answer.ts';
import { briefErrorsFr, briefFr } from './fr/brief.ts';
import { formsFr } from './fr/forms.ts';
import { mailFr } from './fr/mail.ts';
import { matchingFr } from './fr/matching.ts';
import { pagesFr } from './fr/pages.ts';
import { searchFr } from './fr/search.ts';
import { shortlistFr } from './fr/shortlist.ts';
import { signUpErrorsFr, signUpFr } from './fr/sign-up.ts';
import { talentFr } from './fr/talent.ts';

/** Texts of the interface, French: the reference. One file for each part that a browser loads apart. */
export const fr = {
  ...pagesFr,
  ...formsFr,
  search: searchFr,
  shortlist: shortlistFr,
  talent: talentFr,
  signUp: signUpFr,
  brief: briefFr,
  answer: answerFr,
  mail: mailFr,
  matching: matchingFr,
  errors: { ...signUpErrorsFr, ...briefErrorsFr, ...answerErrorsFr, ...formsFr.errors },
};
