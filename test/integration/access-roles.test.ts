import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noon } from '../../cms/fields/day.ts';
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
import { type Asked, rest } from '../helpers/rest.ts';

type Account = Awaited<ReturnType<typeof addUser>>;

let cms: TestCms;
let ground: Ground;
let admin: Account, editor: Account, commission: Account, contributor: Account;
/** People of Bretagne (by its département), of Corse, and one who left Bretagne for Corse. */
let inside: string, outside: string, moved: string;
let outsidePhoto: { id: string; filename: string };
let outsideVersion: string, oldVersion: string;

const canary = 'kanari';
const secret = { privateEmail: `${canary}@exemple.invalid`, notes: canary, legalName: canary };

beforeAll(async () => {
  cms = await startCms();
  const { payload } = cms;
  payload.logger.level = 'silent';
  ground = await addGround(payload);
  admin = await addUser(payload, 'admin');
  editor = await addUser(payload, 'editor');
  commission = await addUser(payload, 'commission', [ground.bretagne]);
  contributor = await addUser(payload, 'contributor');
  const person = async (name: string, data: object) =>
    (await payload.create({ collection: 'talents', data: talentData(ground, { name, ...data }) }))
      .id;
  outsidePhoto = await picture({ alt: canary, credit: canary, purpose: 'portrait' });
  inside = await person('Inès Dedans', { bases: [ground.finistere] });
  outside = await person(`Otto ${canary}`, {
    bases: [ground.corse],
    photo: outsidePhoto.id,
    ...secret,
  });
  moved = await person(`Mona ${canary}`, { bases: [ground.bretagne], ...secret });
  await payload.update({ collection: 'talents', id: moved, data: { bases: [ground.corse] } });
  const versionOf = async (parent: string, sort: string) =>
    String(
      (
        await payload.findVersions({
          collection: 'talents',
          where: { parent: { equals: parent } },
          sort,
        })
      ).docs[0]?.id,
    );
  outsideVersion = await versionOf(outside, 'createdAt');
  oldVersion = await versionOf(moved, 'createdAt');
  const submission = await payload.create({
    collection: 'submissions',
    data: { form: 'contact', talent: inside, name: canary, email: canary, message: canary },
  });
  await payload.create({
    collection: 'outbox',
    data: {
      kind: 'account',
      submission: submission.id,
      attempts: 0,
      dueAt: noon('2026-11-01'),
      content: { canary },
    },
  });
});
afterAll(() => cms.stop());

async function picture(data: {
  alt: string;
  credit: string;
  purpose: 'portrait' | 'editorial';
  owner?: string;
}) {
  const pixels = { width: 8, height: 8, channels: 3, background: '#456' } as const;
  const bytes = await sharp({ create: pixels }).png().toBuffer();
  const { id, filename } = await cms.payload.create({
    collection: 'media',
    data,
    file: { data: bytes, mimetype: 'image/png', name: 'portrait.png', size: bytes.length },
  });
  return { id, filename: String(filename) };
}

const as = (account: Account) => (asked: Asked) => rest({ token: account.token, ...asked });
const talentNow = (id: string) => cms.payload.findByID({ collection: 'talents', id, depth: 0 });

