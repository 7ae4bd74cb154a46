import fs from 'node:fs';
import { dataFile } from '../../cms/env.ts';
import { fold } from '../../content/search/fold.ts';
import type { CollectionName } from '../../content/search/collection/files.ts';
import type { Query } from '../../content/search/collection/query.ts';
import { indexRelease } from '../../scripts/lib/search-index/index-release.ts';
import { readState } from '../fixtures/site-state.ts';
import { snapshotFile } from './made-releases.ts';
import { answerOf } from './search-index.ts';

/** Questions that the live index answers otherwise than one that is built of the snapshot afresh. */
export async function otherAnswers(): Promise<string[]> {
  const [live, fresh] = [dataFile('current/site'), dataFile('fresh/site')];
  fs.rmSync(dataFile('fresh'), { recursive: true, force: true });
  await indexRelease({
    site: fresh,
    indexDir: dataFile('fresh/index'),
    snapshotFile: snapshotFile(),
  });
  const different: string[] = [];
  for (const [name, query] of questions()) {
    const [said, wanted] = await Promise.all(
      [live, fresh].map(async (site) => JSON.stringify(await answerOf(site, name, query))),
    );
    if (said !== wanted) different.push(`${name} ${JSON.stringify(query)}: ${said}, not ${wanted}`);
  }
  return different;
}

/** Every name, every facet, and nothing at all. */
function questions(): [CollectionName, Partial<Query>][] {
  const state = readState(snapshotFile());
  const names = [...state.talent.map(({ name }) => name), ...state.first.map(({ name }) => name)];
  const facets = {
    craft: state.craft.map(({ slug }) => slug),
    department: state.department.map(({ slug }) => slug),
    territory: state.territory.map(({ slug }) => slug),
  };
  return [
    ['people', {}],
    ['works', {}],
    ...wordsOf(names).map((words): Question => ['people', { words }]),
    ...wordsOf(state.work.map(({ title }) => title)).map((words): Question => ['works', { words }]),
    ...Object.entries(facets).flatMap(([facet, values]) =>
      values.map((value): Question => ['people', { filters: { [facet]: [value] } }]),
    ),
  ];
}

const wordsOf = (texts: string[]): string[][] =>
  [...new Set(texts.map(fold))].map((text) => text.split(' ').filter((word) => word !== ''));

type Question = [CollectionName, Partial<Query>];
