import { glossaryHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Term } from '../../content/schema/term.ts';
import { fold } from '../../content/search/fold.ts';
import { perSnapshot } from './digest.ts';
import { otherLetter } from './letters.ts';
import { records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';

/** The letters that begin French terms, in order, as they stand in addresses. */
export const glossaryLetters = (): string[] => [...byLetter().keys()].toSorted();

/** The terms that begin with a letter, in alphabetical order. */
export const termsAt = (letter: string): Term[] => byLetter().get(letter) ?? [];

/** The terms of a craft, in alphabetical order. */
export const termsOf = (craft: string): Term[] => byCraft().get(craft) ?? [];

/** Where a term is explained. */
export const termHref = (term: Term, locale: Locale): string =>
  `${glossaryHref(letterOf(term), locale)}#${term.slug}`;

const letterOf = ({ name }: Term): string => /^[a-z]/.exec(fold(name.fr))?.[0] ?? otherLetter;

const byLetter = perSnapshot(() => grouped(records('term'), (term) => [letterOf(term)]));
const byCraft = perSnapshot(() => grouped(records('term'), ({ crafts }) => crafts));