describe('an editor of a commission', () => {
  const ask: ReturnType<typeof as> = (asked) => as(commission)(asked);

  it('finds the people of its territories and of what lies in them, and nobody else', async () => {
    const { json } = await ask({ path: '/talents?limit=0' });
    expect(json.docs?.map(({ id }) => id)).toEqual([inside]);
    expect((await ask({ path: `/talents/${inside}` })).status).toBe(200);
  });

  it.each([
    ['limit=0&depth=3&draft=true&locale=all'],
    ['where[or][0][bases][exists]=false&where[or][1][id][exists]=true'],
    ['where[notes][contains]=kanari'],
    ['where[privateEmail][like]=kanari'],
    ['where[photo.alt][equals]=kanari'],
    ['where[bases.slug][equals]=corse'],
    ['where[bases.name][not_equals]=x&sort=-notes'],
    ['where[crafts.craft.slug][equals]=perchiste'],
    ['joins[x][limit]=0&populate[media][alt]=true&select[notes]=true'],
  ])('learns nothing of others by /talents?%s', async (query) => {
    const { json, text } = await ask({ path: `/talents?${query}` });
    expect(text).not.toContain(canary);
    expect(json.docs?.filter(({ id }) => id !== inside) ?? []).toEqual([]);
    const { json: counted } = await ask({ path: `/talents/count?${query}` });
    expect(counted.totalDocs ?? 0).toBeLessThanOrEqual(1);
  });

  it('cannot open, count or restore what was stored of others, not even of who left', async () => {
    for (const path of [
      `/talents/${outside}`,
      `/talents/${moved}`,
      `/talents/${outside}?draft=true`,
      `/talents/versions/${outsideVersion}`,
      `/talents/versions/${oldVersion}`,
      `/media/${outsidePhoto.id}`,
      `/media/file/${outsidePhoto.filename}`,
    ])
      expect([403, 404], path).toContain((await ask({ path })).status);
    const { json } = await ask({ path: '/talents/versions?limit=0&depth=2' });
    expect(new Set(json.docs?.map(({ parent }) => parent))).toEqual(new Set([inside]));
    expect((await ask({ path: '/media?limit=0' })).text).not.toContain(canary);
    for (const version of [outsideVersion, oldVersion]) {
      const { status } = await ask({ method: 'POST', path: `/talents/versions/${version}` });
      expect([403, 404]).toContain(status);
    }
  });

  it('cannot change others: one, many, duplicated, deleted or taken over by a draft', async () => {
    const before = await talentNow(outside);
    const body = { notes: 'taken', bases: [ground.bretagne] };
    for (const asked of [
      { method: 'PATCH', path: `/talents/${outside}`, body },
      { method: 'PATCH', path: `/talents/${outside}?draft=true`, body },
      { method: 'PATCH', path: `/talents/${outside}?publishSpecificLocale=fr`, body },
      { method: 'POST', path: `/talents/${outside}/duplicate`, body },
      { method: 'DELETE', path: `/talents/${outside}` },
      { method: 'DELETE', path: `/talents/${inside}` },
      { method: 'DELETE', path: '/talents?where[id][exists]=true' },
    ] as const)
      expect([403, 404], asked.path).toContain((await ask(asked)).status);
    await ask({
      method: 'PATCH',
      path: '/talents?where[id][exists]=true',
      body: { notes: 'mine' },
    });
    expect(await talentNow(outside)).toEqual(before);
    expect((await talentNow(inside)).notes).toBe('mine');
  });

  it('cannot enter or move anybody outside', async () => {
    const bases = [ground.corse];
    const { status } = await ask({
      method: 'POST',
      path: '/talents',
      body: talentData(ground, { bases }),
    });
    expect(status).toBe(403);
    for (const query of ['', '?draft=true', '?locale=en'])
      expect(
        (await ask({ method: 'PATCH', path: `/talents/${inside}${query}`, body: { bases } }))
          .status,
      ).toBe(403);
    const many = {
      method: 'PATCH',
      path: '/talents?where[id][exists]=true',
      body: { bases },
    } as const;
    expect((await ask(many)).json.docs ?? []).toEqual([]);
    expect((await talentNow(inside)).bases).toEqual([ground.finistere]);
    const { json } = await ask({
      method: 'POST',
      path: '/talents',
      body: talentData(ground, { name: 'Neuve' }),
    });
    expect(json.doc?.id).toBeTruthy();
  });

  it('cannot reach the portrait of someone else by naming it in a person of its own', async () => {
    const body = { photo: outsidePhoto.id };
    expect(
      (await ask({ method: 'PATCH', path: `/talents/${inside}`, body })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await ask({ path: `/media/${outsidePhoto.id}` })).status).toBe(404);
    const { territories } = await cms.payload.findByID({
      collection: 'media',
      id: outsidePhoto.id,
      depth: 0,
    });
    expect(territories).toEqual([ground.corse]);
  });

  it('sees no submission, mail, text in the making or account but its own', async () => {
    for (const slug of [
      'submissions',
      'outbox',
      'guides',
      'articles',
      'signed-links',
      'redirects',
      'changes',
    ])
      expect((await ask({ path: `/${slug}` })).status, slug).toBe(403);
    const { json } = await ask({ path: '/users?limit=0' });
    expect(json.docs?.map(({ id }) => id)).toEqual([commission.id]);
  });
});

