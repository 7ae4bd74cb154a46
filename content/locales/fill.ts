/** Fills texts in. Apart from the texts themselves, so that browsers load those they show and no others. */
import type { Locale } from '../schema/basics.ts';
import { innerQuotes } from './inner-quotes.ts';

/**
 * Replaces `{name}` by `values.name`, whose own quotes become inner ones where it stands between quotes. Returns plain
 * text: the caller escapes it.
 */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/(?:([«“])(\s?))?\{(\w+)\}/g, (whole, quote = '', space = '', name: string) => {
    const value = values[name];
    return value === undefined ? whole : quote + space + innerQuotes(String(value), quote);
  });

/** A text with two forms: `one` and `other`. */
export type Counted = { one: string; other: string };

/** The form of a counted text that suits `n`, with `{n}` replaced. French counts 0 as singular. */
export const count = (n: number, text: Counted, locale: Locale): string =>
  fill(plurals[locale].select(n) === 'one' ? text.one : text.other, {
    n: n.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB'),
  });

/** Made once: making one takes longer than filling a text. */
const plurals: Record<Locale, Intl.PluralRules> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};
