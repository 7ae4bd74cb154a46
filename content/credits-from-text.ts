/** Reads a filmography pasted from anywhere, a credit a line. What is not recognised is given back as it was. */
import { fold } from './search/fold.ts';
import { signUpLimits, type TypedCredit } from './schema/sign-up.ts';

/**
 * Credits in the order of the text, and the lines in which no title and role were found, as pasted.
 * @param isRole says whether words name a craft; without it only a role in its usual place is found
 */
export function creditsFromText(
  text: string,
  isRole: (words: string) => boolean = () => false,
): { credits: TypedCredit[]; unread: string[] } {
  const credits: TypedCredit[] = [];
  const unread: string[] = [];
  let year = '';
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/^[\s•·*–—-]+(?=\S)/u, '').trim();
    if (line === '' || isHeading(line)) continue;
    if (new RegExp(`^${yearWords}\\s*:?$`, 'u').test(line)) {
      year = yearOf(line);
      continue;
    }
    const credit = readLine(line, year, isRole);
    if (credit) credits.push(credit);
    else unread.push(raw.trim());
  }
  return { credits, unread };
}

function readLine(line: string, year: string, isRole: IsRole): TypedCredit | undefined {
  if (line.length > longest) return undefined;
  const parts = partsOf(line);
  const own = takeYear(parts) || year;
  const said = takeDirector(parts);
  const rest = parts.map(clean).filter(Boolean);
  const known = rest.findLastIndex(isRole);
  const [found = ''] = known === -1 || rest.length < 2 ? [] : rest.splice(known, 1);
  const [title = '', ...others] = rest;
  // What else stands there is who directed it and, where no craft was recognised, the role.
  const director = said || others.find(isName) || '';
  const role = found || others.find((part) => part !== director && !isName(part)) || '';
  const isSure = found !== '' || own !== '' || director !== '';
  const isShort =
    title.length <= 200 && [role, director].every(({ length }) => length <= signUpLimits.role);
  return title && role && isSure && isShort ? { title, year: own, role, director } : undefined;
}

/** Characters: no credit is longer. */
const longest = 500;

/** The columns of a table, or what dashes, commas and the like set apart. */
function partsOf(line: string): string[] {
  const split = line.includes('\t')
    ? line.split('\t')
    : line.includes(';')
      ? csv(line, ';')
      : line.includes('|')
        ? line.split('|')
        : /,"|^"[^"]*",/.test(line)
          ? csv(line, ',')
          : betweenMarks(line);
  return split.map((part) => part.trim()).filter(Boolean);
}

/** A quoted column keeps its separators. */
const csv = (line: string, separator: string): string[] =>
  [
    ...line.matchAll(
      new RegExp(`(?:^|${separator})\\s*(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'),
    ),
  ].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');

/**
 * At dashes with blanks around them and at commas; not inside of quotation marks or parentheses, and not the dash
 * between two years.
 */
function betweenMarks(line: string): string[] {
  const kept: string[] = [];
  const bare = line
    .replace(new RegExp(`(${aYear})\\s*[–—-]\\s*(${aYear})`, 'gu'), '$1-$2')
    .replace(
      /«[^»]*»|“[^”]*”|"[^"]*"|\([^)]*\)/gu,
      (inside) => `\u{e000}${kept.push(inside) - 1}\u{e001}`,
    );
  return bare
    .split(/\s+[–—-]\s+|\s*,\s+|\s+[·•]\s+|\s+\/\s+|\s+:\s+/u)
    .map((part) =>
      part.replace(/\u{e000}(\d+)\u{e001}/gu, (_, place: string) => kept[Number(place)] ?? ''),
    );
}

/** Takes the year out of the parts: alone, in parentheses, or at an end of a part. */
function takeYear(parts: string[]): string {
  for (const pattern of yearPlaces) {
    const place = parts.findIndex((part) => pattern.test(part));
    const found = pattern.exec(parts[place] ?? '');
    if (!found) continue;
    const { before = '', inside = '', year = '', after = '' } = found.groups ?? {};
    const director = /^\s*(?:de|d’|d'|by)\s*(?=\p{Lu})/u.exec(after)?.[0];
    const kept = [
      `${before} ${inside.trim() && `(${inside})`} ${director === undefined ? after : ''}`,
      ...(director === undefined ? [] : [`réal. ${after.slice(director.length)}`]),
    ];
    parts.splice(place, 1, ...kept.map((part) => part.trim()).filter(Boolean));
    return yearOf(year);
  }
  return '';
}

/** Takes who directed it out of the parts: "réal. X", "de X", "dir. X", "directed by X". */
function takeDirector(parts: string[]): string {
  for (const [place, part] of parts.entries()) {
    const found = directed.exec(part);
    if (!found) continue;
    const name = clean(found[1] ?? '');
    if (place === 0 && found.index === 0) continue;
    const rest = part.slice(0, found.index).trim();
    parts.splice(place, 1, ...(rest === '' ? [] : [rest]));
    return name;
  }
  return '';
}

const directed =
  /(?:^|[\s(])(?:[Rr][ée]al(?:is(?:ation|ateur|atrice|ée?s?))?\.?|[Dd]ir\.|[Dd]irected by|[Dd]irector|[Mm]ise en sc[èe]ne)\s*(?::|par\s|de\s)?\s*(\p{Lu}[^()]*)\)?$/u;

/** A title without its quotation marks and without what kind of work it is: "(LM)", "(court métrage)", "(série TV)". */
const clean = (part: string): string =>
  part
    .replace(
      /\((?:[CLM]M|[^()]*(?:m[ée]trage|s[ée]rie|t[ée]l[ée]film|doc|film|clip|pub|unitaire|fiction|animation)[^()]*|tv|TV)\)/giu,
      '',
    )
    .replace(/\s+(?:LM|CM|MM)$/u, '')
    .replace(/^[«“"\s]+|[»”"\s,.;:]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Two words at least that begin with a capital: who else would stand there. */
const isName = (part: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+)+$/u.test(part) && part.length <= 80;

/** The first line of a table. */
const isHeading = (line: string): boolean => {
  const words = new Set(fold(line).split(' '));
  return (
    headings.filter((set) => set.some((word) => words.has(word))).length >= 3 && !/\d/.test(line)
  );
};
const headings = [
  ['annee', 'year', 'date'],
  ['titre', 'title', 'film', 'projet', 'oeuvre'],
  ['poste', 'role', 'fonction', 'job'],
  ['realisateur', 'realisatrice', 'realisation', 'director'],
];

const aYear = '(?:19[1-9]\\d|20\\d\\d)';
/** One year or two with a dash between them; the later one counts: the work came out then. */
const yearWords = `${aYear}(?:\\s*[-–/]\\s*(?:${aYear}|\\d\\d(?!\\d)))?`;
const yearPlaces = [
  `^\\(?(?<year>${yearWords})\\)?$`,
  `^(?<before>[^()]*)\\((?<inside>[^()]*?),?\\s*(?<year>${yearWords})\\)(?<after>.*)$`,
  `^(?<year>${yearWords})\\s*[:.]?\\s+(?<after>\\S.*)$`,
  `^(?<before>.*\\S)\\s+(?<year>${yearWords})$`,
].map((source) => new RegExp(source, 'u'));

const yearOf = (words: string): string => {
  const [first = ''] = new RegExp(aYear, 'u').exec(words) ?? [];
  const last = /[-–/]\s*(\d{4}|\d\d)\D*$/u.exec(words)?.[1];
  if (last === undefined) return first;
  return last.length === 4 ? last : `${first.slice(0, 2)}${last}`;
};

type IsRole = (words: string) => boolean;
