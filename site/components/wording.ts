import { fill, texts } from '../../content/locales/locale.ts';
import { pictureHref } from '../../content/routes.ts';
import type { Locale, Localized, Picture } from '../../content/schema/basics.ts';
import type { Craft, Idcc, TitleForm } from '../../content/schema/craft.ts';
import type { Department } from '../../content/schema/department.ts';
import type { PayReference } from '../../content/schema/pay-reference.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { titleOf } from '../data/crafts.ts';
import { knownRecord, record } from '../data/snapshot.ts';
import { capitalised } from '../../content/locales/both-forms.ts';

/** A text in the page's language or, where that is missing, in French; `lang` says so where it is. */
export const spoken = <T = string>(text: Localized<T>, locale: Locale): Spoken<T> => {
  const words = text[locale];
  return words === undefined ? { words: text.fr, lang: 'fr' } : { words, lang: undefined };
};

/** The title of a craft as it stands alone: "Monteuse, monteur". */
export const craftTitle = (craft: string | Craft, form: TitleForm, locale: Locale): string =>
  capitalised(titleOf(craft, form, locale));

/** The name of a team inside a sentence: "Image" → "image"; "VFX" and English names stay. */
export const teamName = ({ name }: Department, locale: Locale): string =>
  locale === 'fr'
    ? name.fr.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('fr'))
    : name.en;

/** The title of an article or of a guide, whose slug is its craft's; undefined where there is none. */
export const textTitle = (
  { kind, slug }: { kind: 'article' | 'guide'; slug: string },
  locale: Locale,
): Spoken | undefined => {
  if (kind === 'guide') return { words: craftTitle(slug, 'both', locale), lang: undefined };
  const article = record('article', slug);
  return article && spoken(article.title, locale);
};

/** The title of a person's craft in the form they chose. */
export const ownTitle = ({ craft, form }: Talent['crafts'][number], locale: Locale): string =>
  craftTitle(craft, form, locale);

/** The title of a person's main craft. */
export const mainTitle = ({ crafts: [main] }: Pick<Talent, 'crafts'>, locale: Locale): string =>
  main ? ownTitle(main, locale) : '';

/** What an agreement calls a craft: "Production cinématographique (IDCC 3097), annexe I : Scripte cinéma, cadre". */
export const agreementWords = (agreement: Craft['agreements'][number], locale: Locale): string => {
  const { craft: words } = texts(locale);
  const { idcc, annex, title, status } = agreement;
  const named = agreementName(idcc, locale);
  const name = annex ? fill(words.agreementAnnex, { name: named, annex }) : named;
  return status
    ? fill(words.agreementStatus, { name, title, status })
    : fill(words.agreement, { name, title });
};

/** An agreement by its name and number. */
export const agreementName = (idcc: Idcc, locale: Locale): string =>
  `${texts(locale).craft.idcc[idcc]} (IDCC ${idcc})`;

/** An amount in euros; cents only where there are any. */
export const euros = (amount: number, locale: Locale): string =>
  amount.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  });

/** What an amount is paid for: "Par semaine, 39 heures". */
export const payPeriod = (
  unit: PayReference['unit'],
  hours: PayReference['hours'],
  locale: Locale,
): string => {
  const { per, perHours } = texts(locale).pay;
  return hours === undefined
    ? per[unit]
    : fill(perHours, { per: per[unit], hours: hours.toLocaleString(locale) });
};

/** Amounts of one unit in a line: "Par semaine, 39 heures : de 640 € à 1 890 € bruts, indicatif". */
export const payWords = (
  { unit, hours, from, to }: Pick<PayReference, 'unit' | 'hours'> & { from: number; to: number },
  locale: Locale,
): string => {
  const { see, seeOne } = texts(locale).pay;
  return fill(from === to ? seeOne : see, {
    per: payPeriod(unit, hours, locale),
    from: euros(from, locale),
    to: euros(to, locale),
  });
};

/** Phrases as one sentence: "Lecture d’un récit ; devis et son suivi." Initials of a word in capitals stay. */
export const sentenceOf = (phrases: string[], locale: Locale): string =>
  phrases.length === 0
    ? ''
    : `${phrases
        .map((phrase, n) =>
          n === 0
            ? phrase
            : phrase.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase(locale)),
        )
        .join(texts(locale).page.semicolon)}.`;

/** The names of places, one after the other. */
export const placesOf = (slugs: string[], locale: Locale): string =>
  slugs.map((slug) => knownRecord('territory', slug).name[locale]).join(', ');

/** The first place, and how many more there are: "Finistère +2". */
export const mainPlace = ([first, ...more]: string[], locale: Locale): string =>
  `${placesOf(first === undefined ? [] : [first], locale)}${more.length > 0 ? ` +${more.length}` : ''}`;

/** Path of a picture at its largest. */
export const widest = ({ hash, widths, width }: Picture): string =>
  pictureHref(hash, widths.at(-1) ?? width);

/** What to show, and the language to mark it with where it is not the page's. */
export type Spoken<T = string> = { words: T; lang: 'fr' | undefined };
