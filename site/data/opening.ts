/** Who may use a form now: the opening in stages. */
import { texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { OpeningState, PublicAudience } from '../../content/schema/opening.ts';
import { record } from './snapshot.ts';

/** The state of a form for its audience and, where it is not open to everybody, the sentence that says so. */
export const openingOf = (audience: PublicAudience, locale: Locale): Shown => {
  const restriction = record('site', 'site')?.opening?.[audience];
  if (!restriction) return { state: 'open', sentence: '' };
  const { state, sentence } = restriction;
  return { state, sentence: sentence?.[locale] ?? texts(locale).opening[audience][state] };
};

type Shown = { state: OpeningState; sentence: string };
