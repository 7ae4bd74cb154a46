import type { Locale } from '../schema/basics.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every text of the interface. French is the reference: a key missing in English is a type error. */
export type Messages = typeof fr;

const messages: Record<Locale, Messages> = { fr, en };

/** The texts of one language. */
export const texts = (locale: Locale): Messages => messages[locale];

/** Replaces `{name}` by `values.name`. Returns plain text: the caller escapes it. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A text with two forms: `one` and `other`. */
export type Counted = { one: string; other: string };

/** The form of a counted text that suits `n`, with `{n}` replaced. French counts 0 as singular. */
export const count = (n: number, text: Counted, locale: Locale): string =>
  fill(new Intl.PluralRules(locale).select(n) === 'one' ? text.one : text.other, {
    n: n.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB'),
  });
