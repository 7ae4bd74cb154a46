/** Every name that the words of a query may be going to say, with what it would be called. */
import { bothForms } from '../../../content/locales/both-forms.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { fold } from '../../../content/search/fold.ts';
import type { ChipKind } from '../../../content/search/understand.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { Said } from './said.ts';

/** Made once for a vocabulary: trades first, then places and teams, then what else can be said. */
export const suggestedNames = ({ vocabulary, locale }: Said): SuggestedName[] => {
  const known = knownNames.get(vocabulary);
  if (known) return known;
  const { crafts, territories, departments, towns, sayings } = vocabulary;
  const made = [
    ...crafts.flatMap((craft) => craftNames(craft, locale)),
    ...territories.flatMap(([, ...names]) => namedBy(names, 'territory', locale)),
    ...departments.flatMap(([, ...names]) => namedBy(names, 'department', locale)),
    ...towns.flatMap(([, ...names]) =>
      names.map((town) => ({ ...named(town, plain(town)), kind: 'territory' as const })),
    ),
    ...sayings.flatMap(([kind, , ...names]) => namedBy(names, kind, locale)),
  ];
  knownNames.set(vocabulary, made);
  return made;
};

/** A name of trades says the trade; one that nobody is called by says it by its title. */
const craftNames = (
  [, masculine, feminine, english, ...usual]: SearchWords['crafts'][number],
  locale: Locale,
): SuggestedName[] => {
  const label = locale === 'en' ? english : bothForms(feminine || masculine, masculine);
  const titles = [masculine, feminine, english].filter(Boolean);
  return [
    ...titles.map((title) => named(title, plain(title))),
    ...usual.map((alias) => named(alias, plain(locale === 'en' ? english : masculine))),
  ].map((one) => ({ ...one, label, kind: 'craft' }));
};

/** `names`: French, English (empty: the same), others. */
const namedBy = (names: string[], kind: ChipKind, locale: Locale): SuggestedName[] => {
  const [french = '', english = ''] = names;
  const label = (locale === 'en' && english) || french;
  return names.filter(Boolean).map((name) => ({ ...named(name, name), label, kind }));
};

const named = (text: string, name: string) => ({ label: name, name, folded: fold(text) });

/** "Editor / film editor" → "Editor"; without what stands in brackets. */
const plain = (title: string): string =>
  (title.replace(/\([^)]*\)/g, '').split(' / ')[0] ?? title).trim();

const knownNames = new WeakMap<SearchWords, SuggestedName[]>();

export type SuggestedName = {
  /** As it is shown. */
  label: string;
  /** What completes the query. */
  name: string;
  folded: string;
  kind: ChipKind;
};
