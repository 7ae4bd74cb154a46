/** What an editor is shown beside a project, to judge: wording, language, traces of a hidden employer. */
import { askedLists, doubtsIn, wordingIn } from './brief-wording.ts';
import { briefFr } from './locales/fr/brief.ts';
import { tracesToLookAt } from './names-employer.ts';
import { fold } from './search/fold.ts';
import type { BriefForm } from './schema/brief-form.ts';

/**
 * For the editor, a line each, in French, the language of the national editors: where in any text such words stand, what
 * is not French, what leads to a hidden employer.
 */
export function wordingToLookAt(brief: BriefForm): string[] {
  const { english } = brief;
  const all: [name: string, text: string][] = [
    ['title', brief.title],
    ['world', brief.world],
    ['tone', brief.tone],
    ['stakes', brief.stakes],
    ['rights', brief.rights],
    ['specification', brief.specification],
    ...Object.entries(english).map(([name, text]): [string, string] => [`english.${name}`, text]),
    ...askedLists.map((name): [string, string] => [name, brief[name].join('\n')]),
  ];
  const found = all.flatMap(([name, text]) =>
    text
      .split('\n')
      .flatMap((line) =>
        wordingIn(line).map(({ ground, words }) =>
          flag(name, `«\u00a0${words}\u00a0» (${said.ground[ground]})`),
        ),
      ),
  );
  const trades = all.flatMap(([name, text]) =>
    isAsked(name)
      ? text
          .split('\n')
          .flatMap(doubtsIn)
          .map(({ ground, words }) => flag(name, `«\u00a0${words}\u00a0» (${said.doubt[ground]})`))
      : [],
  );
  const inEnglish = all.flatMap(([name, text]) =>
    !name.startsWith('english.') && seemsEnglish(text) ? [flag(name, said.english)] : [],
  );
  const traces = tracesToLookAt(brief).map(({ field, words }) => flag(field, words));
  return [...found, ...trades, ...inEnglish, ...traces];
}

const { flags: said, edit } = briefFr;

/** A field by the name that the editors know it by. */
function flag(field: string, words: string): string {
  const name = field.replace(
    /^english\.(.)/,
    (_, first: string) => `english${first.toUpperCase()}`,
  );
  return `${Object.entries(edit.items).find(([item]) => item === name)?.[1] ?? field}\u00a0: ${words}`;
}

const isAsked = (name: string): boolean =>
  /^(?:english\.)?title$/.test(name) || (askedLists as readonly string[]).includes(name);

/** Whether a text that an offer must have in French (Code du travail, L5321-3) has more small words of English. */
export function seemsEnglish(text: string): boolean {
  const words = fold(text).split(' ');
  const count = (small: ReadonlySet<string>) => words.filter((word) => small.has(word)).length;
  const english = count(smallEnglish);
  return english > 1 && english > count(smallFrench);
}

const smallEnglish = new Set('the of and with for who is are we our to in a an from by'.split(' '));
const smallFrench = new Set(
  'le la les l de des du d un une et qui que pour dans est sont sur avec en au aux par ou'.split(
    ' ',
  ),
);
