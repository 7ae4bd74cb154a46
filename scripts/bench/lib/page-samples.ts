/** One page of each template, the heaviest kind of what is there. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pages, recordHref, releaseFile } from '../../../content/routes.ts';

/** French paths by template, from the release that is live in a data folder. */
export function samplePages(dataDir: string): Record<string, string> {
  const site = path.join(dataDir, 'current/site');
  const db = new DatabaseSync(path.join(dataDir, 'snapshot.db'), { readOnly: true });
  const slug = (sql: string): string => {
    const row = db.prepare(sql).get();
    if (!row) throw new Error(`No record for a sample: ${sql}`);
    return String(row['slug']);
  };
  try {
    const works = db.prepare(mostCredited).all();
    const isPaged = (work: string) =>
      fs.existsSync(path.join(site, releaseFile(recordHref('work', work, 'fr'))));
    const work = works.map((row) => String(row['slug'])).find(isPaged);
    if (work === undefined) throw new Error('No work has a page.');
    const { home, talents, search, legalNotice: legal, ...others } = pages;
    return {
      home,
      talents,
      talent: recordHref('talent', slug(mostCredits), 'fr'),
      craft: recordHref('craft', slug(longest('guide')), 'fr'),
      article: recordHref('article', slug(longest('article')), 'fr'),
      region: recordHref('territory', slug(mostPeople), 'fr'),
      work: recordHref('work', work, 'fr'),
      search,
      legal,
      ...others,
      ...Object.fromEntries(
        Object.entries(patterns).flatMap(([name, pattern]) => {
          const page = largest(site, pattern);
          return page === undefined ? [] : [[name, page]];
        }),
      ),
    };
  } finally {
    db.close();
  }
}

/** Pages that are no record's: files of the release. */
const patterns = {
  talentRange: 'talents/noms/*.html',
  team: 'metiers/equipes/*.html',
  interest: 'metiers/envies/*.html',
  comparison: 'metiers/*/comparer/*.html',
  regionTeam: 'regions/*/*.html',
  theme: 'articles/rubriques/*.html',
  year: 'articles/annees/*.html',
  question: '{articles,metiers}/*/question.html',
  comment: 'articles/*/commentaire.html',
  teamPay: 'remunerations/*.html',
  resourceKind: 'ressources/*.html',
  glossaryLetter: 'lexique/*.html',
};

/** The path of the largest page of a pattern; undefined where there is none. */
function largest(site: string, pattern: string): string | undefined {
  const size = (name: string) => fs.statSync(path.join(site, name)).size;
  const [first] = fs.globSync(pattern, { cwd: site }).toSorted((a, b) => size(b) - size(a));
  return first === undefined ? undefined : `/${first.replace(/\.html$/, '')}`;
}

const longest = (kind: 'guide' | 'article'): string =>
  `SELECT slug FROM record WHERE kind = '${kind}' ORDER BY length(json) DESC, slug`;
/** Of those who can be written to. */
const mostCredits = `SELECT slug FROM record WHERE kind = 'talent' AND json_array_length(json, '$.contactFrom') > 0
  ORDER BY json_array_length(json, '$.credits') DESC, slug`;
const mostPeople = `SELECT territory.slug AS slug FROM record AS territory
  JOIN record AS talent ON talent.kind = 'talent' JOIN json_each(talent.json, '$.bases') AS base
  WHERE territory.kind = 'territory' AND json_extract(territory.json, '$.kind') = 'region' AND base.value = territory.slug
  GROUP BY territory.slug ORDER BY count(*) DESC, territory.slug`;
const mostCredited = `SELECT json_extract(credit.value, '$.work') AS slug FROM record AS talent
  JOIN json_each(talent.json, '$.credits') AS credit WHERE talent.kind = 'talent'
  GROUP BY 1 ORDER BY count(*) DESC, 1`;
