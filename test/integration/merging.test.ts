import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { namingTables } from '../../cms/database/repoint.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { likelyGroups, likelySame } from '../../cms/merging/likely.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { subjectHash } from '../../cms/people/subject-hash.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  addUser,
  articleData,
  type Ground,
  talentData,
  workData,
} from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
let editor = '',
  bretagne = '',
  contributor = '';

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  editor = (await addUser(cms.payload, 'editor')).token;
  bretagne = (await addUser(cms.payload, 'commission', [ground.bretagne])).token;
  contributor = (await addUser(cms.payload, 'contributor')).token;
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const where = { id: { exists: true } } as const;
  for (const collection of ['articles', 'submissions', 'talents', 'works', 'redirects'] as const)
    await cms.payload.delete({ collection, where });
  await cms.payload.delete({ collection: 'changes', where });
});

const addTalent = (data: Record<string, unknown> = {}) =>
  cms.payload.create({ collection: 'talents', data: talentData(ground, data), depth: 0 });
const addWork = (data: Record<string, unknown> = {}) =>
  cms.payload.create({ collection: 'works', data: workData(data), depth: 0 });
type Record_ = { id: string; updatedAt: string };
type Given = { collection?: 'talents' | 'works'; take?: Record<string, string>; token?: string };
const merge = (
  kept: Record_,
  dropped: Record_,
  { collection = 'talents', take = {}, token = editor }: Given = {},
) =>
  rest({
    method: 'POST',
    path: '/merge',
    token,
    body: {
      collection,
      kept: kept.id,
      dropped: dropped.id,
      versions: { [kept.id]: kept.updatedAt, [dropped.id]: dropped.updatedAt },
      take,
    },
  });
const read = (id: string) =>
  cms.payload.findByID({ collection: 'talents', id, depth: 0, disableErrors: true });
const now = () => new Date().toISOString();
/** Every cell of the database that names a record, but in the trail, in former addresses and in marks. */
async function mentions(id: string): Promise<string[]> {
  const { tables } = cms.payload.db as unknown as { tables: Record<string, object> };
  const found: string[] = [];
  for (const table of Object.keys(tables).filter((name) => !['acts', 'changes'].includes(name))) {
    const columns = Object.keys(tables[table] ?? {}).filter(
      (name) => !['id', 'enableRLS'].includes(name),
    );
    const all = await inTransaction(cms.payload, (rows) =>
      rows.find(table, columns, { equal: {} }),
    );
    if (JSON.stringify(all).includes(id)) found.push(table);
  }
  return found;
}

