/** Whether texts that others read say who a hidden employer is. */
import { fold, foldedWords } from './search/fold.ts';
import type { BriefForm } from './schema/brief-form.ts';

/**
 * True where a text holds one of the names as whole words or in one, however they are spelt. A name of a single word
 * counts only where it begins with a capital: who is called "Son" may still look for "le son".
 */
export function namesOne(text: string, names: readonly string[]): boolean {
  const written = text.replace(/\p{Cf}/gu, '').normalize('NFC');
  const words = foldedWords(written);
  const said = ` ${words.map(({ folded }) => folded).join(' ')} `;
  const capitals = words.filter(({ start }) => /\p{Lu}|\p{N}/u.test(written[start] ?? ''));
  return names.some((name) => {
    const bareName = fold(name).replace(legalForm, '');
    if (bareName === '') return false;
    if (!bareName.includes(' ')) return capitals.some(({ folded }) => folded === bareName);
    const joined = bareName.replaceAll(' ', '');
    return (
      said.includes(` ${bareName} `) ||
      (joined.length >= shortestJoined && words.some(({ folded }) => folded.includes(joined)))
    );
  });
}

/** "Les Films de l’Écluse SARL" is written without its end, or before it. */
const legalForm =
  /^(?:(?:sasu?|sarl|eurl|sa|snc|scop|scic|association|societe) )+| (?:sasu?|sarl|eurl|sa|snc|scop|scic|ltd|gmbh|inc|llc)$/g;
/** Letters from which on a name in one word ("lesfilmsdelecluse.fr") is no accident. */
const shortestJoined = 8;

/** The first field of the page of a hidden employer that names them, gives their address of mail or their number. */
export function namingField(brief: BriefForm): string[] | undefined {
  const { employer, email, idKind, idNumber, isHidden } = brief;
  if (!isHidden) return undefined;
  const number = bare(idNumber);
  const isTelling = (idKind === 'siren' || idKind === 'rna') && number.length > 8;
  return shownTexts(brief).find(
    ([, text]) => namesOne(text, [employer, email]) || (isTelling && bare(text).includes(number)),
  )?.[0];
}

/** For the editor: what in the texts of a hidden employer may lead to them, and in which field (`english.title`). */
export function tracesToLookAt(brief: BriefForm): { field: string; words: string }[] {
  if (!brief.isHidden) return [];
  return shownTexts(brief).flatMap(([path, text]) =>
    [
      ...[...text.matchAll(traces)].map(([trace]) => trace.trim()),
      ...(brief.idWork && namesOne(text, [brief.idWork]) ? [brief.idWork] : []),
    ].map((words) => ({ field: path.join('.'), words })),
  );
}

/** Addresses of mail and of sites, numbers of telephones. */
const traces =
  /[^\s@]{1,64}@[^\s@]{1,80}\.\w{2,20}|\b(?:https?:\/\/|www\.)\S{1,200}|\b[\w-]{1,63}\.(?:fr|com|eu|org|net|tv|io|be|ch|film|films)\b|(?:\+\d{2}|\b0)[ .-]?\d(?:[ .-]?\d{2}){4}\b/giu;

/** All that the page shows of what was typed, with where it stands in the form. */
const shownTexts = (brief: BriefForm): [path: string[], text: string][] => [
  ...publicTexts.map((name): [string[], string] => [[name], brief[name]]),
  ...publicLists.map((name): [string[], string] => [[name], brief[name].join('\n')]),
  ...Object.entries(brief.english).map(([name, text]): [string[], string] => [
    ['english', name],
    text,
  ]),
];

/** Whether the address of the page, which is made once, names a hidden employer whom the title names no more. */
export function namedBySlug({ employer, isHidden, title }: BriefForm, slug: string): boolean {
  const name = ` ${fold(employer).replace(legalForm, '')} `;
  const has = (text: string) => ` ${fold(text)} `.includes(name);
  return isHidden && name.trim() !== '' && has(slug) && !has(title);
}

const bare = (text: string): string => text.replace(/[\s.\u00a0\u202f]/g, '').toUpperCase();

const publicTexts = [
  'title',
  'format',
  'genre',
  'world',
  'tone',
  'stakes',
  'broadcaster',
  'rights',
  'specification',
] as const satisfies (keyof BriefForm)[];
const publicLists = ['specialties', 'equipment', 'certificates'] as const;
