import fs from 'node:fs';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signUpEndpoint } from '../../cms/endpoints/sign-up.ts';
import { dataFile } from '../../cms/env.ts';
import type { Submission } from '../../cms/payload-types.ts';
import { eraseAddress, eraseTalent, replayErasures } from '../../cms/people/erase.ts';
import { exportData } from '../../cms/people/export.ts';
import { withdraw } from '../../cms/people/withdraw.ts';
import { sweep } from '../../scripts/lib/retention.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { confirm, post } from '../helpers/comments.ts';
import { makeProof } from '../helpers/forms.ts';
import { addGround, addUser, talentData, type Ground } from '../helpers/ground.ts';
import { canariesOnDisk } from '../helpers/one-person.ts';
import { hugePng, inParts, photoWithPlace } from '../helpers/photos.ts';
import { rest } from '../helpers/rest.ts';
import { newSignUp } from '../helpers/sign-up.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '900'));

let cms: TestCms;
let ground: Ground;
let photo: Buffer;
const tokens = { editor: '', bretagne: '', corse: '', contributor: '' };
const day = 24 * 60 * 60_000;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  const { payload } = cms;
  ground = await addGround(payload);
  tokens.editor = (await addUser(payload, 'editor')).token;
  tokens.bretagne = (await addUser(payload, 'commission', [ground.bretagne])).token;
  tokens.corse = (await addUser(payload, 'commission', [ground.corse])).token;
  tokens.contributor = (await addUser(payload, 'contributor')).token;
  photo = await photoWithPlace();
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const every = { where: { id: { exists: true } } } as const;
  for (const collection of ['submissions', 'talents', 'media'] as const)
    await cms.payload.delete({ collection, ...every });
  fs.rmSync(dataFile('uploads', 'received'), { recursive: true, force: true });
});

const agreed = { photoCredit: 'Jeanne Prise', 'consents.photo': 'on' };
const pictures = (bytes: Uint8Array = photo) => [{ bytes }];
async function send(fields: Record<string, unknown>, photos = pictures()) {
  const { body, type } = await inParts(fields, photos);
  return post(signUpEndpoint(cms.payload), body, { type });
}
const errorsOf = ({ answer }: { answer: { errors: { path: string[]; code: string }[] } }) =>
  answer.errors.map(({ path, code }) => [path.join('.'), code]);
const received = (): string[] => {
  const folder = dataFile('uploads', 'received');
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};
const uploads = () => fs.readdirSync(dataFile('uploads')).filter((name) => name !== 'received');
async function submissionOf(email: unknown): Promise<Submission> {
  const where = { email: { equals: String(email) } };
  const { docs } = await cms.payload.find({ collection: 'submissions', where, depth: 0 });
  const [submission] = docs;
  if (!submission) throw new Error('Nothing was stored.');
  return submission;
}
async function waiting(data: Record<string, unknown> = {}): Promise<Submission> {
  const body = newSignUp({ ...agreed, ...data });
  expect((await send({ ...body, proof: await makeProof() })).status).toBe(202);
  await confirm(cms.payload, await submissionOf(body['email']));
  return submissionOf(body['email']);
}
const accept = (
  { id, updatedAt }: Submission,
  refused: { path: string; reason: string }[] = [],
  token = tokens.editor,
) =>
  rest({
    method: 'POST',
    path: `/review/${id}/accept`,
    token,
    body: {
      version: updatedAt,
      refused: [{ path: 'credits.0', reason: 'inconnu' }, ...refused],
      credits: [],
      verifications: [],
    },
  });
const talentOf = async (submission: Submission) => {
  const { talent } = await cms.payload.findByID({
    collection: 'submissions',
    id: submission.id,
    depth: 0,
  });
  return cms.payload.findByID({ collection: 'talents', id: String(talent), depth: 1 });
};
const media = async () =>
  (await cms.payload.find({ collection: 'media', depth: 0, locale: 'all' })).docs;

