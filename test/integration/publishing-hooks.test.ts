import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../content/locales/fr.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  addUser,
  articleData,
  type Ground,
  guideData,
  talentData,
  workData,
} from '../helpers/ground.ts';
import { makeCraft } from '../helpers/records.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
let admin: Awaited<ReturnType<typeof addUser>>;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  admin = await addUser(cms.payload, 'admin');
});
afterAll(() => cms.stop());

const ask = (asked: Parameters<typeof rest>[0]) => rest({ token: admin.token, ...asked });
const fieldErrors = ({ json }: Awaited<ReturnType<typeof rest>>) =>
  json.errors?.[0]?.data?.errors ?? [];

/** Everything that a save writes: documents, versions, marks of changes, former addresses. */
async function everything() {
  const { payload } = cms;
  const all: unknown[] = [];
  for (const collection of [
    'guides',
    'talents',
    'articles',
    'crafts',
    'changes',
    'redirects',
  ] as const)
    all.push((await payload.find({ collection, pagination: false, depth: 0, sort: 'id' })).docs);
  for (const collection of ['guides', 'talents', 'articles'] as const)
    all.push(
      (await payload.findVersions({ collection, pagination: false, depth: 0, sort: 'id' })).docs,
    );
  return all;
}

const marks = async (record: string) =>
  (
    await cms.payload.find({
      collection: 'changes',
      where: { record: { equals: record } },
      pagination: false,
    })
  ).docs.map(({ kind }) => kind);

describe('what cannot be published', () => {
  it('is refused with words beside the field, and leaves no row, version or mark', async () => {
    const body = await guideData(cms.payload, ground, { sources: [] });
    const before = await everything();
    const refused = await ask({ method: 'POST', path: '/guides', body });
    expect(refused.status).toBe(400);
    expect(fieldErrors(refused)).toMatchObject([
      { path: 'sources', message: fr.errors['guide.sources.missing'] },
    ]);
    expect(await everything()).toEqual(before);
  });

  it('waits as a draft, and its publishing is refused the same way', async () => {
    const body = await guideData(cms.payload, ground, {
      sources: [],
      craft: ground.otherCraft,
      _status: 'draft',
    });
    const made = await ask({ method: 'POST', path: '/guides', body });
    const path = `/guides/${made.json.doc?.id}`;
    const before = await everything();
    const refused = await ask({ method: 'PATCH', path, body: { _status: 'published' } });
    expect([refused.status, fieldErrors(refused)[0]?.path]).toEqual([400, 'sources']);
    expect(await everything()).toEqual(before);
    const { sources } = await guideData(cms.payload, ground);
    expect(
      (await ask({ method: 'PATCH', path, body: { _status: 'published', sources } })).status,
    ).toBe(200);
    expect(await marks(String(made.json.doc?.id))).toContain('guide');
  });

  it('does not take down what is published: the refused change leaves it as it was', async () => {
    const { id } = await cms.payload.create({
      collection: 'guides',
      data: await guideData(cms.payload, ground),
    });
    const before = await everything();
    for (const body of [
      { sources: [] },
      { sources: [{ title: 'x', url: 'javascript:alert(1)', readOn: '2026-10-01T12:00:00.000Z' }] },
    ])
      expect((await ask({ method: 'PATCH', path: `/guides/${id}`, body })).status).toBe(400);
    expect(await everything()).toEqual(before);
  });

  it.each([
    [
      'a link that is no address',
      { links: [{ label: 'x', url: 'javascript:alert(1)' }] },
      'links.0.url',
    ],
    ['an e-mail that a page would refuse', { email: 'a&b@exemple.fr' }, 'email'],
    ['half a year', { trainings: [{ title: 'x', year: 2005.5 }] }, 'trainings.0.year'],
    ['no base', { bases: [] }, 'bases'],
    ['no trade', { crafts: [] }, 'crafts'],
  ])('of a person: %s', async (_, data, path) => {
    const before = await everything();
    const refused = await ask({ method: 'POST', path: '/talents', body: talentData(ground, data) });
    expect([refused.status, fieldErrors(refused).map((error) => error.path)]).toEqual([
      400,
      [path],
    ]);
    expect(await everything()).toEqual(before);
  });

  it('of the legal identity: the settings stay as they were', async () => {
    const refused = await ask({
      method: 'POST',
      path: '/globals/settings',
      body: { contactEmail: 'a&b@exemple.fr' },
    });
    expect([refused.status, fieldErrors(refused)[0]?.path]).toEqual([400, 'contactEmail']);
    expect((await cms.payload.findGlobal({ slug: 'settings' })).contactEmail ?? null).toBeNull();
  });
});

