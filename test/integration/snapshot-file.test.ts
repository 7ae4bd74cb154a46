/** Writing snapshot.db from a real CMS; in one file because all of it asks the same CMS and looks into the same file. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { writePictures } from '../../scripts/lib/pictures.ts';
import { forgetGone } from '../../scripts/lib/snapshot/forget-gone.ts';
import { noteRefusals } from '../../scripts/lib/snapshot/note-refusals.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, articleData, type Ground, guideData, talentData } from '../helpers/ground.ts';

let cms: TestCms;
let payload: Payload;
let ground: Ground;
const file = () => dataFile('snapshot.db');

beforeAll(async () => {
  cms = await startCms();
  ({ payload } = cms);
  ground = await addGround(payload);
  await whole();
});
afterAll(() => cms.stop());

describe('a person', () => {
  it('who is taken offline leaves the texts that name them, and comes back into them', async () => {
    const { id, slug } = await addPerson({ name: 'Nina Nommée' });
    const article = await payload.create({
      collection: 'articles',
      data: await articleData(payload, { title: 'Avec Nina', talents: [id] }),
    });
    await marked();
    expect(record('article', article.slug)).toMatchObject({ talents: [slug] });
    await change(id, { _status: 'draft' });
    const left = await marked();
    expect(left.removed).toEqual([{ kind: 'talent', id, slug }]);
    expect(left.changed).toEqual([{ kind: 'article', id: article.id, slug: article.slug }]);
    expect(record('article', article.slug)).toMatchObject({ talents: [] });
    await change(id, { _status: 'published' });
    await marked();
    expect(record('article', article.slug)).toMatchObject({ talents: [slug] });
    expect(gone('talent')).not.toContain(slug);
  });

  it('with a new address is changed and not removed; the former one is gone, and leads to it', async () => {
    const { id } = await addPerson({ name: 'Ada Avant' });
    await marked();
    await change(id, { slug: 'ada-apres' });
    const state = await marked();
    expect([state.changed, state.removed]).toEqual([
      [{ kind: 'talent', id, slug: 'ada-apres' }],
      [],
    ]);
    expect(gone('talent')).toContain('ada-avant');
    expect(target('ada-avant')).toBe('ada-apres');
  });

  it('whose former address another one takes loses it, and gets it back when it is free', async () => {
    const first = await addPerson({ name: 'Rose Rendue' });
    await change(first.id, { slug: 'rose-partie' });
    await marked();
    const other = await addPerson({ name: 'Rose Rendue' });
    expect(other.slug).toBe('rose-rendue');
    await marked();
    expect(target('rose-rendue')).toBeUndefined();
    expect(gone('redirect')).toContain('talent/rose-rendue');
    await change(other.id, { slug: 'rose-autre' });
    await marked();
    expect(target('rose-rendue')).toBe('rose-autre');
    expect(gone('redirect')).not.toContain('talent/rose-rendue');
    await payload.delete({ collection: 'talents', id: other.id });
    const state = await marked();
    expect(state.removed).toEqual([{ kind: 'talent', id: other.id, slug: 'rose-autre' }]);
    expect([target('rose-rendue'), target('rose-partie')]).toEqual([undefined, undefined]);
  });

  it('loses a former address to who has it for a moment, even if no writing sees them', async () => {
    const { id } = await addPerson({ name: 'Iris Instant' });
    await change(id, { slug: 'iris-durable' });
    await marked();
    expect(target('iris-instant')).toBe('iris-durable');
    const brief = await addPerson({ name: 'Autre Nom' });
    await change(brief.id, { slug: 'iris-instant' });
    await payload.delete({ collection: 'talents', id: brief.id });
    await marked();
    expect(target('iris-instant')).toBeUndefined();
    expect(await whole()).toMatchObject({ changed: [], removed: [] });
  });

  it('who was erased is forgotten once nobody asks for what left', async () => {
    const { id } = await addPerson({ name: 'Zoé Zqxerased' });
    await marked();
    await payload.delete({ collection: 'talents', id });
    const { seq } = await marked();
    expect(forgetGone(file(), seq)).toBeGreaterThan(0);
    expect(gone('talent')).toEqual(['zoe-zqxerased']);
    expect(forgetGone(file(), seq + 1)).toBe(1);
    const bytes = ['', '-wal'].filter((end) => existsSync(`${file()}${end}`));
    for (const end of bytes)
      expect(readFileSync(`${file()}${end}`, 'latin1')).not.toMatch(new RegExp(`zqxerased|${id}`));
  });
});

describe('a writing', () => {
  it('of nothing new has no number of its own, and the hash stays', async () => {
    const before = await marked();
    const { id } = await addPerson({ name: 'Sans Effet', _status: 'draft' });
    await change(id, { notes: 'x' });
    expect(await marked()).toMatchObject({ seq: before.seq, hash: before.hash, changed: [] });
    expect(await whole()).toMatchObject({ seq: before.seq, hash: before.hash, changed: [] });
  });

  it('is counted by what it changed', async () => {
    const before = await marked();
    const { id, slug } = await addPerson({ name: 'Une Seule' });
    const after = await marked();
    expect(after).toMatchObject({ seq: before.seq + 1, epoch: before.epoch });
    expect(after.read).toEqual([{ kind: 'talent', id }]);
    expect(rows('SELECT slug FROM record WHERE seq = ?', after.seq)).toEqual([{ slug }]);
    expect(rows("SELECT value FROM meta WHERE key = 'seq:talent'")).toEqual([
      { value: String(after.seq) },
    ]);
    expect(after.counts['talent']).toBe((before.counts['talent'] ?? 0) + 1);
  });

  it('that fails half way leaves the file as it was', async () => {
    const { id } = await addPerson({ name: 'Tout Ou Rien' });
    await addPerson({ name: 'Tout Ou Rien' });
    const before = rows('SELECT * FROM record, meta');
    const spy = vi.spyOn(payload, 'find').mockImplementation((options) => {
      if (options.collection === 'redirects') throw new Error('the database is gone');
      return Promise.resolve({ docs: [] }) as never;
    });
    const failing = writeSnapshot({
      payload,
      file: file(),
      siteUrl,
      marks: [{ kind: 'talent', record: id }],
    });
    await expect(failing).rejects.toThrow('the database is gone');
    spy.mockRestore();
    expect(rows('SELECT * FROM record, meta')).toEqual(before);
    expect((await marked()).changed).toHaveLength(2);
  });

  it('reads everything where other code wrote the file, and changes nothing that is the same', async () => {
    const before = await marked();
    edit("UPDATE meta SET value = 'older' WHERE key = 'mapping'");
    expect(await marked()).toMatchObject({ read: 'all', changed: [], hash: before.hash });
    expect((await marked()).read).toEqual([]);
  });

  it.each([
    ['damaged', () => writeFileSync(file(), 'no database, but long enough to be one. '.repeat(40))],
    ['of other tables', () => edit('DROP TABLE record; CREATE TABLE record (kind TEXT)')],
  ])('makes a file that is %s anew, with an epoch of its own', async (_, damage) => {
    const before = await marked();
    damage();
    const after = await marked();
    expect(after).toMatchObject({ read: 'all', seq: 1, hash: before.hash, counts: before.counts });
    expect(after.epoch).not.toBe(before.epoch);
  });
});

describe('a record that cannot be published', () => {
  it('keeps its last public state, is told of in the CMS, and is mended by what it wanted', async () => {
    const guide = await payload.create({
      collection: 'guides',
      data: await guideData(payload, ground, { title: 'Fiche de perche' }),
    });
    await marked();
    const before = record('guide', 'perchiste');
    await spoil('guides', guide.id, { author: '' });
    await spoil('crafts', ground.craft, { masculine: '' });
    const refused = await taken([{ kind: 'craft', record: ground.craft }]);
    expect(refused.refusals.map(({ kind, title }) => [kind, title])).toEqual([
      ['craft', 'perchiste'],
      ['guide', 'Fiche de perche'],
    ]);
    expect(record('guide', 'perchiste')).toEqual(before);
    expect(await told()).toEqual([ground.craft, guide.id].toSorted());
    // The whole reading finds the same, and forgets none.
    await noteRefusals({ payload, ...(await whole()) });
    expect(record('guide', 'perchiste')).toEqual(before);
    expect(await told()).toEqual([ground.craft, guide.id].toSorted());

    await spoil('guides', guide.id, { author: 'La rédaction' });
    await spoil('crafts', ground.craft, { masculine: 'Perchiste' });
    const mended = await taken([{ kind: 'craft', record: ground.craft }]);
    expect(mended.refusals).toEqual([]);
    expect(mended.mended.map(({ id }) => id).toSorted()).toEqual(
      [ground.craft, guide.id].toSorted(),
    );
    expect(await told()).toEqual([]);
  });
});

describe('pictures', () => {
  it('are made for whoever shows them, and leave with the last one', async () => {
    await writePictures({ payload, file: file() });
    const photo = await addPicture();
    const one = await addPerson({ name: 'Une Vue', photo: photo.id });
    const other = await addPerson({ name: 'Même Vue', photo: photo.id });
    const files = [320, 640].map((width) => `${photo.hash}-${width}.webp`);
    expect(await showMarked()).toEqual({ made: 2, removed: 0 });
    expect(readdirSync(dataFile('media'))).toEqual(files);
    writeFileSync(dataFile('media', 'left-behind.webp'), '');
    await change(one.id, { photo: null });
    expect(await showMarked()).toEqual({ made: 0, removed: 0 });
    await payload.delete({ collection: 'media', id: photo.id });
    expect(await showMarked()).toEqual({ made: 0, removed: 2 });
    expect(record('talent', other.slug)).not.toHaveProperty('photo');
    // What belongs to no picture goes when the folder is swept.
    expect(readdirSync(dataFile('media'))).toEqual(['left-behind.webp']);
    expect(await writePictures({ payload, file: file() })).toEqual({ made: 0, removed: 1 });
  });
});

const siteUrl = 'https://generique.example';
const whole = () => writeSnapshot({ payload, file: file(), siteUrl });

/** Writes what the marks of the CMS ask for, and takes them away. */
async function marked() {
  const { docs } = await payload.find({ collection: 'changes', pagination: false, depth: 0 });
  const state = await writeSnapshot({ payload, file: file(), siteUrl, marks: docs });
  await payload.delete({ collection: 'changes', where: { id: { in: docs.map(({ id }) => id) } } });
  return state;
}

