import path from 'node:path';
import type { SanitizedCollectionConfig } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionOperations } from '../../cms/access/roles.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  addUser,
  articleData,
  guideData,
  talentData,
  workData,
} from '../helpers/ground.ts';
import { type Asked, rest } from '../helpers/rest.ts';

let cms: TestCms;
const canary = 'kanari';
/** One document of each collection that has any. */
const known = new Map<string, string>();
let picture = '';

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  await beforeAnyAccount();
  await fill();
});
afterAll(() => cms.stop());

/** Answers of the first request of all, when there is no account yet. */
let firstRegister: Awaited<ReturnType<typeof rest>>;
async function beforeAnyAccount() {
  const body = { email: 'robber@exemple.invalid', password: 'robber-robber', role: 'admin' };
  firstRegister = await rest({ method: 'POST', path: '/users/first-register', body });
}

async function fill() {
  const { payload } = cms;
  const ground = await addGround(payload);
  const { id: owner } = await addUser(payload, 'admin');
  const { id: photo, filename } = await payload.create({
    collection: 'media',
    data: { alt: canary, credit: canary, purpose: 'portrait' },
    file: await pictureFile(),
  });
  picture = String(filename);
  const talent = await payload.create({
    collection: 'talents',
    data: talentData(ground, { name: canary, photo, notes: canary }),
  });
  await payload.create({
    collection: 'guides',
    data: await guideData(payload, ground, { title: canary }),
  });
  await payload.create({
    collection: 'articles',
    data: await articleData(payload, { title: canary }),
  });
  await payload.create({ collection: 'works', data: workData({ title: canary }) });
  await payload.create({
    collection: 'organisations',
    data: { name: canary, kind: 'school', slug: canary },
  });
  const submission = await payload.create({
    collection: 'submissions',
    data: { form: 'contact', talent: talent.id, name: canary, email: canary, message: canary },
  });
  const dueAt = new Date().toISOString();
  await payload.create({
    collection: 'outbox',
    data: { kind: 'account', submission: submission.id, attempts: 0, dueAt, content: { canary } },
  });
  await payload.create({
    collection: 'signed-links',
    data: { tokenHash: canary, purpose: 'stop', submission: submission.id, expiresAt: dueAt },
  });
  await payload.create({
    collection: 'sender-blocks',
    data: { talent: talent.id, emailHash: canary },
  });
  await payload.create({
    collection: 'redirects',
    data: { kind: 'talent', slug: canary, record: talent.id },
  });
  await payload.create({
    collection: 'releases',
    data: { number: 1, outcome: 'live', reason: canary },
  });
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'talents', value: talent.id },
      user: { relationTo: 'users', value: owner },
    },
  });
  await payload.updateGlobal({ slug: 'settings', data: { publisher: canary } });
  for (const { slug } of payload.config.collections) {
    const { docs } = await payload.find({ collection: slug, limit: 1, depth: 0 });
    if (docs[0]) known.set(slug, String(docs[0].id));
  }
}

async function pictureFile() {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
  return { data, mimetype: 'image/png', name: 'portrait.png', size: data.length };
}

const ours = ({ slug }: { slug: string }) => !slug.startsWith('payload-');

