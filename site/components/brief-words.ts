import { fill, texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Brief } from '../../content/schema/brief.ts';
import type { PayReference } from '../../content/schema/pay-reference.ts';
import { agreementName, euros, mainPlace, payPeriod } from './wording.ts';

/** Where the work is, in a few words: "Finistère +2"; without a place it is remote. */
export const briefPlace = ({ needs }: Brief, locale: Locale): string =>
  needs.bases.length > 0 ? mainPlace(needs.bases, locale) : texts(locale).brief.page.anywhere;

/** What is paid, gross: "de 1 200 € à 1 400 € par semaine"; a contract without pay says so. */
export const briefPay = ({ terms }: Brief, locale: Locale): string => {
  const { page, unit } = texts(locale).brief;
  const { pay } = terms;
  if (!pay) return page.unpaid;
  const words = pay.to !== undefined && pay.to !== pay.from ? page.range : page.amount;
  return fill(words, {
    from: euros(pay.from, locale),
    to: euros(pay.to ?? pay.from, locale),
    unit: unit[pay.unit],
  });
};

/** The terms in a line: "de 1 200 € à 1 400 € par semaine, brut · CDD"; what is unpaid says so by its contract. */
export const briefOffer = (brief: Brief, locale: Locale): string => {
  const { contract, list } = texts(locale).brief;
  const { pay, contract: form } = brief.terms;
  const gross = pay ? [fill(list.gross, { pay: briefPay(brief, locale) })] : [];
  return [...gross, contract[form]].join(' · ');
};

/** What is said of an offer that stays below a reference. */
export const belowReference = (
  reference: Pick<PayReference, 'unit' | 'hours' | 'from' | 'idcc' | 'raisedOn'>,
  locale: Locale,
): string => {
  const { page } = texts(locale).brief;
  const words = reference.raisedOn ? page.belowRaised : page.below;
  return fill(words, { reference: referenceWords(reference, locale) });
};

/** "Par semaine (39 h) : au moins 1 235,27 € bruts, indicatif ; Production cinématographique (IDCC 3097)". */
export const referenceWords = (
  { unit, hours, from, idcc }: Pick<PayReference, 'unit' | 'hours' | 'from' | 'idcc'>,
  locale: Locale,
): string => {
  const { page, pay } = texts(locale);
  const per = payPeriod(unit, hours, locale);
  const words = fill(pay.seeOne, { per, from: euros(from, locale) });
  return [words, agreementName(idcc, locale)].join(page.semicolon);
};