describe('a contributor', () => {
  const ask: ReturnType<typeof as> = (asked) => as(contributor)(asked);
  const write = async (data: object = {}) => {
    const body = await articleData(cms.payload, { _status: 'draft', ...data });
    const { json, status } = await ask({ method: 'POST', path: '/articles?draft=true', body });
    return { status, id: String(json.doc?.id) };
  };
  const articleNow = (id: string) => cms.payload.findByID({ collection: 'articles', id, depth: 0 });

  it('sees nothing of people: neither them nor what was sent to them', async () => {
    for (const slug of [
      'talents',
      'submissions',
      'outbox',
      'talents/count',
      'talents/versions',
      `talents/${outside}`,
    ])
      expect((await ask({ path: `/${slug}` })).status, slug).toBe(403);
    const { text } = await ask({ path: '/media?limit=0' });
    expect(text).not.toContain(canary);
    expect(
      (await ask({ path: `/media/file/${outsidePhoto.filename}` })).status,
    ).toBeGreaterThanOrEqual(403);
  });

  it.each([
    ['where[talents.name][contains]=kanari'],
    ['where[talents.privateEmail][contains]=kanari'],
    ['where[writer.email][contains]=@'],
    ['where[writer.role][equals]=editor'],
    ['sort=talents.notes'],
    ['sort=writer.email'],
    ['depth=3'],
    ['depth=3&populate[talents][notes]=true&populate[users][email]=true'],
  ])('learns nothing of the people and accounts behind a text by /articles?%s', async (query) => {
    const data = await articleData(cms.payload, { talents: [outside], writer: editor.id });
    await cms.payload.create({ collection: 'articles', data });
    const { text, json, status } = await ask({ path: `/articles?limit=0&${query}` });
    for (const known of [canary, editor.email]) expect(text).not.toContain(known);
    if (query.startsWith('where')) expect(json.docs ?? []).toEqual([]);
    if (query.startsWith('sort')) expect(status).toBe(400);
  });

  it('publishes nothing, whatever the request says', async () => {
    const body = await articleData(cms.payload);
    for (const query of [
      '',
      '?draft=true',
      '?draft=false',
      '?publishAllLocales=true',
      '?publishSpecificLocale=fr',
    ]) {
      const { json } = await ask({ method: 'POST', path: `/articles${query}`, body });
      expect(json.doc?.['_status'] ?? 'refused', query).not.toBe('published');
    }
    const { id } = await write();
    for (const query of [
      '',
      '?draft=true',
      '?draft=false',
      '?publishAllLocales=true',
      '?publishSpecificLocale=fr',
      '?locale=all',
    ])
      for (const data of [
        { _status: 'published' },
        { _status: { fr: 'published' } },
        { title: 'x' },
        {},
      ]) {
        const { status } = await ask({
          method: 'PATCH',
          path: `/articles/${id}${query}`,
          body: data,
        });
        expect(status, query).toBeLessThan(500);
        if (data._status === 'published') expect(status, query).toBe(403);
        await ask({
          method: 'PATCH',
          path: `/articles${query || '?'}&where[id][equals]=${id}`,
          body: data,
        });
        await ask({ method: 'POST', path: `/articles/${id}/duplicate${query}`, body: data });
      }
    const { docs } = await cms.payload.find({
      collection: 'articles',
      where: {
        and: [{ writer: { equals: contributor.id } }, { _status: { equals: 'published' } }],
      },
    });
    expect(docs).toEqual([]);
    const { totalDocs } = await cms.payload.countVersions({
      collection: 'articles',
      where: {
        and: [
          { 'version.writer': { equals: contributor.id } },
          { 'version._status': { equals: 'published' } },
        ],
      },
    });
    expect(totalDocs).toBe(0);
  });

  it('changes its own drafts, and no text of anybody else', async () => {
    const { id } = await write();
    expect(
      (await ask({ method: 'PATCH', path: `/articles/${id}`, body: { title: 'Mieux' } })).status,
    ).toBe(200);
    const others = await cms.payload.create({
      collection: 'articles',
      data: await articleData(cms.payload, { _status: 'draft', writer: editor.id }),
    });
    const guide = await cms.payload.create({
      collection: 'guides',
      data: await guideData(cms.payload, ground),
    });
    for (const path of [`/articles/${others.id}`, `/guides/${guide.id}`])
      expect([403, 404]).toContain(
        (await ask({ method: 'PATCH', path, body: { author: 'taken' } })).status,
      );
    await ask({
      method: 'PATCH',
      path: '/articles?where[id][exists]=true',
      body: { author: 'taken' },
    });
    expect((await articleNow(others.id)).author).toBe(others.author);
    for (const path of [`/articles/${id}`, `/articles/${others.id}`])
      expect((await ask({ method: 'DELETE', path })).status).toBe(403);
    const [version] = (
      await cms.payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: others.id } },
      })
    ).docs;
    for (const method of ['GET', 'POST'] as const)
      expect([403, 404]).toContain(
        (await ask({ method, path: `/articles/versions/${version?.id}` })).status,
      );
  });

  it('cannot take down or change what was published of it, not even while an editor works on it', async () => {
    const { id } = await write({ title: 'Publié' });
    const { payload } = cms;
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    await payload.update({
      collection: 'articles',
      id,
      data: { title: 'En travail' },
      draft: true,
    });
    const [published] = (
      await payload.findVersions({
        collection: 'articles',
        where: {
          and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
        },
      })
    ).docs;
    for (const query of ['', '?draft=true', '?draft=false', '?unpublishAllLocales=true'])
      for (const body of [{ title: 'taken' }, { title: 'taken', _status: 'draft' }])
        expect(
          (await ask({ method: 'PATCH', path: `/articles/${id}${query}`, body })).status,
          query,
        ).toBe(403);
    expect(
      (await ask({ method: 'POST', path: `/articles/versions/${published?.id}` })).status,
    ).toBe(403);
    expect(await articleNow(id)).toMatchObject({ title: 'Publié', _status: 'published' });
    expect(await payload.findByID({ collection: 'articles', id, draft: true })).toMatchObject({
      title: 'En travail',
    });
  });

  it('signs only as itself', async () => {
    const { id } = await write({ writer: editor.id });
    await ask({ method: 'PATCH', path: `/articles/${id}`, body: { writer: editor.id } });
    expect((await articleNow(id)).writer).toBe(contributor.id);
  });
});

