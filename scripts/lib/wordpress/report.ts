/** What an import does, for whoever runs it. */
import type { Plan, PlannedArticle } from './plan.ts';

/** The lines of the report. */
export function reportOf({ site, themes, articles, report }: Plan): string[] {
  const made = articles.filter(({ id }) => id === undefined);
  const published = made.filter(({ data }) => data._status === 'published').length;
  const kept = made.flatMap(({ address }) => (address?.row ? [address] : []));
  const pictures = made.filter(({ picture }) => picture).length;
  return [
    `${site.title} (${site.address})`,
    `  articles: ${made.length} to import (${published} published, ${made.length - published} drafts), ${articles.length - made.length} imported before`,
    `  themes: ${themes.length} to make${themes.length > 0 ? `: ${themes.map(({ name }) => name).join(', ')}` : ''}`,
    `  pictures: ${pictures} to import, ${report.missingPictures.length} without a file`,
    `  addresses: ${kept.length} go on leading to their text`,
    ...counts('  comments', report.comments),
    ...counts('  not imported', report.left),
    ...section('Posts', made.map(ofArticle)),
    ...section(
      'Pictures without a file (--pictures FOLDER, with the files of wp-content/uploads)',
      [...new Set(report.missingPictures)],
    ),
    ...section('Problems', report.problems),
  ].map(printable);
}

function ofArticle({ wordPressId, title, data, reasons, dropped }: PlannedArticle): string {
  const state = data._status === 'published' ? 'published' : 'draft';
  const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  const left = [...dropped].map(([what, number]) => `${number} ${what}`).join(', ');
  return `${wordPressId} “${title}” → ${data.slug}, ${state}${why}${left ? `; left out: ${left}` : ''}`;
}

const counts = (title: string, of: Map<string, number>): string[] =>
  of.size === 0 ? [] : [`${title}: ${[...of].map(([what, n]) => `${n} ${what}`).join(', ')}`];

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];

/** A file may not steer the terminal. */
const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ');
