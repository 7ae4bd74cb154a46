/** Fills texts in. Apart from the texts themselves, so that browsers load those they show and no others. */
import type { Locale } from '../schema/basics.ts';

/** Replaces `{name}` by `values.name`. Returns plain text: the caller escapes it. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

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