describe('a picture that comes with a sign-up', () => {
  it('is kept beside it without what the camera noted, and counts as agreed to', async () => {
    const submission = await waiting();
    expect(received()).toEqual([`${submission.photo}.webp`]);
    const file = fs.readFileSync(dataFile('uploads', 'received', `${submission.photo}.webp`));
    expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 400 });
    expect(canariesOnDisk().filter((line) => line.includes('zqxexif'))).toEqual([]);
    const of = { submission: { equals: submission.id } };
    const { docs } = await cms.payload.find({ collection: 'consents', where: of, depth: 0 });
    const purposes = docs.map(({ purpose }) => purpose);
    expect(purposes).toContain('photo');
    const { wordingHash } = docs.find(({ purpose }) => purpose === 'photo') ?? {};
    const kept = {
      collection: 'consent-wordings',
      where: { hash: { equals: wordingHash ?? '' } },
    } as const;
    expect((await cms.payload.find(kept)).docs[0]?.text).toContain('cette photo');
  });

  it('has not to be chosen again where something is to be mended, and is then the same', async () => {
    const body = newSignUp({ mobility: '' });
    const first = await send(body);
    expect([first.status, errorsOf(first)]).toEqual([
      422,
      [['mobility', 'signUp.mobility.missing']],
    ]);
    const { photo: key } = first.answer;
    expect(received()).toEqual([`${key}.webp`]);
    const second = await send({ ...body, mobility: 'france', photo: key }, []);
    expect(second.answer.photo).toBe(key);
    expect(errorsOf(second)).toEqual([
      ['consents.photo', 'signUp.photo.unagreed'],
      ['photoCredit', 'signUp.photoCredit.missing'],
    ]);
    const third = await post(signUpEndpoint(cms.payload), {
      ...body,
      ...agreed,
      mobility: 'france',
      photo: key,
    });
    expect(third.status).toBe(202);
    expect((await submissionOf(body['email'])).photo).toBe(key);
    // Chosen once more, it is the same one.
    expect((await send(newSignUp({ mobility: '' }))).answer.photo).toBe(key);
  });

  it('is not kept where it is taken back, nor agreed to', async () => {
    const body = newSignUp({ isPhotoRemoved: 'on', 'consents.photo': 'on' });
    expect((await send(body, [])).status).toBe(202);
    const gone = await send(newSignUp({ photo: crypto.randomUUID(), ...agreed }), []);
    expect(errorsOf(gone)).toEqual([['photoFile', 'signUp.photo.gone']]);
    await confirm(cms.payload, await submissionOf(body['email']));
    const submission = await submissionOf(body['email']);
    const where = { submission: { equals: submission.id }, purpose: { equals: 'photo' } };
    expect((await cms.payload.count({ collection: 'consents', where })).totalDocs).toBe(0);
    expect([submission.photo, received()]).toEqual([null, []]);
  });

  it('is not looked at for a robot', async () => {
    expect((await send(newSignUp({ ...agreed, website: 'x' }))).status).toBe(202);
    expect(received()).toEqual([]);
  });

  it.each<[string, () => Promise<{ bytes: Uint8Array; name?: string; type?: string }[]>, string]>([
    ['two pictures', async () => [...pictures(), ...pictures()], 'signUp.photo.several'],
    [
      'a page by the name of a picture',
      async () => pictures(Buffer.from('<html>')),
      'signUp.photo.unreadable',
    ],
    [
      'a picture said to be a page',
      async () => [{ bytes: photo, type: 'text/html' }],
      'signUp.photo.unreadable',
    ],
    [
      'a drawing',
      async () => [
        { bytes: Buffer.from('<svg width="9" height="9"/>'), name: 'a.svg', type: 'image/svg+xml' },
      ],
      'signUp.photo.unreadable',
    ],
    ['a cut picture', async () => pictures(photo.subarray(0, 500)), 'signUp.photo.unreadable'],
    ['400 million pixels', async () => pictures(hugePng()), 'signUp.photo.tooLarge'],
  ])('is refused as %s', async (_, make, code) => {
    const said = await send(newSignUp(agreed), await make());
    expect([said.status, errorsOf(said)]).toEqual([422, [['photoFile', code]]]);
    expect(received()).toEqual([]);
  });

  it('in a body that is none is refused', async () => {
    const { body, type } = await inParts(newSignUp(agreed), pictures());
    const to = signUpEndpoint(cms.payload);
    for (const wrong of ['multipart/form-data', `${type}x`, 'multipart/form-data; boundary=""']) {
      const { status, answer } = await post(to, body, { type: wrong });
      expect([status, answer.errors]).toEqual([422, [{ path: [], code: 'form.unreadable' }]]);
    }
    expect((await post(to, body.subarray(0, 4000), { type })).status).toBe(422);
    const large = await send(newSignUp(agreed), pictures(Buffer.alloc(9_000_000)));
    expect([large.status, errorsOf(large)]).toEqual([
      413,
      [['photoFile', 'signUp.photo.tooLarge']],
    ]);
    const other = await inParts({ ...newSignUp(), photoFile: 'text' });
    expect((await post(to, other.body, { type: other.type })).status).toBe(422);
  });
});

