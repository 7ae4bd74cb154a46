/** Facts of a matching as somebody would say them: nothing is added to what facts.ts holds. */
import { count, fill } from '../locales/fill.ts';
import { languageName } from '../locales/language-name.ts';
import { texts } from '../locales/locale.ts';
import type { Locale } from '../schema/basics.ts';
import type { TitleForm } from '../schema/craft.ts';
import type { Fit, Miss, Reason } from './facts.ts';

/** "répond à tous les critères", or "à tous sauf : langue (allemand)". */
export const tierInWords = ({ missing }: Pick<Fit, 'missing'>, words: Naming): string => {
  const { matching } = texts(words.locale);
  if (missing.length === 0) return matching.all;
  return fill(matching.allBut, {
    missing: missing.map((miss) => missInWords(miss, words)).join(', '),
  });
};

/**
 * "répond à tous les critères", or "à tous sauf : langue": what may be said of somebody whose name is not, since facts
 * of a page lead to it.
 */
export function tierAlone({ missing }: Pick<Fit, 'missing'>, locale: Locale): string {
  const { all, allBut, criterion } = texts(locale).matching;
  if (missing.length === 0) return all;
  const names = missing.map((miss) => criterion[miss.criterion]);
  return fill(allBut, { missing: names.join(', ') });
}

/** "scripte, senior ; fiction policière, 3 crédits vérifiés ; base Ille-et-Vilaine ; libre du 1er au 30 mars 2027". */
export const reasonsInWords = ({ reasons }: Pick<Fit, 'reasons'>, words: Naming): string =>
  together
    .map((facts) => {
      const said = facts
        .flatMap((one) => reasons.filter(({ fact }) => fact === one))
        .map((reason) => reasonInWords(reason, words));
      // One phrase of a page may answer two things that are asked for.
      const all = [...new Set(said)].join(', ');
      const { equipment } = texts(words.locale).matching;
      return facts.includes('equipment') && all !== '' ? fill(equipment, { own: all }) : all;
    })
    .filter((said) => said !== '')
    .join(texts(words.locale).page.semicolon);

const missInWords = (miss: Miss, words: Naming): string => {
  const { matching, talent } = texts(words.locale);
  const say = (values: Record<string, string>) => fill(matching.missing[miss.criterion], values);
  switch (miss.criterion) {
    case 'specialty':
    case 'equipment': {
      const asked = miss.asked.join(', ');
      const own = miss.own.join(', ');
      return say({ asked: own === '' ? asked : fill(matching.instead, { asked, own }) });
    }
    case 'experience':
      return say({ own: talent.experience[miss.own] });
    case 'place':
      return say({
        bases: miss.bases.map((base) => words.territory(base)).join(', '),
        mobility: talent.mobility[miss.mobility],
      });
    case 'period':
      return 'from' in miss
        ? say({ from: dayInWords(miss.from, words.locale) })
        : fill(matching.freeTooShort, { until: dayInWords(miss.until, words.locale) });
    case 'language':
      return say({ asked: languagesInWords(miss.codes, words.locale) });
    case 'certificate':
      return say({ asked: certificatesInWords(miss, words.locale) });
  }
};

const reasonInWords = (reason: Reason, words: Naming): string => {
  const { locale, territory } = words;
  const { matching, talent } = texts(locale);
  switch (reason.fact) {
    case 'craft':
      return fill(matching.craft, {
        title: words.craft(reason.craft, reason.form),
        experience: talent.experience[reason.experience],
      });
    case 'specialty': {
      const own = reason.own.map((phrase) => smallBeginning(phrase, locale)).join(' + ');
      if (reason.in === 'specialties') return own;
      return fill(reason.in === 'credits' ? matching.role : matching.training, {
        own: reason.own.join(', '),
      });
    }
    case 'checkedCredits':
      return count(reason.count, matching.checkedCredits, locale);
    case 'base':
      return fill(matching.base, { base: territory(reason.base) });
    case 'mobile':
      return fill(matching.mobile, {
        base: territory(reason.base),
        mobility: talent.mobility[reason.mobility],
      });
    case 'free':
    case 'freeAtFirst':
      return fill(matching[reason.fact], {
        from: dayInWords(reason.from, locale),
        until: dayInWords(reason.until, locale),
      });
    case 'unsaid':
      return reason.until === undefined
        ? matching.unsaid
        : fill(matching.freeBefore, { until: dayInWords(reason.until, locale) });
    case 'language':
      return fill(matching.language, { languages: languagesInWords(reason.codes, locale) });
    case 'equipment':
      return reason.own;
    case 'certificate':
      return reason.validUntil === undefined
        ? reason.own
        : fill(matching.certificateUntil, {
            own: reason.own,
            day: dayInWords(reason.validUntil, locale),
          });
  }
};

const certificatesInWords = (
  { asked, ended }: Extract<Miss, { criterion: 'certificate' }>,
  locale: Locale,
): string =>
  asked
    .map((asked) => {
      const known = ended.find((one) => one.asked === asked);
      return known
        ? fill(texts(locale).matching.certificateEnds, {
            asked,
            own: known.own,
            day: dayInWords(known.validUntil, locale),
          })
        : asked;
    })
    .join(', ');

const languagesInWords = (codes: string[], locale: Locale): string =>
  codes.map((code) => languageName(code, locale)).join(', ');

/** In a sentence a phrase has no capital, unless its first word is one of capitals ("HDR", "SFX"). */
const smallBeginning = (phrase: string, locale: Locale): string =>
  phrase.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase(locale));

const dayInWords = (day: string, locale: Locale): string =>
  formats[locale].format(new Date(`${day}T00:00:00Z`)).replace(/^1 (?=\p{Ll})/u, '1er ');

const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const formats = {
  fr: new Intl.DateTimeFormat('fr-FR', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};

/** What is said in one breath, in this order. */
const together: Reason['fact'][][] = [
  ['craft'],
  ['specialty', 'checkedCredits'],
  ['base', 'mobile'],
  ['free', 'freeAtFirst', 'unsaid'],
  ['language'],
  ['equipment'],
  ['certificate'],
];

/** The language of the words, and the names of crafts (in a person's form of the title) and places in it. */
export type Naming = {
  locale: Locale;
  craft: (slug: string, form: TitleForm) => string;
  territory: (slug: string) => string;
};