describe('merging two people', () => {
  it('unites what both have, repoints all that named the other, and leaves nothing of it apart', async () => {
    const [work, other] = [await addWork(), await addWork({ title: 'Les Marées' })];
    const kept = await addTalent({
      bio: 'La perche.',
      credits: [{ work: work.id, role: 'Perchiste' }],
      specialties: [{ value: 'HF' }],
    });
    const dropped = await addTalent({
      name: 'Maud Kervella-Prat',
      sortName: 'KERVELLA-PRAT Maud',
      phone: '06 00 00 00 09',
      bases: [ground.corse],
      crafts: [{ craft: ground.otherCraft, form: 'feminine', experience: 'junior' }],
      credits: [
        { work: work.id, role: 'perchiste', isChecked: true },
        { work: other.id, role: 'Mixeuse' },
      ],
      specialties: [{ value: 'HF' }, { value: 'Ambiances' }],
      verifications: [{ subject: 'credits', by: 'La rédaction', on: '2026-11-01T12:00:00.000Z' }],
    });
    const { payload } = cms;
    await payload.create({
      collection: 'articles',
      data: await articleData(payload, { talents: [kept.id, dropped.id] }),
    });
    await payload.create({
      collection: 'articles',
      data: await articleData(payload, { talents: [dropped.id] }),
    });
    const message = await payload.create({
      collection: 'submissions',
      data: { form: 'contact', talent: dropped.id },
    });
    await payload.create({
      collection: 'consents',
      data: { talent: dropped.id, purpose: 'reuse', isGiven: true, wordingHash: 'x', at: now() },
    });
    await payload.create({
      collection: 'sender-blocks',
      data: { talent: dropped.id, emailHash: 'h' },
    });
    await payload.create({
      collection: 'redirects',
      data: { kind: 'talent', slug: 'maud-k', record: dropped.id },
    });
    expect((await mentions(dropped.id)).length).toBeGreaterThan(8);

    expect((await merge(kept, dropped, { take: { name: dropped.id } })).status).toBe(200);
    const one = (await read(kept.id)) as Talent;
    expect(one).toMatchObject({
      name: 'Maud Kervella-Prat',
      sortName: 'KERVELLA-PRAT Maud',
      slug: kept.slug,
      bio: 'La perche.',
      phone: '06 00 00 00 09',
      bases: [ground.bretagne, ground.corse],
      specialties: [{ value: 'HF' }, { value: 'Ambiances' }],
      crafts: [{ craft: ground.craft }, { craft: ground.otherCraft }],
      credits: [
        { work: work.id, role: 'Perchiste', isChecked: true },
        { work: other.id, role: 'Mixeuse' },
      ],
      verifications: [{ subject: 'credits' }],
      _status: 'published',
    });
    expect(await read(dropped.id)).toBeNull();
    expect(await mentions(dropped.id)).toEqual([]);
    const { docs: articles } = await payload.find({ collection: 'articles', depth: 0 });
    expect(articles.map(({ talents }) => talents)).toEqual([[kept.id], [kept.id]]);
    const asked = { collection: 'submissions', id: message.id, depth: 0 } as const;
    expect((await payload.findByID(asked)).talent).toBe(kept.id);
    const { docs: redirects } = await payload.find({ collection: 'redirects' });
    expect(redirects.map(({ slug, record }) => [slug, record]).toSorted()).toEqual(
      [
        ['maud-k', kept.id],
        [dropped.slug, kept.id],
      ].toSorted(),
    );
    const { docs: marks } = await payload.find({ collection: 'changes' });
    expect(marks.map(({ record }) => record)).toEqual(
      expect.arrayContaining([kept.id, dropped.id]),
    );
    expect((await payload.find({ collection: 'erasures' })).totalDocs).toBe(0);
    const { docs: acts } = await payload.find({
      collection: 'acts',
      where: { what: { equals: 'merge' } },
    });
    expect(acts).toMatchObject([
      { record: kept.id, related: dropped.id, changed: 'name', title: null },
    ]);
  });

  it('asks which address stays where they differ, and then voids links that went out', async () => {
    const kept = await addTalent();
    const dropped = await addTalent({ privateEmail: 'maud@ailleurs.invalid' });
    const link = {
      purpose: 'reconfirm',
      talent: dropped.id,
      tokenHash: 'jeton',
      expiresAt: now(),
    } as const;
    const { id } = await cms.payload.create({ collection: 'signed-links', data: link });
    const refused = await merge(kept, dropped);
    expect([refused.status, refused.json.errors?.[0]?.message]).toEqual([
      422,
      'Dites quelle adresse de courriel reste. Rien n’a été changé.',
    ]);
    expect(await read(dropped.id)).not.toBeNull();
    expect((await merge(kept, dropped, { take: { privateEmail: dropped.id } })).status).toBe(200);
    expect((await read(kept.id))?.privateEmail).toBe('maud@ailleurs.invalid');
    const after = await cms.payload.findByID({ collection: 'signed-links', id, depth: 0 });
    expect(after).toMatchObject({ talent: kept.id });
    expect(after.usedAt).toBeTruthy();
  });

  it('never shows somebody again: hidden, withdrawn and refused senders stay so, in every version', async () => {
    const kept = await addTalent({ contactFrom: ['production', 'student'] });
    const dropped = await addTalent({ contactFrom: ['production', 'other'] });
    const hiding = { hiddenAt: now(), hiddenBy: 'dispute' };
    await inTransaction(cms.payload, (rows) =>
      rows.update('talents', hiding, { equal: { id: dropped.id } }),
    );
    expect((await merge(kept, dropped)).status).toBe(200);
    const one = await read(kept.id);
    expect(one).toMatchObject({ hiddenBy: 'dispute', contactFrom: ['production'] });
    const { docs } = await cms.payload.findVersions({
      collection: 'talents',
      where: { parent: { equals: kept.id } },
      depth: 0,
    });
    expect(docs.length).toBeGreaterThan(2);
    for (const { version } of docs)
      expect(version).toMatchObject({ hiddenBy: 'dispute', contactFrom: ['production'] });

    const shown = await addTalent();
    const taken = await addTalent();
    const withdrawn = await cms.payload.update({
      collection: 'talents',
      id: taken.id,
      data: { _status: 'draft' },
      depth: 0,
    });
    expect((await merge(shown, withdrawn)).status).toBe(200);
    expect((await read(shown.id))?._status).toBe('draft');
  });

  it('takes no photograph that the person took back, and counts from the later act', async () => {
    const kept = await addTalent({ confirmedOn: '2026-01-01T12:00:00.000Z' });
    const photo = await cms.payload.create({
      collection: 'media',
      data: { alt: 'Maud Kervella', credit: 'Moi', purpose: 'portrait' },
      file: await portrait(),
    });
    const dropped = await addTalent({ photo: photo.id, confirmedOn: '2026-06-01T12:00:00.000Z' });
    await cms.payload.create({
      collection: 'consents',
      data: { talent: kept.id, purpose: 'photo', isGiven: false, wordingHash: 'x', at: now() },
    });
    expect((await merge(kept, dropped)).status).toBe(200);
    expect(await read(kept.id)).toMatchObject({
      photo: null,
      confirmedOn: '2026-06-01T12:00:00.000Z',
    });
  });

  it('is for national editors, for what is there, and for what they saw', async () => {
    const [kept, dropped] = [await addTalent(), await addTalent()];
    for (const [token, status] of [
      [bretagne, 403],
      [contributor, 403],
      ['', 401],
    ] as const)
      expect((await merge(kept, dropped, { token })).status).toBe(status);
    expect((await merge(kept, kept)).status).toBe(400);
    expect((await merge(kept, { ...dropped, id: crypto.randomUUID() })).status).toBe(404);
    await cms.payload.update({ collection: 'talents', id: dropped.id, data: { notes: 'Revue.' } });
    expect((await merge(kept, dropped)).status).toBe(409);
    expect((await merge(kept, dropped, { take: { slug: dropped.id } })).status).toBe(409);
    expect(await read(dropped.id)).not.toBeNull();
  });

  it('stores nothing where the record could not be published', async () => {
    const bases = ['a', 'b', 'c'].map((code) =>
      cms.payload.create({
        collection: 'territories',
        data: {
          name: code,
          english: code,
          inside: code,
          insideEnglish: code,
          kind: 'region',
          code,
          slug: '',
        },
      }),
    );
    const more = (await Promise.all(bases)).map(({ id }) => id);
    const kept = await addTalent({ bases: [ground.bretagne, ground.corse, ground.finistere] });
    const dropped = await addTalent({ bases: more });
    expect((await merge(kept, dropped)).status).toBe(422);
    expect((await read(dropped.id))?.bases).toHaveLength(3);
    expect((await read(kept.id))?.bases).toHaveLength(3);
  });

  it('is known to the ledger when the person is erased later: an older backup brings back neither', async () => {
    const [one, two, three] = [await addTalent(), await addTalent(), await addTalent()];
    expect((await merge(two, three)).status).toBe(200);
    expect((await merge(one, (await read(two.id)) as Talent)).status).toBe(200);
    await eraseTalent({ payload: cms.payload, talent: one.id, reason: 'asked' });
    const { docs } = await cms.payload.find({ collection: 'erasures', pagination: false });
    const hashes = docs.map((erasure) => erasure.subjectHash);
    for (const { id } of [one, two, three]) expect(hashes).toContain(subjectHash('record', id));
  });
});

