/**
 * The search of people among so many: bytes of a first search and milliseconds of the next in Chromium, what the index
 * costs to make, names with a mistake found; and what others need for the same people.
 */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildSync } from 'esbuild';
import { chromium, type Browser } from '@playwright/test';
import { projectRoot } from '../../cms/env.ts';
import { files } from '../../content/routes.ts';
import { loadContent } from '../../content/load.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { entryFile, type Entry } from '../../content/search/collection/files.ts';
import { openCollection } from '../../content/search/collection/open-collection.ts';
import { readPersonCard } from '../../content/search/collection/people.ts';
import { queryTerms } from '../../content/search/collection/tiers.ts';
import { makeSearchWords } from '../../content/search/vocabulary.ts';
import { filesIn } from '../lib/folder-files.ts';
import { readPacked } from '../lib/search-index/index-folder.ts';
import { indexRelease } from '../lib/search-index/index-release.ts';
import { startWriting } from '../lib/snapshot/writing.ts';
import { chromiumPath } from '../lib/test-tools.mjs';
import { inBenchFolder, say, type BenchFolder } from './lib/bench-folder.ts';
import { firstSearches, pagefindSearch, warmSearches } from './lib/search-browser.ts';
import type { Typed } from './lib/search-page.ts';
import { folderKB, indexWithPagefind, wholeIndexes } from './lib/search-peers.ts';
import { writeSearchSnapshot } from './lib/search-snapshot.ts';
import { withServer } from './lib/serve-search.ts';
import { printTable, rounded } from './lib/table.ts';
import { mistypedNames } from './lib/typos.ts';

/** Prints the tables; resolves with the last line. Kilobytes of 1,000 bytes as transferred. */
export async function benchSearch({ talents = 80_000 }: { talents?: number | undefined }) {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error(
      'There is no Chromium: install it, or name one in CHROMIUM_PATH. Nothing was measured.',
    );
  const browser = await chromium.launch({ executablePath });
  try {
    return await inBenchFolder({}, async (folder) => measureAll({ browser, folder, talents }));
  } finally {
    await browser.close();
  }
}

async function measureAll({ browser, folder, talents }: ToMeasure) {
  const [snapshotFile, site, indexDir] = ['snapshot.db', 'site', 'index'].map((name) =>
    path.join(folder.path, name),
  ) as [string, string, string];
  say(`Writing ${talents} people…`);
  writeSearchSnapshot({ file: snapshotFile, talents });
  say('Making their index…');
  const made = (await folder.run(
    'bench/steps/index-people.ts',
    snapshotFile,
    site,
    indexDir,
  )) as Made;
  const search = path.join(site, 'search');
  const index = {
    S: rounded(made.S, 1),
    userS: made.userS && rounded(made.userS, 1),
    peakMB: rounded(made.peakMB, 0),
    files: filesIn(search).length,
    KB: rounded(folderKB(search), 0),
  };
  const people = peopleOf(snapshotFile);
  const asked = queries(people);
  say('Searching in Chromium…');
  const texts = { '/client.js': clientScript(), [files.searchWords]: searchWords() };
  const served = { texts, folders: { search } };
  const { first, warmP95Ms } = await withServer(served, async (origin) => {
    const first: [kind: string, typed: Awaited<ReturnType<typeof firstSearches>>][] = [];
    for (const [kind, typed] of Object.entries(asked))
      first.push([kind, await firstSearches({ browser, origin, asked: typed })]);
    const times = await warmSearches({ browser, origin, asked: Object.values(asked).flat() });
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
    return { first, warmP95Ms: rounded(p95) };
  });
  const firstKB = Object.fromEntries(
    first.map(([kind, typed]) => [kind, rounded(Math.max(...typed.map(({ KB }) => KB)))]),
  );
  say('Mistyping 2,000 names…');
  const typo = await findMistyped({ search, people });
  const { right } = (await folder.run(
    '../test/fixtures/right-queries.ts',
    path.join(folder.path, 'queries'),
  )) as { right: number };
  say('One change…');
  const change = await changeOne({ snapshotFile, site, indexDir, person: people[talents >> 1] });
  const peer = await measurePeers({ browser, folder: folder.path, people, asked });
  printTable([
    ['first search', 'people found', 'kB'],
    ...first.flatMap(([kind, all]) =>
      all.map(({ typed, count, KB }) => [`${kind}: ${typed}`, count, rounded(KB)]),
    ),
  ]);
  printTable([
    ['warm search, 95th percentile, a quarter of the processor', `${warmP95Ms} ms`],
    ['names with one mistake in the first three', `${rounded(typo.top3 * 100, 2)} %`],
    ['… of them that are another person’s name as typed', `${rounded(typo.others * 100, 2)} %`],
    ['queries written by hand that are right', `${rounded(right * 100)} %`],
    [
      'index, from nothing',
      `${index.S} s (processor ${index.userS ?? '–'} s), ${index.peakMB} MB, ${index.files} files, ${index.KB} kB`,
    ],
    ['one change', `${change.bytes} bytes, ${change.ms} ms`],
    ...Object.entries(peer).map(([name, { people, ...figures }]) => [
      `${name}, ${people} people`,
      JSON.stringify(figures),
    ]),
  ]);
  return {
    name: 'search',
    talents,
    firstKB,
    warmP95Ms,
    typoTop3: rounded(typo.top3, 4),
    queriesRight: rounded(right, 4),
    peer,
    index,
    change,
  };
}

