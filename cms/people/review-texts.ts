/** What the admin says of reviews. Runs in the browser too. */
import { english } from './review-texts-en.ts';
import { french, type ReviewTexts } from './review-texts-fr.ts';

/** The words of one language of the admin; French where it is not English. */
export const reviewTexts = (language: string): ReviewTexts =>
  language === 'en' ? english : french;
