/** What differs between a base and a snapshot: which documents the overlay brings, and which answer no more. */
import type { DatabaseSync } from 'node:sqlite';
import { personDocument } from '../../../content/search/collection/people.ts';
import { decodePostings } from '../../../content/search/collection/postings.ts';
import { workDocument } from '../../../content/search/collection/works.ts';
import type { CollectionName, Document } from '../../../content/search/collection/files.ts';
import type { Talent } from '../../../content/schema/talent.ts';
import type { Work } from '../../../content/schema/work.ts';
import { isShown, worksNamed } from './build-base.ts';
import { orderKey, type IndexSource } from './index-source.ts';

/** Costs what changed since the base, not how many there are. */
export function planOverlay(state: DatabaseSync, source: IndexSource, seq: number): Plan {
  const talents = source.since('talent', seq);
  const changedWorks = source.since('work', seq);
  const left = {
    people: leftPeople(state, source, talents),
    works: leftWorks(state, source, changedWorks),
  };
  const people = newerPeople(state, source, talents);
  const gonePeople = [...people.removed, ...left.people.map(({ n }) => n)];
  const works = newerWorks({ state, source, talents, changedWorks, gonePeople });
  const leftDocuments = left.works.flatMap(({ doc }) => (doc === null ? [] : [doc]));
  return {
    left,
    collections: {
      people: { ...people, removed: ascending(gonePeople), documents: source.count('talent') },
      works: {
        ...works,
        removed: ascending([...works.removed, ...leftDocuments]),
        documents:
          shownInBase(state) -
          new Set([...works.removed, ...leftDocuments]).size +
          works.newer.length,
      },
    },
  };
}

/**
 * People of the base whose record is no longer there. Nobody left where the numbers agree: those of the base
 * without the changed ones, and the changed ones.
 */
function leftPeople(state: DatabaseSync, source: IndexSource, talents: Talent[]): Left['people'] {
  const isKnown = state.prepare('SELECT 1 FROM person WHERE id = ?');
  const known = talents.filter(({ id }) => isKnown.get(id)).length;
  const expected = countOf(state, 'person') - known + talents.length;
  if (expected === source.count('talent')) return [];
  const staying = source.ids('talent');
  const all = state.prepare('SELECT n, id FROM person ORDER BY n').all();
  return (all as Left['people']).filter(({ id }) => !staying.has(id));
}

function leftWorks(state: DatabaseSync, source: IndexSource, works: Work[]): Left['works'] {
  const isKnown = state.prepare('SELECT 1 FROM work WHERE id = ?');
  const known = works.filter(({ id }) => isKnown.get(id)).length;
  const expected = countOf(state, 'work WHERE id IS NOT NULL') - known + works.length;
  if (expected === source.count('work')) return [];
  const all = state.prepare('SELECT id, doc FROM work WHERE id IS NOT NULL ORDER BY n').all();
  const staying = source.ids('work');
  return (all as Left['works']).filter(({ id }) => !staying.has(id));
}

function newerPeople(state: DatabaseSync, source: IndexSource, talents: Talent[]): Newer {
  const inBase = state.prepare('SELECT n FROM person WHERE id = ?');
  const after = state.prepare('SELECT n FROM person WHERE key >= ? ORDER BY key LIMIT 1');
  return {
    removed: talents.flatMap(({ id }) => numbersIn(inBase.get(id)?.['n'])),
    newer: inOrder(
      talents.map((talent) => {
        const key = orderKey({ slug: talent.slug, name: talent.sortName });
        const document = personDocument(talent, source.taxonomy);
        return { key, document, before: Number(after.get(key)?.['n'] ?? never) };
      }),
    ),
  };
}