async function taken(marks: { kind: string; record: string }[]) {
  const state = await writeSnapshot({ payload, file: file(), siteUrl, marks });
  await noteRefusals({ payload, ...state });
  return state;
}

const showMarked = async () =>
  writePictures({ payload, file: file(), touched: (await marked()).pictures });

const addPerson = async (data: object) => {
  const { id, slug } = await payload.create({
    collection: 'talents',
    data: talentData(ground, { ...data }),
  });
  return { id, slug: String(slug) };
};

const change = (id: string, data: object) => payload.update({ collection: 'talents', id, data });

/** Changes a row below the CMS, which would refuse it. */
const spoil = (table: 'guides' | 'crafts', id: string, values: Record<string, string>) =>
  inTransaction(payload, async (tables) => {
    await tables.update(table, values, { equal: { id } });
  });

async function addPicture() {
  const data = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#357' } })
    .png()
    .toBuffer();
  return payload.create({
    collection: 'media',
    data: { alt: 'x', credit: 'x', purpose: 'portrait' },
    file: { data, mimetype: 'image/png', name: 'x.png', size: data.length },
  });
}

async function told() {
  const { docs } = await payload.find({ collection: 'refusals', pagination: false });
  return docs.map(({ record }) => record).toSorted();
}

function rows(sql: string, ...values: (string | number)[]) {
  const db = new DatabaseSync(file(), { readOnly: true });
  try {
    return db.prepare(sql).all(...values);
  } finally {
    db.close();
  }
}

function edit(sql: string) {
  const db = new DatabaseSync(file());
  db.exec(sql);
  db.close();
}

const record = (kind: string, slug: string | null | undefined): unknown => {
  const [row] = rows('SELECT json FROM record WHERE kind = ? AND slug = ?', kind, slug ?? '');
  return row && JSON.parse(String(row['json']));
};
const gone = (kind: string) =>
  rows('SELECT slug FROM gone WHERE kind = ? ORDER BY slug', kind).map(({ slug }) => slug);
const target = (slug: string) =>
  rows("SELECT target FROM redirect WHERE kind = 'talent' AND slug = ?", slug)[0]?.['target'];
