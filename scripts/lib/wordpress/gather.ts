/** The posts of one site, from all the files given, and what is not read of them. */
import { siteKey } from './addresses.ts';
import { ImportProblem } from './import-problem.ts';
import type { Item, WordPressExport } from './read-export.ts';

/** Puts the files together. Throws an `ImportProblem` where they are of different sites. */
export function gather(exports: WordPressExport[]) {
  const [first, ...more] = exports;
  if (!first) throw new ImportProblem('No file was given.');
  const other = more.find(({ site }) => siteKey(site.address) !== siteKey(first.site.address));
  if (other)
    throw new ImportProblem(
      `The files come from two sites, ${first.site.address} and ${other.site.address}: import one after the other.`,
    );
  const report: Report = {
    left: new Map(),
    comments: new Map(),
    missingPictures: [],
    problems: [],
  };
  const authors = new Map(exports.flatMap((one) => [...one.authors]));
  const byId = new Map<string, Item>();
  for (const item of exports.flatMap((one) => one.items)) {
    if (byId.has(item.id))
      report.problems.push(`Post ${item.id} is there twice: the first counts.`);
    else byId.set(item.id, item);
  }
  for (const { others, removedCharacters } of exports) {
    for (const [type, number] of others) add(report.left, `${type} (not read)`, number);
    if (removedCharacters > 0) add(report.left, 'control characters, taken out', removedCharacters);
  }
  return { site: first.site, authors, items: [...byId.values()], report };
}

/** True for a post or page that is imported; the report is told of the others. */
export function isText(item: Item, report: Report): boolean {
  if (item.type === 'attachment') return false;
  if (['trash', 'auto-draft', 'inherit'].includes(item.status)) {
    add(report.left, `${item.type} (${item.status})`, 1);
    return false;
  }
  return true;
}

/** Adds to a count. */
export const add = (counts: Map<string, number>, what: string, number: number): void =>
  void counts.set(what, (counts.get(what) ?? 0) + number);

/** What is said of an import besides its articles. */
export type Report = {
  /** How many of what were not read. */
  left: Map<string, number>;
  /** What becomes of comments. */
  comments: Map<string, number>;
  /** Addresses of pictures of which no file was found. */
  missingPictures: string[];
  problems: string[];
};