describe('nobody', () => {
  it('raises its own role or territories, or sets what only Payload sets', async () => {
    const hidden = {
      hash: 'x',
      salt: 'x',
      resetPasswordToken: 'x',
      loginAttempts: 9,
      sessions: [],
    };
    for (const account of [editor, commission, contributor]) {
      const before = await cms.payload.findByID({ collection: 'users', id: account.id, depth: 0 });
      for (const path of [
        `/users/${account.id}`,
        '/users?where[id][exists]=true',
        `/users/${admin.id}`,
      ])
        await as(account)({
          method: 'PATCH',
          path,
          body: { role: 'admin', territories: [ground.corse], ...hidden },
        });
      const after = await cms.payload.findByID({ collection: 'users', id: account.id, depth: 0 });
      expect(after).toMatchObject({ role: before.role, territories: before.territories ?? [] });
      const stolen = { email: 'taken@exemple.invalid', password: 'taken-taken-taken' };
      const takeOver = { method: 'PATCH', path: `/users/${admin.id}`, body: stolen } as const;
      expect((await as(account)(takeOver)).status).toBe(403);
      const { email, password } = account;
      expect(
        (await rest({ method: 'POST', path: '/users/login', body: { email, password } })).status,
      ).toBe(200);
      const made = {
        email: `made-by-${account.id}@exemple.invalid`,
        password: 'long-enough-for-all',
        role: 'admin',
      };
      expect((await as(account)({ method: 'POST', path: '/users', body: made })).status).toBe(403);
      expect((await as(account)({ method: 'DELETE', path: `/users/${admin.id}` })).status).toBe(
        403,
      );
      expect(
        (await as(account)({ method: 'POST', path: '/users/unlock', body: { email: admin.email } }))
          .status,
      ).toBe(403);
    }
    expect((await cms.payload.findByID({ collection: 'users', id: admin.id })).role).toBe('admin');
    expect(
      (
        await rest({
          method: 'POST',
          path: '/users/login',
          body: { email: admin.email, password: admin.password },
        })
      ).status,
    ).toBe(200);
  });

  it('keeps rights that were taken away, nor a session after the account is gone', async () => {
    const leaving = await addUser(cms.payload, 'editor');
    await cms.payload.update({
      collection: 'users',
      id: leaving.id,
      data: { role: 'contributor' },
    });
    expect((await as(leaving)({ path: '/talents' })).status).toBe(403);
    await cms.payload.delete({ collection: 'users', id: leaving.id });
    expect((await as(leaving)({ path: '/articles' })).status).toBe(403);
  });

  it.each([['hash'], ['salt'], ['resetPasswordToken'], ['sessions.id']])(
    'reads or asks for accounts by %s',
    async (field) => {
      for (const account of [admin, editor]) {
        const { json, status } = await as(account)({ path: `/users?where[${field}][exists]=true` });
        expect(
          field === 'sessions.id' || status === 400 || json.docs?.length === 0,
          JSON.stringify(json),
        ).toBe(true);
        const { text } = await as(account)({ path: '/users?limit=0&depth=3' });
        for (const name of ['"hash"', '"salt"', '"resetPasswordToken"'])
          expect(text).not.toContain(name);
      }
    },
  );

  it('reads what a mail to an account says, as it holds the link to its password', async () => {
    for (const account of [admin, editor]) {
      const { text } = await as(account)({ path: '/outbox?limit=0&select[content]=true' });
      expect(text).not.toContain(canary);
      const { status } = await as(account)({ path: `/outbox?where[content][contains]=${canary}` });
      expect(status).toBe(400);
      expect(
        (await as(account)({ path: `/outbox?where[content.canary][equals]=${canary}` })).status,
      ).toBe(400);
    }
  });

  it('writes by hand what only our code writes', async () => {
    const rows = {
      submissions: { form: 'contact', name: 'x' },
      outbox: { kind: 'account', attempts: 0, dueAt: noon('2026-11-01') },
      'signed-links': { tokenHash: 'x', purpose: 'stop' },
      'sender-blocks': { emailHash: 'x' },
      redirects: { kind: 'talent', slug: 'x', record: 'x' },
      changes: { kind: 'talent', record: 'x' },
      releases: { number: 9, outcome: 'live', reason: 'x' },
    };
    for (const account of [admin, editor, commission, contributor])
      for (const [slug, body] of Object.entries(rows))
        expect((await as(account)({ method: 'POST', path: `/${slug}`, body })).status, slug).toBe(
          403,
        );
  });

  it('sets by hand what a picture is found by', async () => {
    const { id } = await picture({
      alt: 'Un plateau',
      credit: 'x',
      purpose: 'editorial',
      owner: contributor.id,
    });
    const before = await cms.payload.findByID({ collection: 'media', id, depth: 0 });
    const body = { hash: 'x', territories: [ground.corse], owner: admin.id };
    for (const account of [contributor, editor, admin])
      await as(account)({ method: 'PATCH', path: `/media/${id}`, body });
    const { hash, territories, owner } = await cms.payload.findByID({
      collection: 'media',
      id,
      depth: 0,
    });
    expect({ hash, territories, owner }).toEqual({
      hash: before.hash,
      territories: before.territories,
      owner: before.owner,
    });
  });

  it('but an administrator deletes, and editors alone change the taxonomy', async () => {
    const work = await cms.payload.create({ collection: 'works', data: workData() });
    for (const account of [editor, commission, contributor]) {
      expect((await as(account)({ method: 'DELETE', path: `/works/${work.id}` })).status).toBe(403);
      expect(
        (await as(account)({ method: 'POST', path: '/globals/settings', body: { publisher: 'x' } }))
          .status,
      ).toBe(403);
    }
    for (const account of [commission, contributor])
      expect(
        (
          await as(account)({
            method: 'PATCH',
            path: `/crafts/${ground.craft}`,
            body: { english: 'x' },
          })
        ).status,
      ).toBe(403);
  });
});