describe('an editor', () => {
  it('sees it within the territories of their account alone', async () => {
    const { id } = await waiting();
    const seen = (token?: string) => rest({ path: `/review/${id}/photo`, token });
    const { status, headers } = await seen(tokens.bretagne);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'no-store',
    ]);
    expect((await seen(tokens.editor)).status).toBe(200);
    expect((await seen(tokens.corse)).status).toBe(404);
    expect((await seen(tokens.contributor)).status).toBe(403);
    expect((await seen()).status).toBe(401);
    const { json } = await rest({ path: `/review/${id}`, token: tokens.editor });
    expect(json['photos']).toEqual({ sent: true });
    expect(json['items']).toContainEqual(
      expect.objectContaining({ path: 'photo', after: expect.stringContaining('Jeanne Prise') }),
    );
    const key = (await cms.payload.findByID({ collection: 'submissions', id })).photo;
    for (const name of [`${key}.webp`, `received/${key}.webp`, `received%2F${key}.webp`])
      for (const token of [undefined, tokens.corse, tokens.contributor])
        expect((await rest({ path: `/media/file/${name}`, token })).status).not.toBe(200);
  });

  it('who accepts it puts it on the page, with its words and the name of who took it', async () => {
    const submission = await waiting({ firstName: 'Zoé' });
    expect((await accept(submission, [], tokens.bretagne)).status).toBe(200);
    const talent = await talentOf(submission);
    const [picture, ...others] = await media();
    expect(others).toEqual([]);
    expect(talent.photo).toMatchObject({
      id: picture?.id,
      credit: 'Jeanne Prise',
      purpose: 'portrait',
    });
    expect(picture?.alt).toMatchObject({
      fr: `Portrait de ${talent.name}`,
      en: `Portrait of ${talent.name}`,
    });
    const file = fs.readFileSync(dataFile('uploads', String(picture?.filename)));
    expect((await sharp(file).metadata()).exif).toBeUndefined();
    expect(received()).toEqual([]);
    const seen = { path: `/media/${picture?.id}`, token: tokens.bretagne };
    expect((await rest(seen)).status).toBe(200);
    expect((await rest({ ...seen, token: tokens.corse })).status).toBe(404);
  });

  it('whose decision cannot be carried out leaves it where it was', async () => {
    const submission = await waiting();
    const reason = 'non';
    const failed = await accept(submission, [{ path: 'crafts.0', reason }]);
    expect([failed.status, await media(), uploads()]).toEqual([422, [], []]);
    expect(received().length).toBe(1);
    expect((await accept(submission)).status).toBe(200);
  });

  it('who refuses it, or all, leaves nothing of it', async () => {
    const one = await waiting();
    expect((await accept(one, [{ path: 'photo', reason: 'floue' }])).status).toBe(200);
    expect((await talentOf(one)).photo ?? null).toBeNull();
    const two = await waiting();
    const body = { version: two.updatedAt, text: 'non' };
    const path = `/review/${two.id}/refuse`;
    expect((await rest({ method: 'POST', path, token: tokens.editor, body })).status).toBe(200);
    expect([received(), await media(), uploads()]).toEqual([[], [], []]);
  });
});

