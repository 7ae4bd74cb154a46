/** Reads when somebody must be free: "dispo du 3 au 10 avril", "libre fin mars", "available next week". */
import { dayForms } from './day-forms.ts';
import type { Period } from './day-meanings.ts';
import { isDatePart } from './day-names.ts';
import type { QueryWord } from './read-words.ts';

/** Words from one place to before another, and the days they mean, both included. */
export type SaidPeriod = { from: number; to: number; period: Period };

/**
 * The periods that words say, today or later. A day with its month is enough ("12 mars"), and a month after "en", "fin"…;
 * others need a word such as "libre". "Dispo" alone means today.
 */
export const findPeriods = (words: QueryWord[], today: string): SaidPeriod[] => {
  const line = lineOf(words);
  const found: SaidPeriod[] = [];
  let from = 0;
  while (from < words.length) {
    const said = readPeriod({ words, line, from, today });
    if (said) found.push(said);
    from = said ? said.to : from + 1;
  }
  return found;
};

const readPeriod = ({ words, line, from, today }: Reading): SaidPeriod | undefined => {
  const word = words[from]?.isPlain ? '' : (words[from]?.folded ?? '');
  const isAsked = askWords.test(word);
  const start = isAsked ? from + 1 : from;
  for (const { pattern, days, isSure } of dayForms) {
    pattern.lastIndex = line.starts[start] ?? line.text.length;
    const match = pattern.exec(line.text);
    const said = match?.groups ?? {};
    const period = match && (isAsked || isSure(said)) ? days(said, today) : undefined;
    if (!match || !period || period.until < today || period.from > period.until) continue;
    const to = line.starts.filter((at) => at < match.index + match[0].length).length;
    return { from, to, period: { from: later(period.from, today), until: period.until } };
  }
  return isAsked && !/^(libres?|free)$/.test(word)
    ? { from, to: start, period: { from: today, until: today } }
    : undefined;
};

/** The words on one line, with what stands between numbers; those in quotes are made unreadable. */
const lineOf = (words: QueryWord[]): Line => {
  const starts: number[] = [];
  let text = '';
  let last = '';
  for (const { folded, before, isPlain } of words) {
    const isRange = /^ ?[-–—] ?$/.test(before) && isDatePart(last) && isDatePart(folded);
    text += isRange ? ' - ' : /^[/.]$/.test(before) ? '/' : ' ';
    starts.push(text.length);
    text += isPlain ? '"' : folded;
    last = folded;
  }
  return { text, starts };
};

const later = (day: string, other: string): string => (day > other ? day : other);

const askWords = /^(libres?|free|dispos?|disponibles?|disponibilites?|available|availability)$/;

type Line = { text: string; starts: number[] };
type Reading = { words: QueryWord[]; line: Line; from: number; today: string };
