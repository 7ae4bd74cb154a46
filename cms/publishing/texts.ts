/** What the admin says of publishing. Runs in the browser too. */
import { english } from './texts-en.ts';
import { french, type PublishingTexts } from './texts-fr.ts';

/** The words of one language of the admin; French where it is not English. */
export const publishingTexts = (language: string): PublishingTexts =>
  language === 'en' ? english : french;

/** The words for a code of `reasons`, `steps` or `kinds`; a code without words says itself. */
export const worded = (words: Record<string, string>, code: string): string => words[code] ?? code;
