import type { Locale } from '../schema/basics.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export { count, fill } from './fill.ts';

/** Every text of the interface. French is the reference: a key missing in English is a type error. */
export type Messages = typeof fr;

const messages: Record<Locale, Messages> = { fr, en };

/** The texts of one language. */
export const texts = (locale: Locale): Messages => messages[locale];