describe('an address', () => {
  const make = async (data: object) =>
    cms.payload.create({ collection: 'talents', data: talentData(ground, { ...data }) });
  const change = (id: string, data: object, draft = false) =>
    cms.payload.update({ collection: 'talents', id, data, draft });
  const former = async (record: string) =>
    (
      await cms.payload.find({
        collection: 'redirects',
        where: { record: { equals: record } },
        pagination: false,
      })
    ).docs
      .map(({ slug }) => slug)
      .toSorted();

  it('is made of the name, and gets a number where it is taken', async () => {
    const slugs = [];
    for (let n = 0; n < 3; n += 1) slugs.push((await make({ name: 'Œdipe d’Été-Ñandú' })).slug);
    expect(slugs).toEqual(['oedipe-d-ete-nandu', 'oedipe-d-ete-nandu-2', 'oedipe-d-ete-nandu-3']);
    const long = await make({ name: 'Très '.repeat(24).trim() });
    const longer = await make({ name: 'Très '.repeat(24).trim() });
    expect(long.slug?.length).toBeLessThanOrEqual(96);
    expect(longer.slug).toBe(`${long.slug}-2`);
  });

  it('that changes is kept as a former one, as often as it changes, and not once it is in use again', async () => {
    const { id } = await make({ name: 'Anne Une' });
    await change(id, { slug: 'anne-deux' });
    await change(id, { slug: 'anne-trois' });
    expect(await former(id)).toEqual(['anne-deux', 'anne-une']);
    await change(id, { slug: 'anne-une' });
    expect(await former(id)).toEqual(['anne-deux', 'anne-trois']);
    const other = await make({ name: 'Anne Trois' });
    expect(other.slug).toBe('anne-trois');
  });

  it('that only a draft had is nobody’s former address', async () => {
    const { id } = await make({ name: 'Un Secret', _status: 'draft' });
    await change(id, { slug: 'un-autre-secret' });
    await change(id, { slug: 'connu', _status: 'published' });
    expect(await former(id)).toEqual([]);
    await change(id, { slug: 'en-travail' }, true);
    await change(id, { slug: 'mieux-connu', _status: 'published' });
    expect(await former(id)).toEqual(['connu']);
  });

  it('that was public is a former one even when the versions that tell of it are gone', async () => {
    const { id } = await make({ name: 'Lentement Mûrie' });
    for (let n = 0; n < 12; n += 1) await change(id, { notes: `${n}` }, true);
    await change(id, { slug: 'vite-publiee' }, true);
    await change(id, { _status: 'published' });
    expect(await former(id)).toEqual(['lentement-murie']);
  });

  it('is forgotten with its record', async () => {
    const { id } = await make({ name: 'Part Bientôt' });
    await change(id, { slug: 'parti' });
    expect(await former(id)).toEqual(['part-bientot']);
    await cms.payload.delete({ collection: 'talents', id });
    expect(await former(id)).toEqual([]);
    expect((await marks(id)).at(-1)).toBe('talent');
  });

  it('is not lost where the save fails', async () => {
    const { id } = await make({ name: 'Reste Ici' });
    const before = await everything();
    expect(
      (
        await ask({
          method: 'PATCH',
          path: `/talents/${id}`,
          body: { slug: 'ailleurs', links: [{ label: 'x', url: 'x' }] },
        })
      ).status,
    ).toBe(400);
    expect(await everything()).toEqual(before);
  });
});

describe('deleting', () => {
  it('is refused with the reason while pages need the record', async () => {
    const work = await cms.payload.create({ collection: 'works', data: workData() });
    const { id: craft } = await makeCraft(cms.payload, { department: ground.department });
    const crafts = [{ craft, form: 'both', experience: 'junior' }];
    const credits = [{ work: work.id, role: 'Perchiste', isChecked: true }];
    await cms.payload.create({
      collection: 'talents',
      data: talentData(ground, { credits, crafts }),
    });
    const before = await everything();
    for (const path of [
      `/crafts/${ground.craft}`,
      `/crafts/${craft}`,
      `/departments/${ground.department}`,
      `/territories/${ground.bretagne}`,
      `/works/${work.id}`,
    ]) {
      const { status, json } = await ask({ method: 'DELETE', path });
      expect([status, json.errors?.[0]?.message], path).toEqual([
        409,
        expect.stringContaining('Rien n’a été supprimé'),
      ]);
    }
    expect(await everything()).toEqual(before);
  });

  it('takes along what means nothing without the record', async () => {
    const { id: talent } = await cms.payload.create({
      collection: 'talents',
      data: talentData(ground),
    });
    await cms.payload.create({ collection: 'sender-blocks', data: { talent, emailHash: 'x' } });
    const { id: submission } = await cms.payload.create({
      collection: 'submissions',
      data: { form: 'contact', talent },
    });
    const dueAt = new Date().toISOString();
    await cms.payload.create({
      collection: 'outbox',
      data: { kind: 'contact-message', submission, attempts: 0, dueAt },
    });
    await cms.payload.create({
      collection: 'signed-links',
      data: { tokenHash: 'x', purpose: 'stop', submission, expiresAt: dueAt },
    });
    expect((await ask({ method: 'DELETE', path: `/talents/${talent}` })).status).toBe(200);
    for (const collection of ['submissions', 'sender-blocks', 'outbox', 'signed-links'] as const)
      expect((await cms.payload.count({ collection })).totalDocs, collection).toBe(0);
  });
});

it('an account that wrote can be deleted, and what it wrote stays', async () => {
  const writer = await addUser(cms.payload, 'contributor');
  const body = await articleData(cms.payload, { _status: 'draft' });
  const { json } = await rest({
    token: writer.token,
    method: 'POST',
    path: '/articles?draft=true',
    body,
  });
  expect((await ask({ method: 'DELETE', path: `/users/${writer.id}` })).status).toBe(200);
  expect(
    await cms.payload.findByID({ collection: 'articles', id: String(json.doc?.id), depth: 0 }),
  ).toMatchObject({ writer: null });
});
