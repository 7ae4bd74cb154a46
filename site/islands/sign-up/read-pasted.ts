/** Reads what was pasted into the lines of the list; what is not recognised stays in the field. */
import { creditsFromText } from '../../../content/credits-from-text.ts';
import { count } from '../../../content/locales/fill.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { resolveWords } from '../../../content/search/resolve-words.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { Opened } from './open.ts';
import { addLine, linesOf } from './rows.ts';
import type { SignUpWords } from './words-fr.ts';

export const startReading = ({ form, draft, words, locale, vocabulary }: Reading): void => {
  const part = form.querySelector<HTMLElement>('[data-read]');
  const field = form.querySelector<HTMLTextAreaElement>('[name="pastedCredits"]');
  const list = form.querySelector<HTMLElement>('[data-list="credits"]');
  if (!part || !field || !list) return;
  part.hidden = false;
  part.querySelector('button')?.addEventListener('click', async () => {
    const known = await vocabulary;
    const isRole = (text: string) => {
      const found = known && resolveWords(text, known);
      return found !== undefined && found.crafts.length > 0 && found.rest === '';
    };
    const { credits, unread } = creditsFromText(field.value, isRole);
    const left = credits.filter((credit) => {
      const line = emptyLine(list);
      if (!line) return true;
      for (const [name, value] of Object.entries(credit)) inputOf(line, name).value = value;
      return false;
    });
    const rest = [
      ...unread,
      ...left.map(({ title, year, role, director }) => [title, year, role, director].join('\t')),
    ];
    field.value = rest.join('\n');
    draft.keep();
    const { readDone, readRest } = words.signUp.page;
    const status = part.querySelector('[role="status"]');
    const told = [count(credits.length - left.length, readDone, locale)];
    if (rest.length > 0) told.push(count(rest.length, readRest, locale));
    if (status) status.textContent = told.join(' ');
  });
};

const emptyLine = (list: HTMLElement): HTMLElement | undefined =>
  linesOf(list).find((line) =>
    [...line.querySelectorAll('input')].every(({ value }) => value === ''),
  ) ?? addLine(list);

const inputOf = (line: HTMLElement, name: string): HTMLInputElement => {
  const field = line.querySelector<HTMLInputElement>(`input[name$=".${name}"]`);
  if (!field) throw new Error(`A line of credits has no field "${name}".`);
  return field;
};

type Reading = Opened & {
  words: SignUpWords;
  locale: Locale;
  vocabulary: Promise<SearchWords | undefined>;
};
