/** The incremental snapshot against a whole one, after random edits of the CMS. */
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { noon } from '../../cms/fields/day.ts';
import type { Mark } from '../../scripts/lib/snapshot/read-changes.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  articleData,
  type Ground,
  guideData,
  talentData,
  workData,
} from '../helpers/ground.ts';

let cms: TestCms;
let payload: Payload;
let ground: Ground;
/** Ids of what the edits are done to. */
const [works, pictures, articles, people, comments, guides] = Array.from(
  { length: 6 },
  (): string[] => [],
) as [string[], string[], string[], string[], string[], string[]];

const file = () => dataFile('snapshot.db');
const freshFile = () => dataFile('fresh.db');
const now = new Date('2026-11-21T12:00:00Z');
const siteUrl = 'https://generique.example';

beforeAll(async () => {
  cms = await startCms();
  ({ payload } = cms);
  ground = await addGround(payload);
  for (const title of ['Un', 'Deux'])
    works.push((await payload.create({ collection: 'works', data: workData({ title }) })).id);
  pictures.push(await picture('#246'), await picture('#642'));
  for (const craft of [ground.craft, ground.otherCraft]) {
    const data = await guideData(payload, ground, { craft, title: craft });
    guides.push((await payload.create({ collection: 'guides', data })).id);
  }
  for (const named of [{ works, photo: pictures[0] }, { crafts: [ground.craft] }]) {
    const data = await articleData(payload, named);
    articles.push((await payload.create({ collection: 'articles', data })).id);
  }
  await takeSnapshot({ isFull: true });
});
afterAll(() => cms.stop());

it('is the same after any edits, whether it is read whole or by the marks that they left', async () => {
  const edit = fc.record({
    what: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
    one: fc.nat(7),
    other: fc.nat(7),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      async (writings) => {
        for (const some of writings) {
          for (const { what, one, other } of some)
            await edits[what](one, other).catch((error: unknown) => {
              // Another one has the address: the CMS refuses, and nothing is saved.
              if ((error as { status?: number }).status !== 400) throw error;
            });
          await takeSnapshot({});
        }
        expect(rowsOf(file())).toEqual(await freshRows());
      },
    ),
    { numRuns: Number(process.env['SNAPSHOT_RUNS'] ?? 35), interruptAfterTimeLimit: 60_000 },
  );
});

/** Each takes two small numbers that choose what it is done to and with. */
const edits = {
  create: async (one: number) => {
    if (people.length > 6) return;
    const { id } = await payload.create({
      collection: 'talents',
      data: talentData(ground, {
        name: `Nom ${one}`,
        sortName: `NOM ${one}`,
        credits: [{ work: works[one % 2] as string, role: 'Perche' }],
        ...(one % 3 === 0 ? { photo: pictures[one % 2] } : {}),
        ...(one % 2 === 0
          ? { availability: { from: noon('2026-11-01'), until: noon('2026-12-01') } }
          : {}),
      }),
    });
    people.push(id);
  },
  edit: (one: number, other: number) =>
    change(one, {
      crafts: [
        { craft: other % 2 ? ground.craft : ground.otherCraft, form: 'both', experience: 'junior' },
      ],
      bases: [other % 3 ? ground.finistere : ground.bretagne],
      trainings: [{ title: 'CACES', validUntil: noon(`2026-12-0${other + 1}`) }],
    }),
  rename: (one: number, other: number) => change(one, { slug: `adresse-${other % 4}` }),
  draftElsewhere: (one: number, other: number) =>
    change(one, { slug: `adresse-${other % 4}` }, true),
  swap: async (one: number, other: number) => {
    const [a, b] = [await slugOf(one), await slugOf(other)];
    if (!a || !b || a === b) return;
    await change(one, { slug: 'entre-deux' });
    await change(other, { slug: a });
    await change(one, { slug: b });
  },
  hide: (one: number) => change(one, { _status: 'draft' }),
  show: (one: number) => change(one, { _status: 'published' }),
  erase: async (one: number) => {
    const [id] = people.splice(one % Math.max(people.length, 1), 1);
    if (id) await payload.delete({ collection: 'talents', id });
    await renewPictures();
  },
  name: async (one: number, other: number) => {
    await payload.update({
      collection: 'articles',
      id: articles[one % 2] as string,
      data: { talents: people.slice(0, other), photo: pictures[other % 2] ?? null },
    });
  },
  renameArticle: async (one: number, other: number) => {
    await payload.update({
      collection: 'articles',
      id: articles[one % 2] as string,
      data: { slug: `texte-${other % 3}` },
    });
  },
  hideText: async (one: number, other: number) => {
    const data = { _status: other % 2 ? ('draft' as const) : ('published' as const) };
    if (one % 2) await payload.update({ collection: 'articles', id: articles[0] as string, data });
    else await payload.update({ collection: 'guides', id: guides[0] as string, data });
  },
  ask: async (one: number, other: number) => {
    if (comments.length > 5) return;
    const on = (which: number) =>
      which % 2
        ? ({ relationTo: 'articles', value: articles[0] as string } as const)
        : ({ relationTo: 'guides', value: guides[0] as string } as const);
    const parent = comments[one % Math.max(comments.length, 1)];
    const data = {
      kind: 'question' as const,
      on: on(one),
      name: `Nom ${one}`,
      text: `Texte ${other}`,
      sentAt: noon('2026-11-01'),
      state: other % 3 ? ('accepted' as const) : ('waiting' as const),
      ...(other % 2 && { answeredBy: on(other + one) }),
      ...(parent && { parent }),
    };
    comments.push((await payload.create({ collection: 'comments', data })).id);
  },
  decide: async (one: number, other: number) => {
    const id = comments[one % Math.max(comments.length, 1)];
    const data =
      other % 2
        ? { state: 'accepted' as const }
        : { state: 'refused' as const, refusalReason: 'Hors sujet.' };
    if (id) await payload.update({ collection: 'comments', id, data });
  },
  eraseComment: async (one: number) => {
    const [id] = comments.splice(one % Math.max(comments.length, 1), 1);
    if (id) await payload.delete({ collection: 'comments', id });
  },
  renameWork: async (one: number, other: number) => {
    const data = { title: `Film ${other}`, slug: `film-${other}` };
    await payload.update({ collection: 'works', id: works[one % 2] as string, data });
  },
  renameCraft: async (one: number, other: number) => {
    const id = one % 2 ? ground.craft : ground.otherCraft;
    const data = { masculine: `Métier ${other}`, slug: `metier-${other}` };
    await payload.update({ collection: 'crafts', id, data });
  },
  linkCraft: async (one: number, other: number) => {
    const { craft, otherCraft } = ground;
    const [id, beside] = one % 2 ? [craft, otherCraft] : [otherCraft, craft];
    const data = {
      aliases: other % 2 ? [{ value: `Nom ${other}` }] : [],
      worksWith: other % 3 ? [beside] : [],
    };
    await payload.update({ collection: 'crafts', id, data });
  },
  moveDepartment: async (_: number, other: number) => {
    await payload.update({
      collection: 'departments',
      id: ground.department,
      data: { order: other + 1, slug: `equipe-${other % 2}` },
    });
  },
  renamePlace: async (_: number, other: number) => {
    const data = { slug: `bretagne-${other % 2}` };
    await payload.update({ collection: 'territories', id: ground.bretagne, data });
  },
  retellPicture: async (one: number, other: number) => {
    const id = pictures[one % 2];
    if (id) await payload.update({ collection: 'media', id, data: { alt: `Vue ${other}` } });
  },
  replacePicture: async (one: number, other: number) => {
    const id = pictures[one % 2];
    if (id) await payload.delete({ collection: 'media', id });
    pictures[one % 2] = await picture(`#${other}${one}5`);
  },
  settings: async (one: number) => {
    await payload.updateGlobal({ slug: 'settings', data: { director: `Direction ${one}` } });
  },
};