describe('the configuration', () => {
  it('states every operation of every collection and global of ours', async () => {
    const { collections, globals } = cms.payload.config;
    for (const collection of collections.filter(ours)) {
      expect(Object.keys(collection.access), collection.slug).toEqual(
        expect.arrayContaining([...collectionOperations]),
      );
      for (const [operation, rule] of Object.entries(collection.access))
        expect(await ruleFor(rule, { user: null }), `${collection.slug} ${operation}`).toBe(false);
    }
    for (const { slug, access } of globals)
      expect(Object.keys(access), slug).toEqual(
        expect.arrayContaining(['read', 'update', 'readVersions']),
      );
  });

  it('leaves no rule to Payload’s “whoever is signed in”, but for the locks of open documents', async () => {
    const stranger = { user: { id: 'x', collection: 'users', role: 'unheard-of' } };
    const open = [];
    for (const { slug, access } of cms.payload.config.collections)
      for (const [operation, rule] of Object.entries(access))
        if ((await ruleFor(rule, stranger)) === true) open.push(`${slug} ${operation}`);
    expect(open.toSorted()).toEqual(payloadsOwn.toSorted());
  });

  it('knows every collection: a new one must be looked at here', () => {
    expect(
      cms.payload.config.collections.filter((one) => !ours(one)).map(({ slug }) => slug),
    ).toEqual([
      'payload-kv',
      'payload-locked-documents',
      'payload-preferences',
      'payload-migrations',
    ]);
    expect(cms.payload.config.jobs.enabled ?? false).toBe(false);
    expect(cms.payload.config.graphQL.disable).toBe(true);
  });
});

/** The admin needs these; migrations have no address, and only accounts can be unlocked. */
const payloadsOwn = [
  ...['create', 'delete', 'read', 'update'].map(
    (operation) => `payload-locked-documents ${operation}`,
  ),
  ...['create', 'delete', 'read', 'update'].map((operation) => `payload-migrations ${operation}`),
  'payload-preferences create',
  ...['kv', 'locked-documents', 'migrations', 'preferences'].map(
    (name) => `payload-${name} unlock`,
  ),
];

/** A rule's answer; one that looks at more than the account says no. */
const ruleFor = async (rule: unknown, { user }: { user: unknown }): Promise<unknown> => {
  if (typeof rule !== 'function') return true;
  const req = { user, context: {}, payload: cms.payload };
  const answer: unknown = await rule({ req });
  return answer;
};

describe('an anonymous request', () => {
  it('gets no data and changes nothing at any address of any collection', async () => {
    const before = await counts();
    for (const collection of cms.payload.config.collections)
      for (const asked of requestsFor(collection)) await expectNothing(asked);
    expect(await counts()).toEqual(before);
  });

  it('gets nothing of the settings', async () => {
    for (const { method, path: below } of endpointsOf(cms.payload.config.globals[0]))
      await expectNothing({
        method,
        path: `/globals/settings${filled(below, 'x')}`,
        body: bodyFor(method),
      });
    expect((await cms.payload.findGlobal({ slug: 'settings' })).publisher).toBe(canary);
  });

  it('learns nothing of fields and rights', async () => {
    const { text } = await rest({ path: '/access' });
    const { fields } = JSON.parse(text).collections.users;
    expect(Object.keys(JSON.parse(text).collections)).toEqual(['users']);
    expect(Object.keys(fields), 'Payload’s own').toEqual(['sessions']);
  });

  it('cannot have a file of the uploads, by any spelling of its name', async () => {
    for (const name of [
      picture,
      `./${picture}`,
      `../uploads/${picture}`,
      '../secrets.json',
      '%2e%2e%2fsecrets.json',
    ])
      await expectNothing({ path: `/media/file/${name}` });
  });

  it('cannot make itself the first administrator', async () => {
    expect(firstRegister.status).toBe(403);
    const { docs } = await cms.payload.find({ collection: 'users' });
    expect(docs.map(({ email }) => email)).not.toContain('robber@exemple.invalid');
  });

  it('gets the same answer for an account that exists, one that is locked and one that does not exist', async () => {
    const { docs } = await cms.payload.find({ collection: 'users', limit: 1 });
    const ask = async (path: string, email = '') => {
      const { status, text } = await rest({
        method: 'POST',
        path,
        body: { email, password: 'wrong' },
      });
      return { status, text };
    };
    for (const path of ['/users/forgot-password', ...Array<string>(12).fill('/users/login')])
      expect(await ask(path, docs[0]?.email)).toEqual(await ask(path, 'nobody@exemple.invalid'));
    expect(
      (await cms.payload.find({ collection: 'users', limit: 1, showHiddenFields: true })).docs[0]
        ?.lockUntil,
    ).toBeTruthy();
  });

  it('for a new password owes one mail, and not without end', async () => {
    const { docs } = await cms.payload.find({ collection: 'users', limit: 1 });
    const ask = () =>
      rest({ method: 'POST', path: '/users/forgot-password', body: { email: docs[0]?.email } });
    const owed = async () => {
      const { docs } = await cms.payload.find({
        collection: 'outbox',
        where: { kind: { equals: 'account' } },
        sort: '-createdAt',
      });
      return docs.map(({ content }) => content as { to: string; text: string });
    };
    const before = await owed();
    expect((await ask()).status).toBe(200);
    const after = await owed();
    expect(after).toHaveLength(before.length + 1);
    const token = /admin\/reset\/([0-9a-f]{40})/.exec(after[0]?.text ?? '')?.[1];
    const body = { token, password: 'a-quite-new-password' };
    expect((await rest({ method: 'POST', path: '/users/reset-password', body })).status).toBe(200);
    let answers = 0;
    while ((await ask()).status === 200 && answers < 50) answers += 1;
    expect(answers).toBeLessThan(50);
  });
});