describe('merging two people of one list', () => {
  it('names them once, and counts a letter that both got once', async () => {
    const [kept, dropped, third] = [await addTalent(), await addTalent(), await addTalent()];
    const { payload } = cms;
    const people = [third, dropped, kept].map(({ id }) => ({ talent: id }));
    const list = await payload.create({
      collection: 'people-lists',
      data: {
        title: 'Perche',
        day: '2026-11-22T12:00:00.000Z',
        recipient: { name: 'Une production', email: 'p@exemple.invalid', locale: 'fr' },
        asked: 'Une perche.',
        signature: 'La rédaction',
        people,
      },
      depth: 0,
    });
    const letter = crypto.randomUUID();
    await inTransaction(payload, async (rows) => {
      const at = { createdAt: now(), updatedAt: now() };
      await rows.insert('letters', [
        { id: letter, ...at, subject: 'Une lettre', text: 'Bonjour.', signature: 'La rédaction' },
      ]);
      for (const { id: talent } of [kept, dropped])
        await rows.insert('letter_recipients', [
          { id: crypto.randomUUID(), ...at, letter, talent },
        ]);
    });
    expect((await merge(kept, dropped)).status).toBe(200);
    const after = await payload.db.findOne<{ id: string; people: { talent: string }[] }>({
      collection: 'people-lists',
      where: { id: { equals: list.id } },
    });
    expect(after?.people.map(({ talent }) => talent)).toEqual([third.id, kept.id]);
    const { docs } = await payload.find({ collection: 'letter-recipients', depth: 0 });
    expect(docs.map(({ talent }) => talent)).toEqual([kept.id]);
  });
});