const personAt = (one: number) => people[one % Math.max(people.length, 1)];

async function change(one: number, data: Record<string, unknown>, draft = false): Promise<void> {
  const id = personAt(one);
  if (id) await payload.update({ collection: 'talents', id, data: data as never, draft });
}

async function slugOf(one: number): Promise<string | null | undefined> {
  const id = personAt(one);
  return id && (await payload.findByID({ collection: 'talents', id, depth: 0, draft: true })).slug;
}

/** A picture goes with the last person who showed it. */
async function renewPictures(): Promise<void> {
  for (const [n, id] of pictures.entries()) {
    const { totalDocs } = await payload.count({
      collection: 'media',
      where: { id: { equals: id } },
    });
    if (totalDocs === 0) pictures[n] = await picture(`#${n}7b`);
  }
}

async function picture(tint: string): Promise<string> {
  const data = await sharp({ create: { width: 340, height: 200, channels: 3, background: tint } })
    .png()
    .toBuffer();
  const { id } = await payload.create({
    collection: 'media',
    data: { alt: tint, credit: 'x', purpose: 'editorial' },
    file: { data, mimetype: 'image/png', name: 'x.png', size: data.length },
  });
  return id;
}

/** Writes the snapshot by the marks that are there, and takes these away as the worker does. */
async function takeSnapshot({ isFull = false }): Promise<void> {
  const { docs } = await payload.find({ collection: 'changes', pagination: false, depth: 0 });
  const marks: Mark[] = docs.map(({ kind, record }) => ({ kind, record }));
  await writeSnapshot({ payload, file: file(), siteUrl, now, ...(isFull ? {} : { marks }) });
  await payload.delete({ collection: 'changes', where: { id: { in: docs.map(({ id }) => id) } } });
}

async function freshRows() {
  for (const end of ['', '-wal', '-shm']) rmSync(`${freshFile()}${end}`, { force: true });
  await writeSnapshot({ payload, file: freshFile(), siteUrl, now });
  return rowsOf(freshFile());
}

function rowsOf(name: string) {
  const db = new DatabaseSync(name, { readOnly: true });
  const all = (sql: string) => db.prepare(sql).all();
  const rows = {
    records: all('SELECT kind, slug, id, hash, sort, json FROM record ORDER BY kind, slug'),
    redirects: all('SELECT kind, slug, target FROM redirect ORDER BY kind, slug'),
    turns: all('SELECT day, kind, slug FROM turn ORDER BY day, kind, slug'),
    mentions: all('SELECT kind, slug, source FROM mention ORDER BY kind, slug, source'),
    pictures: all('SELECT kind, slug, hash, widths FROM picture ORDER BY kind, slug'),
    meta: all("SELECT key, value FROM meta WHERE key IN ('hash', 'asOf', 'siteUrl', 'mapping')"),
    // What left and came back is not gone.
    present: all('SELECT gone.slug FROM gone JOIN record USING (kind, slug)'),
  };
  db.close();
  return rows;
}