/** Addresses that answer whoever asks, with all that they may say. Rights: none, but for the shape of Payload's own sessions. */
const neutral: [address: RegExp, said: RegExp][] = [
  [/^GET \/users\/init$/, /^\{"initialized":true\}$/],
  [/^GET \/users\/me$/, /^\{"user":null,"message":"[^"]+"\}$/],
  [/^POST \/users\/forgot-password$/, /^\{"message":"[^"]+"\}$/],
  [/^GET \/payload-preferences\/./, /^\{"message":"[^"]+","value":null\}$/],
  [/\/access(\/|$)/, /^\{"fields":\{("sessions":\{("\w+":|[{},]|true)+\})?\}\}$/],
];

async function expectNothing(asked: Asked & { route?: string }) {
  const { status, text } = await rest(asked);
  const route = asked.route ?? asked.path;
  const name = `${asked.method ?? 'GET'} ${asked.path} answered ${status}: ${text.slice(0, 200)}`;
  expect(text, name).not.toContain(canary);
  if ([400, 401, 403, 404].includes(status)) return;
  expect(status, name).toBe(200);
  expect(text, name).toMatch(neutral.find(([address]) => address.test(route))?.[1] ?? /^$/);
}

function requestsFor(collection: SanitizedCollectionConfig): (Asked & { route: string })[] {
  const id = known.get(collection.slug) ?? crypto.randomUUID();
  return endpointsOf(collection).flatMap(({ method, path: below }) =>
    ['', `?where[id][exists]=true&depth=3&draft=true&locale=all&trash=true`].map((query) => ({
      method,
      path: `/${collection.slug}${filled(below, id)}${query}`,
      body: bodyFor(method),
      route: `${method} /${collection.slug}${below === '/' ? '' : below}`,
    })),
  );
}

const endpointsOf = (of: { endpoints: false | { method: string; path: string }[] } | undefined) =>
  (of?.endpoints || []).map(({ method, path: below }) => ({
    method: method.toUpperCase() as NonNullable<Asked['method']>,
    path: below,
  }));

const filled = (below: string, id: string) =>
  path.posix
    .join('/', below.replace(':filename', picture).replace(/:\w+\??/, id))
    .replace(/\/$/, '');

const bodyFor = (method: string) =>
  method === 'GET' ? undefined : { name: 'changed', email: 'a@exemple.invalid' };

async function counts() {
  const found: Record<string, unknown> = {};
  for (const { slug } of cms.payload.config.collections)
    found[slug] = (
      await cms.payload.find({ collection: slug, pagination: false, depth: 0 })
    ).docs.map(({ id, ...doc }) => ({ id, updatedAt: (doc as { updatedAt?: string }).updatedAt }));
  return found;
}
