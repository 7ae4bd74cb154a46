/** What a chip says and stands for, from the names that words are. */
import type { Locale } from '../schema/basics.ts';
import { capitalised } from '../locales/both-forms.ts';
import type { SaidPeriod } from './availability.ts';
import type { Found } from './find-names.ts';
import type { IndexedName } from './name-index.ts';
import { mayBeSomebody } from './names-of-people.ts';
import type { Chip, ChipKind, MendedWord } from './understand.ts';

/** The chip of words found, its other readings beside it. */
export const makeChip = ({ found: { from, to, names }, words, text, locale }: Making): Chip => {
  const said = words.slice(from, to);
  const typed = typedIn({ from, to, words, text });
  const isMended = said.some((word) => word.isMended);
  const readings = orderOf(names, { from, to, words }).map((kind): Chip => {
    const ofKind = names.filter((name) => name.kind === kind);
    return {
      kind,
      values: [...new Set(ofKind.flatMap(({ values }) => values))],
      typed,
      label: labelOf(ofKind, { typed, isMended, locale }),
      others: [],
      ...(isMended && { mended: true }),
    };
  });
  const [first, ...others] = readings;
  if (!first) throw new Error('A chip needs a name.');
  const isPlainToo = isMended || isUnsure(first, said);
  return { ...first, others: [...others, ...(isPlainToo ? [null] : [])] };
};

/** The chip of a period. */
export const periodChip = ({ said: { from, to, period }, words, text, locale }: Saying): Chip => ({
  kind: 'availability',
  values: [],
  typed: typedIn({ from, to, words, text }),
  label: formats[locale].formatRange(new Date(period.from), new Date(period.until)),
  period,
  others: [null],
});

/** Other than a trade, a team or a place, or spelled like a person. */
const isUnsure = ({ kind }: Chip, said: MendedWord[]): boolean =>
  kind === 'specialty' ||
  kind === 'equipment' ||
  kind === 'certificate' ||
  (said.length === 1 &&
    (/^\d+$/.test(said[0]?.folded ?? '') || mayBeSomebody(said[0]?.folded ?? '')));

const typedIn = ({ from, to, words, text }: Stretch): string =>
  text.slice(words[from]?.start, words[to - 1]?.end);

/** Kinds, the likeliest first: by how whole the name is; "équipe" and "parlant" beside it decide. */
const orderOf = (names: IndexedName[], { from, to, words }: Omit<Stretch, 'text'>): ChipKind[] => {
  const isBefore = [words[from - 2], words[from - 1]].some((word) =>
    leading.has(word?.folded ?? ''),
  );
  const isSpoken = isBefore || following.has(words[to]?.folded ?? '');
  const best = (kind: ChipKind) =>
    Math.min(
      ...names.filter((name) => name.kind === kind).map(({ match }) => matches.indexOf(match)),
    );
  const rank = (kind: ChipKind) =>
    kind === 'language' && isSpoken ? -1 : 20 * best(kind) + kinds.indexOf(kind);
  return [...new Set(names.map(({ kind }) => kind))].toSorted((a, b) => rank(a) - rank(b));
};

/** The one or two things named; more are said as they were typed. */
const labelOf = (names: IndexedName[], { typed, isMended, locale }: Labelling): string => {
  const labels = [...new Set(names.map(({ label }) => label[locale]))];
  if (labels.length <= 2) return labels.join(' / ');
  return isMended ? `${labels[0]} + ${labels.length - 1}` : capitalised(typed);
};

const formats = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

const matches: IndexedName['match'][] = ['whole', 'rankless', 'partly'];
const kinds: ChipKind[] = [
  'department',
  'territory',
  'experience',
  'mobility',
  'verified',
  'language',
  'craft',
  'certificate',
  'specialty',
  'equipment',
];
/** What is said before a language, and after it. */
const leading = new Set(
  'parle parlant parlent parlants speaks langue langues bilingue bilingual'.split(' '),
);
const following = new Set('speaking speaker speakers courant fluent bilingue'.split(' '));

type Stretch = { from: number; to: number; words: MendedWord[]; text: string };
type Making = { found: Found; words: MendedWord[]; text: string; locale: Locale };
type Saying = { said: SaidPeriod; words: MendedWord[]; text: string; locale: Locale };
type Labelling = { typed: string; isMended: boolean; locale: Locale };