/** Works that changed and works whose people changed: shown or not, as a whole new base would have it. */
function newerWorks({ state, source, talents, changedWorks, gonePeople }: Concerned): Newer {
  const namers = new Map<string, number[]>();
  for (const [place, talent] of talents.entries())
    for (const [slug, isChecked] of worksNamed(talent))
      namers.set(slug, [...(namers.get(slug) ?? []), (never + place) * 2 + Number(isChecked)]);
  const changed = new Map(changedWorks.map((work) => [work.slug, work]));
  const concerned = new Set([
    ...changed.keys(),
    ...namers.keys(),
    ...slugsOfBase(state, gonePeople, changedWorks),
  ]);
  const inBase = state.prepare('SELECT doc, namers FROM work WHERE slug = ?');
  const byId = state.prepare('SELECT doc FROM work WHERE id = ?');
  const after = state.prepare(
    'SELECT doc FROM work WHERE doc IS NOT NULL AND key >= ? ORDER BY key LIMIT 1',
  );
  const gone = new Set(gonePeople);
  const removed = new Set(changedWorks.flatMap(({ id }) => numbersIn(byId.get(id)?.['doc'])));
  const newer: NewerDocument[] = [];
  for (const slug of concerned) {
    const known = inBase.get(slug);
    const staying = listIn(known?.['namers']).filter((namer) => !gone.has(namer >> 1));
    const isToShow = isShown([...staying, ...(namers.get(slug) ?? [])]);
    const doc = numbersIn(known?.['doc']);
    const isUnchanged = doc.length > 0 && !changed.has(slug) && !removed.has(doc[0] ?? never);
    if (isUnchanged && isToShow) continue;
    for (const number of doc) removed.add(number);
    const work = isToShow ? (changed.get(slug) ?? source.read('work', slug)) : undefined;
    if (!work) continue;
    const key = orderKey({ slug, name: work.title });
    const before = Number(after.get(key)?.['doc'] ?? never);
    newer.push({ key, document: workDocument(work), before });
  }
  return { removed: [...removed], newer: inOrder(newer) };
}

/** Slugs of the works of people who changed or left, of changed works before, and of works whose people left earlier. */
function slugsOfBase(state: DatabaseSync, people: number[], works: Work[]): string[] {
  const worksOf = state.prepare('SELECT works FROM person WHERE n = ?');
  const ofWork = state.prepare('SELECT slug FROM work WHERE id = ?');
  const slugOf = state.prepare('SELECT slug FROM work WHERE n = ?');
  const again = state.prepare('SELECT work FROM again').all();
  const numbers = [
    ...people.flatMap((n) => listIn(worksOf.get(n)?.['works'])),
    ...again.map(({ work }) => Number(work)),
  ];
  return [...new Set(numbers)]
    .flatMap((n) => slugOf.all(n))
    .concat(works.flatMap(({ id }) => ofWork.all(id)))
    .map(({ slug }) => String(slug));
}

const listIn = (value: unknown): number[] =>
  value instanceof Uint8Array ? decodePostings(value) : [];

const shownInBase = (state: DatabaseSync): number => countOf(state, 'work WHERE doc IS NOT NULL');

const countOf = (state: DatabaseSync, from: string): number =>
  Number(state.prepare(`SELECT count(*) AS n FROM ${from}`).get()?.['n']);

const numbersIn = (value: unknown): number[] => (typeof value === 'number' ? [value] : []);

const ascending = (numbers: number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

const inOrder = (documents: NewerDocument[]): NewerDocument[] =>
  documents.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** Stands after all of the base. */
const never = 2 ** 31 - 1;

type Concerned = {
  state: DatabaseSync;
  source: IndexSource;
  talents: Talent[];
  changedWorks: Work[];
  /** Numbers of people of the base who changed or left. */
  gonePeople: number[];
};
type Newer = { removed: number[]; newer: NewerDocument[] };

/** A document with its place: before a number of the base; `key` orders those of the same place. */
export type NewerDocument = { key: string; before: number; document: Document };

/** Those of the base that are no longer in the snapshot at all. */
export type Left = {
  people: { n: number; id: string }[];
  works: { id: string; doc: number | null }[];
};

export type Plan = {
  left: Left;
  /** `documents`: how many answer in all. */
  collections: Record<CollectionName, Newer & { documents: number }>;
};
