/** What the admin says of the desk, of dated lists and of letters. Runs in the browser too. */
import { english } from './texts-en.ts';
import { french, type CommissionTexts } from './texts-fr.ts';

/** The words of one language of the admin; French where it is not English. */
export const commissionTexts = (language: string | undefined): CommissionTexts =>
  language === 'en' ? english : french;