/** Three of each kind; what is measured is the worst. */
function queries(people: Talent[]): Record<'name' | 'trade' | 'tradePlace' | 'filter', Typed[]> {
  const named = (share: number) => people[Math.floor(people.length * share)]?.name ?? '';
  const plain = (typed: string): Typed => ({ typed, filters: {} });
  return {
    name: [0.1, 0.5, 0.9].map((share) => plain(named(share))),
    trade: ['perchman', 'cheffe op', 'scripte'].map(plain),
    tradePlace: ['perchman Bretagne', 'ingé son Marseille', 'monteuse Finistère'].map(plain),
    filter: [
      { typed: '', filters: { territory: ['bretagne'], experience: ['senior'] } },
      { typed: '', filters: { department: ['son'], language: ['en'] } },
      { typed: '', filters: { craft: ['scripte'], mobility: ['france'], verified: ['credits'] } },
    ],
  };
}

/** Share of mistyped names whose name stands in the first three; of the others, those that are somebody's as typed. */
async function findMistyped({ search, people }: { search: string; people: Talent[] }) {
  const entry = JSON.parse(fs.readFileSync(path.join(search, entryFile), 'utf8')) as Entry;
  const read = (file: string) => Promise.resolve(readPacked(path.join(search, file)));
  const index = openCollection({ read, entry, name: 'people' });
  const names = people.map(({ name }) => name);
  let [found, others] = [0, 0];
  const all = mistypedNames({ names, count: 2000, seed: 7 });
  for (const { name, typed } of all) {
    const answer = await index.find({ words: queryTerms(typed), filters: {} });
    const first = (await answer.cards(0, 3)).map((card) => readPersonCard(card).name);
    if (first.includes(name)) found += 1;
    else if (answer.tiers[0]?.exactness === 'name') others += 1;
  }
  return { top3: found / all.length, others: others / all.length };
}

async function changeOne({ snapshotFile, site, indexDir, person }: Change) {
  if (!person) throw new Error('There is nobody to change.');
  const db = new DatabaseSync(snapshotFile);
  db.exec('BEGIN');
  const writing = startWriting(db);
  const record = { ...person, bio: { fr: 'Une autre présentation.' } };
  writing.put({ kind: 'talent', slug: person.slug, id: person.id, sort: '', record, sources: [] });
  writing.end({});
  db.exec('COMMIT');
  db.close();
  const started = performance.now();
  const { written } = await indexRelease({ site, indexDir, snapshotFile });
  const ms = rounded(performance.now() - started, 0);
  const bytes = written.reduce((sum, file) => sum + fs.statSync(path.join(site, file)).size, 0);
  return { bytes, ms };
}

/** Others hold the whole index in memory, and Pagefind takes 7.5 GB for 80,000: so many are asked of them at most. */
const mostForPeers = 10_000;

async function measurePeers({ browser, folder, people, asked }: Peers) {
  const some = people.slice(0, mostForPeers);
  say(`Pagefind, MiniSearch and FlexSearch with ${some.length} people…`);
  const pagefind = path.join(folder, 'pagefind');
  const S = rounded(await indexWithPagefind(some, pagefind), 1);
  const filters = { craft: 'scripte', territory: 'finistere' };
  const firstKB = await withServer({ texts: {}, folders: { pagefind } }, async (origin) => {
    const KB = async (words: string | null, filters: Record<string, string>) =>
      rounded(await pagefindSearch({ browser, origin, words, filters }));
    return {
      name: await KB(asked.name[0]?.typed ?? '', {}),
      trade: await KB('perchman', {}),
      filter: await KB(null, filters),
    };
  });
  const whole = await wholeIndexes(some);
  const talents = some.length;
  return {
    pagefind: { people: talents, firstKB, S },
    minisearch: { people: talents, firstKB: { name: whole.minisearch } },
    flexsearch: { people: talents, firstKB: { name: whole.flexsearch } },
  };
}

function clientScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(projectRoot, 'scripts/bench/lib/search-page.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const searchWords = (): string => JSON.stringify(makeSearchWords(loadContent({ demo: false })));

function peopleOf(snapshotFile: string): Talent[] {
  const db = new DatabaseSync(snapshotFile, { readOnly: true });
  const rows = db.prepare("SELECT json FROM record WHERE kind = 'talent' ORDER BY slug").all();
  db.close();
  return rows.map(({ json }) => JSON.parse(String(json)) as Talent);
}

type Made = { S: number; userS: number | null; peakMB: number };
type ToMeasure = { browser: Browser; folder: BenchFolder; talents: number };
type Change = { snapshotFile: string; site: string; indexDir: string; person: Talent | undefined };
type Peers = {
  browser: Browser;
  folder: string;
  people: Talent[];
  asked: ReturnType<typeof queries>;
};
