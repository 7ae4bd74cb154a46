/** How months, seasons and weekdays are called in French and English, folded. */

/** By month, from January. */
export const months = [
  'janvier|janv|january|jan',
  'fevrier|fevr|fev|february|feb',
  'mars|march',
  'avril|avr|april|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|juil|july|jul',
  'aout|august|aug',
  'septembre|sept|september|sep|rentree',
  'octobre|oct|october',
  'novembre|nov|november',
  'decembre|dec|december',
].map((names) => names.split('|'));
/** From spring, which begins in March. */
export const seasons = [
  'printemps|spring',
  'ete|summer',
  'automne|autumn|fall',
  'hiver|winter',
].map((names) => names.split('|'));

/** From Monday. */
export const weekdays = [
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
  'dimanche|sunday',
].map((names) => names.split('|'));

/** 1 to 12; 0 for what is no month. */
export const monthNumber = (said = ''): number =>
  months.findIndex((names) => names.includes(said)) + 1;

/** Words that a hyphen joins into a period: numbers and months. */
export const isDatePart = (word: string): boolean => /\d/.test(word) || monthNumber(word) > 0;