describe('merging texts in two languages', () => {
  it('takes each language of the record that was chosen', async () => {
    const kept = await addTalent({ bio: 'Une voix.' });
    const dropped = await addTalent({ bio: 'La perche.' });
    const common = { collection: 'talents', depth: 0, locale: 'en' } as const;
    const data = { bio: 'The boom.', _status: 'published' } as const;
    const other = await cms.payload.update({ ...common, id: dropped.id, data });
    expect((await merge(kept, other, { take: { bio: dropped.id } })).status).toBe(200);
    expect((await read(kept.id))?.bio).toBe('La perche.');
    expect((await cms.payload.findByID({ ...common, id: kept.id })).bio).toBe('The boom.');
  });
});

describe('merging two works', () => {
  it('repoints the credits of all people, without repeats, and what else named it', async () => {
    const [kept, dropped] = [
      await addWork({ director: null }),
      await addWork({ title: 'La part du merou', director: 'Ana Le Bris', rca: '158234' }),
    ];
    const both = await addTalent({
      credits: [
        { work: kept.id, role: 'Perchiste' },
        { work: dropped.id, role: 'Perchiste', isChecked: true },
        { work: dropped.id, role: 'Mixeuse' },
      ],
    });
    const other = await addTalent({ credits: [{ work: dropped.id, role: 'Monteuse' }] });
    const { payload } = cms;
    await payload.create({
      collection: 'articles',
      data: await articleData(payload, { works: [dropped.id] }),
    });
    expect((await merge(kept, dropped, { collection: 'works' })).status).toBe(200);
    const work = await payload.findByID({ collection: 'works', id: kept.id });
    expect(work).toMatchObject({
      title: 'La Part du mérou',
      director: 'Ana Le Bris',
      rca: '158234',
      slug: kept.slug,
    });
    expect((await read(both.id))?.credits).toMatchObject([
      { work: kept.id, role: 'Perchiste', isChecked: true },
      { work: kept.id, role: 'Mixeuse' },
    ]);
    expect((await read(other.id))?.credits).toMatchObject([{ work: kept.id, role: 'Monteuse' }]);
    expect(await mentions(dropped.id)).toEqual([]);
    const { docs } = await payload.find({ collection: 'redirects' });
    expect(docs).toMatchObject([{ kind: 'work', slug: dropped.slug, record: kept.id }]);
  });
});

describe('likely duplicates', () => {
  it('are people of one name however written, and works of one title within a year', async () => {
    const one = await addTalent({ name: 'Maël Le Goff', sortName: 'LE GOFF Maël' });
    const two = await addTalent({ name: 'LE GOFF Mael', sortName: 'LE GOFF Mael' });
    await addTalent();
    const { payload } = cms;
    const people = await likelyGroups({ payload, collection: 'talents', limit: 10 });
    expect(people.groups.map((group) => group.map(({ id }) => id).toSorted())).toEqual([
      [one.id, two.id].toSorted(),
    ]);
    expect(await likelySame({ payload, collection: 'talents', id: one.id })).toMatchObject([
      { id: two.id },
    ]);
    for (const [title, year] of [
      ['L’Été', 2019],
      ['L’ete', 2020],
      ['L’Été', 2023],
      ['Hiver', 2020],
    ] as const)
      await addWork({ title, year });
    const works = await likelyGroups({ payload, collection: 'works', limit: 10 });
    expect(works.groups.map((group) => group.map(({ name }) => name))).toEqual([
      ['L’Été (2019)', 'L’ete (2020)'],
    ]);
  });
});

it('every column that names a person or a work is known to the merge', () => {
  const req = { payload: cms.payload };
  const names = (table: string) =>
    namingTables(req, table).map(({ name, column }) => `${name}.${column}`);
  for (const { slug, flattenedFields } of cms.payload.config.collections)
    for (const field of flattenedFields)
      if (
        field.type === 'relationship' &&
        ['talents', 'works'].includes(String(field.relationTo)) &&
        !field.hasMany
      )
        expect(names(String(field.relationTo))).toContain(
          `${slug.replaceAll('-', '_')}.${field.name}`,
        );
  expect(names('works')).toEqual(
    expect.arrayContaining(['talents_credits.work', '_talents_v_version_credits.work']),
  );
  expect(names('talents')).toEqual(
    expect.arrayContaining(['articles_rels.talentsID', '_articles_v_rels.talentsID']),
  );
});

async function portrait() {
  const { default: sharp } = await import('sharp');
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
  return { data, mimetype: 'image/png', name: 'portrait.png', size: data.length };
}