describe('the picture of a page', () => {
  async function listed() {
    const submission = await waiting();
    await accept(submission);
    return talentOf(submission);
  }
  async function update(talent: string, data: Record<string, unknown>, bytes?: Uint8Array) {
    const body = newSignUp({ ...agreed, ...data });
    await send(body, bytes ? pictures(bytes) : []);
    const { id } = await submissionOf(body['email']);
    const now = new Date().toISOString();
    const sent = { form: 'update', talent, confirmedAt: now, reviewState: 'waiting' } as const;
    return cms.payload.update({ collection: 'submissions', id, data: sent, depth: 0 });
  }

  it('is replaced by an update, in all versions, and the former one erased', async () => {
    const { id, photo: before } = await listed();
    const submission = await update(id, {}, await photoWithPlace({ colour: '#224488' }));
    expect((await accept(submission)).status).toBe(200);
    const after = await cms.payload.findByID({ collection: 'talents', id, depth: 0 });
    expect(after.photo).not.toBe((before as { id: string }).id);
    expect((await media()).map((one) => one.id)).toEqual([after.photo]);
    expect(uploads().length).toBe(1);
    const where = { parent: { equals: id } };
    const { docs } = await cms.payload.findVersions({ collection: 'talents', where, depth: 0 });
    expect(new Set(docs.map(({ version }) => version.photo))).toEqual(new Set([after.photo]));
  });

  it('stays where an update brings none, and goes where it takes it off', async () => {
    const { id, photo: before } = await listed();
    await accept(await update(id, { 'consents.photo': '' }));
    const kept = await cms.payload.findByID({ collection: 'talents', id, depth: 0 });
    expect(kept.photo).toBe((before as { id: string }).id);
    await accept(await update(id, { isPhotoRemoved: 'on' }));
    const gone = await cms.payload.findByID({ collection: 'talents', id, depth: 0 });
    expect([gone.photo, await media(), uploads()]).toEqual([null, [], []]);
  });

  it('leaves with the consent, and with it the one that waits', async () => {
    const { id } = await listed();
    const submission = await update(id, {}, await photoWithPlace({ colour: '#224488' }));
    await withdraw({ payload: cms.payload, right: 'withdrawPhoto', talent: id, now: new Date() });
    expect([await media(), uploads(), received()]).toEqual([[], [], []]);
    await accept(
      await cms.payload.findByID({ collection: 'submissions', id: submission.id, depth: 0 }),
    );
    const talent = await cms.payload.findByID({ collection: 'talents', id, depth: 0 });
    expect(talent.photo ?? null).toBeNull();
  });

  it('leaves with its person, those that wait too', async () => {
    const { id } = await listed();
    await update(id, {}, await photoWithPlace({ colour: '#224488' }));
    expect([uploads().length, received().length]).toEqual([1, 1]);
    await eraseTalent({ payload: cms.payload, talent: id, reason: 'asked' });
    expect([await media(), uploads(), received()]).toEqual([[], [], []]);
  });
});

describe('a picture that waits', () => {
  it('is in the copy of one’s data, and goes with what was sent from the address', async () => {
    const submission = await waiting();
    const email = String(submission.email);
    const zip = unzipSync(await exportData({ payload: cms.payload, email, now: new Date() }));
    expect(Buffer.from(zip['sent-photo-1.webp'] ?? []).toString('latin1', 8, 12)).toBe('WEBP');
    await eraseAddress({ payload: cms.payload, email, reason: 'asked' });
    expect(received()).toEqual([]);
  });

  it('stays as long as another submission names it', async () => {
    const [one, two] = [await waiting(), await waiting()];
    expect(one.photo).toBe(two.photo);
    await cms.payload.delete({ collection: 'submissions', id: one.id });
    expect(received()).toEqual([`${two.photo}.webp`]);
    await cms.payload.delete({ collection: 'submissions', id: two.id });
    expect(received()).toEqual([]);
  });

  it('is swept with a sign-up that nobody confirmed, and by itself after a day', async () => {
    const body = newSignUp(agreed);
    await send(body);
    await send(newSignUp({ mobility: '' }), pictures(await photoWithPlace({ colour: '#224488' })));
    expect(received().length).toBe(2);
    const { payload } = cms;
    const at = (days: number) => ({ payload, now: new Date(Date.now() + days * day) });
    expect((await sweep({ ...at(1.1), dryRun: true })).photos).toBe(1);
    expect(received().length).toBe(2);
    expect((await sweep(at(1.1))).photos).toBe(1);
    expect(received()).toEqual([`${(await submissionOf(body['email'])).photo}.webp`]);
    await sweep(at(8));
    expect(received()).toEqual([]);
  });

  it('that a restored backup brought back goes with the replay', async () => {
    const talent = await cms.payload.create({ collection: 'talents', data: talentData(ground) });
    await eraseTalent({ payload: cms.payload, talent: talent.id, reason: 'asked' });
    await send(newSignUp({ mobility: '' }));
    const [name = ''] = received();
    const old = new Date(Date.now() - 2 * day);
    fs.utimesSync(dataFile('uploads', 'received', name), old, old);
    expect((await replayErasures(cms.payload)).files).toBe(1);
    expect(received()).toEqual([]);
  });
});
