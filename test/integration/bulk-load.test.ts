import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublic } from '../../cms/snapshot/read-public.ts';
import { loadContent } from '../../content/load.ts';
import { generatePeople, generateWorks } from '../../scripts/bench/lib/generate-people.ts';
import { bulkData, loadPeople } from '../../scripts/bench/lib/load-people.ts';
import { importContent } from '../../scripts/lib/import-content.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';

const wanted = { talents: 60, seed: 11 };
const works = generateWorks(wanted);
const taxonomies = loadContent({ demo: false });
const people = [...generatePeople({ ...wanted, works, taxonomies })];

let cms: TestCms;
let loaded: Seen;
let created: Seen;
beforeAll(async () => {
  cms = await startCms();
  const { payload } = cms;
  await importContent({ payload, demo: false, log: () => {} });
  await loadPeople({ payload, works, people });
  loaded = await look(payload);
  const everything = { where: { id: { exists: true } } };
  await payload.delete({ collection: 'talents', ...everything });
  await payload.delete({ collection: 'works', ...everything });
  await createAll(payload);
  created = await look(payload);
});
afterAll(() => cms.stop());

describe('a person loaded in bulk', () => {
  it('comes with every case there is: without a text, with an English one, with and without a date', () => {
    expect(people).toHaveLength(wanted.talents);
    expect(people.some(({ bio }) => bio === undefined)).toBe(true);
    expect(people.some(({ bio }) => bio?.en)).toBe(true);
    expect(people.some(({ availability }) => availability)).toBe(true);
    expect(people.some(({ availability }) => !availability)).toBe(true);
  });

  it('is the document that creating would have made, published and as a draft, in all languages', () => {
    expect(loaded.published).toHaveLength(wanted.talents);
    expect(loaded.published).toEqual(created.published);
    expect(loaded.drafts).toEqual(created.drafts);
  });

  it('has the same versions', () => {
    expect(loaded.versions).toHaveLength(wanted.talents);
    expect(loaded.versions).toEqual(created.versions);
  });

  it('has the same public record', () => {
    expect(loaded.records).toHaveLength(wanted.talents + works.length);
    expect(loaded.records).toEqual(created.records);
  });
});

describe('a work loaded in bulk', () => {
  it('is the document that creating would have made', () => {
    expect(loaded.works).toHaveLength(works.length);
    expect(loaded.works).toEqual(created.works);
  });
});

async function createAll(payload: Payload): Promise<void> {
  const ids = new Map<string, string>();
  for (const collection of ['crafts', 'territories'] as const) {
    const { docs } = await payload.find({ collection, pagination: false });
    for (const { slug, id } of docs) ids.set(`${collection}/${slug}`, id);
  }
  for (const data of works) {
    const { id } = await payload.create({ collection: 'works', data: data as never });
    ids.set(`works/${data.slug}`, id);
  }
  const known = (collection: string, slugs: string[]) =>
    slugs.map((slug) => ids.get(`${collection}/${slug}`) ?? '');
  for (const person of people) {
    const data = bulkData(person, known) as never;
    // Its types do not know that creating takes every language at once.
    await payload.create({ collection: 'talents', data, locale: 'all' as 'fr', depth: 0 });
  }
}

/** Everything that can be read of people and works. */
async function look(payload: Payload) {
  const names = await workNames(payload);
  const all = { locale: 'all', depth: 0, pagination: false } as const;
  const talents = { collection: 'talents', sort: 'slug', ...all } as const;
  const [published, drafts, versions, works] = [
    await payload.find({ ...talents, draft: false }),
    await payload.find({ ...talents, draft: true }),
    await payload.findVersions({ ...talents, sort: 'version.slug' }),
    await payload.find({ collection: 'works', sort: 'slug', ...all }),
  ].map(({ docs }) => docs.map((doc) => comparable(doc, names)));
  const records: unknown[] = [];
  await readPublic({
    payload,
    onRow: ({ kind, record }) => {
      if (kind === 'talent' || kind === 'work') records.push(record);
    },
    onRefusal: ({ problem }) => {
      throw new Error(problem);
    },
  });
  return {
    published,
    drafts,
    versions,
    works,
    records: sorted(records).map((one) => comparable(one, names)),
  };
}

async function workNames(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection: 'works', pagination: false });
  return new Map(docs.map(({ id, slug }) => [id, String(slug)]));
}

const sorted = (records: unknown[]) =>
  records.toSorted((a, b) => ((a as Slugged).slug < (b as Slugged).slug ? -1 : 1));

/** Without what is new in each: ids and moments keep their form alone, works are named by their slug. */
function comparable(value: unknown, names: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, names));
  if (typeof value === 'string') return names.get(value) ?? value;
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isNewEach.has(key) ? String(item).replace(/[0-9a-f]/g, 'x') : comparable(item, names),
    ]),
  );
}

const isNewEach = new Set(['id', 'parent', 'createdAt', 'updatedAt']);

type Slugged = { slug: string };
type Seen = Awaited<ReturnType<typeof look>>;
