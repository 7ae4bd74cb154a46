/** One page of each template, the heaviest kind of what is there. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pageHref, recordHref, releaseFile } from '../../../content/routes.ts';

/** Paths by template, from the release that is live in a data folder. */
export function samplePages(dataDir: string): Record<string, string> {
  const db = new DatabaseSync(path.join(dataDir, 'snapshot.db'), { readOnly: true });
  const slug = (sql: string): string => {
    const row = db.prepare(sql).get();
    if (!row) throw new Error(`No record for a sample: ${sql}`);
    return String(row['slug']);
  };
  try {
    const works = db.prepare(mostCredited).all();
    const isPaged = (work: string) =>
      fs.existsSync(
        path.join(dataDir, 'current/site', releaseFile(recordHref('work', work, 'fr'))),
      );
    const work = works.map((row) => String(row['slug'])).find(isPaged);
    if (work === undefined) throw new Error('No work has a page.');
    return {
      home: pageHref('home', 'fr'),
      talents: pageHref('talents', 'fr'),
      talent: recordHref('talent', slug(mostCredits), 'fr'),
      craft: recordHref(
        'craft',
        slug("SELECT slug FROM record WHERE kind = 'guide' ORDER BY length(json) DESC"),
        'fr',
      ),
      article: recordHref(
        'article',
        slug("SELECT slug FROM record WHERE kind = 'article' ORDER BY length(json) DESC"),
        'fr',
      ),
      region: recordHref('territory', slug(mostPeople), 'fr'),
      work: recordHref('work', work, 'fr'),
      search: pageHref('search', 'fr'),
      legal: pageHref('legalNotice', 'fr'),
    };
  } finally {
    db.close();
  }
}

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
