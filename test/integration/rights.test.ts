import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataRight } from '../../content/schema/data-request.ts';
import { rightsLinkEndpoint } from '../../cms/endpoints/rights-link.ts';
import { rightsEndpoint } from '../../cms/endpoints/rights.ts';
import { purposeOf } from '../../cms/people/rights-link.ts';
import { subjectHash } from '../../cms/people/subject-hash.ts';
import { isPublic } from '../../cms/snapshot/documents.ts';
import { alertDueRequests } from '../../scripts/lib/alert-due-requests.ts';
import { composeMail } from '../../scripts/lib/compose-mail.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { formRequest } from '../helpers/forms.ts';
import { addGround, addUser, talentData, type Ground } from '../helpers/ground.ts';
import { addOnePerson, address } from '../helpers/one-person.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '1000'));

let cms: TestCms;
let ground: Ground;

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

const addTalent = (data: Record<string, unknown> = {}) => {
  const privateEmail = `${crypto.randomUUID()}@exemple.invalid`;
  return cms.payload.create({
    collection: 'talents',
    data: talentData(ground, { privateEmail, slug: crypto.randomUUID(), ...data }),
  });
};

/** Asks on the page; resolves with the answer and the mail that leaves. */
async function ask(right: DataRight, email: string, now = new Date()) {
  const body = { right, email, locale: 'fr' };
  const answer = await rightsEndpoint(cms.payload)(formRequest({ body }));
  const { docs } = await cms.payload.find({
    collection: 'outbox',
    where: { kind: { equals: 'rights-link' } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
  });
  const [row] = docs;
  if (!row) throw new Error('No mail is owed.');
  const composed = await composeMail({ payload: cms.payload, row, now });
  if (!('mail' in composed)) throw new Error(JSON.stringify(composed));
  const text = composed.mail.text ?? '';
  const tokens = [...text.matchAll(/#([\w-]{43})/g)].map(([, token]) => String(token));
  return { answer: { status: answer.status, said: await answer.json() }, text, tokens };
}

async function press(right: DataRight, token: unknown, more: object = {}) {
  const body = { token, locale: 'fr', ...more };
  return rightsLinkEndpoint(cms.payload, purposeOf(right))(formRequest({ body }));
}

const talentNow = (id: string) =>
  cms.payload.findByID({ collection: 'talents', id, depth: 0, disableErrors: true });
const register = async () =>
  (await cms.payload.find({ collection: 'requests', sort: '-createdAt', depth: 0 })).docs;
const used = { ok: false, errors: [{ path: ['token'], code: 'link.used' }] };

describe('asking on the page', () => {
  it('is answered alike whether the address is known or not; the mail alone tells', async () => {
    const { privateEmail } = await addTalent();
    const known = await ask('export', privateEmail);
    const unknown = await ask('export', 'personne@exemple.invalid');
    expect(known.answer).toEqual(unknown.answer);
    expect([known.tokens.length, unknown.tokens.length]).toEqual([1, 0]);
    expect(unknown.text).toContain('Nous ne gardons rien');
  });

  it('gives one link for each profile of an address', async () => {
    const privateEmail = 'agence@exemple.invalid';
    for (const name of ['Artiste Une', 'Artiste Deux']) await addTalent({ name, privateEmail });
    const { tokens, text } = await ask('restrict', 'Agence@exemple.invalid');
    expect(tokens).toHaveLength(2);
    expect(text).toContain('Artiste Une');
  });

  it('changes nothing by itself', async () => {
    const talent = await addTalent();
    await ask('erase', talent.privateEmail);
    expect(await talentNow(talent.id)).toMatchObject({ id: talent.id, _status: 'published' });
  });
});

describe('a link about somebody’s data', () => {
  it('does its work once, however many press its button at once', async () => {
    const talent = await addTalent();
    const { tokens } = await ask('withdrawContact', talent.privateEmail);
    const pressed = await Promise.all(
      Array.from({ length: 10 }, () => press('withdrawContact', tokens[0])),
    );
    expect(pressed.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await (await press('withdrawContact', tokens[0])).json()).toEqual(used);
  });

  it('does nothing when forged, expired, or made for another purpose', async () => {
    const talent = await addTalent();
    const forged = 'x'.repeat(43);
    expect(await (await press('erase', forged, { sure: true })).json()).toEqual(used);
    const export_ = await ask('export', talent.privateEmail);
    const wrong = await press('erase', export_.tokens[0], { sure: true });
    expect(await wrong.json()).toEqual(used);
    const late = await ask('erase', talent.privateEmail, new Date(Date.now() - 31 * 60_000));
    expect(await (await press('erase', late.tokens[0], { sure: true })).json()).toEqual(used);
    expect(await talentNow(talent.id)).toMatchObject({ _status: 'published' });
  });

  it('erases only once the box is ticked, and keeps of the request a fingerprint', async () => {
    const talent = await addOnePerson(cms.payload, ground);
    const { tokens, text } = await ask('erase', address);
    expect(text).toContain('Zqxname');
    const unsure = await press('erase', tokens[0]);
    expect(await unsure.json()).toMatchObject({ errors: [{ path: ['sure'] }] });
    expect((await press('erase', tokens[0], { sure: 'on' })).status).toBe(200);
    expect(await talentNow(talent)).toBeNull();
    const [line] = await register();
    expect(line).toMatchObject({
      kind: 'erasure',
      isDone: true,
      identity: null,
      subjectHash: subjectHash('address', address),
    });
    const left = await cms.payload.find({
      collection: 'submissions',
      where: { email: { like: 'zqxmail' } },
    });
    expect(left.docs).toEqual([]);
  });

  it('hides the page while something is disputed: the request stays open, due within a month', async () => {
    const talent = await addTalent();
    const { tokens } = await ask('restrict', talent.privateEmail);
    expect((await press('restrict', tokens[0])).status).toBe(200);
    const hidden = await talentNow(talent.id);
    expect(hidden).toMatchObject({ hiddenBy: 'dispute' });
    expect(isPublic({ ...hidden })).toBe(false);
    const [line] = await register();
    expect(line).toMatchObject({
      kind: 'restriction',
      isDone: false,
      identity: talent.privateEmail,
    });
    expect(Date.parse(String(line?.dueOn)) - Date.now()).toBeGreaterThan(27 * 86_400_000);
  });

  it('withdraws one consent and leaves the others', async () => {
    const talent = await addTalent();
    const { tokens } = await ask('withdrawContact', talent.privateEmail);
    await press('withdrawContact', tokens[0]);
    expect(await talentNow(talent.id)).toMatchObject({ contactFrom: [], _status: 'published' });
    const { docs } = await cms.payload.find({
      collection: 'consents',
      where: { talent: { equals: talent.id } },
      depth: 0,
    });
    expect(docs).toMatchObject([{ purpose: 'contact', isGiven: false }]);
  });

  it('takes the photograph away, its file and its former versions too', async () => {
    const talent = await addOnePerson(cms.payload, ground);
    const { tokens } = await ask('withdrawPhoto', address);
    expect((await press('withdrawPhoto', tokens[0])).status).toBe(200);
    expect((await talentNow(talent))?.photo ?? null).toBeNull();
    expect((await cms.payload.count({ collection: 'media' })).totalDocs).toBe(0);
    await cms.payload.delete({ collection: 'talents', id: talent });
  });
});

describe('the copy of somebody’s data', () => {
  it('holds all that is kept about them and nothing of others, and is served once', async () => {
    const other = await addTalent({ name: 'Autre Personne', notes: 'wkyother' });
    const talent = await addOnePerson(cms.payload, ground);
    const { tokens } = await ask('export', address);
    const answer = await press('export', tokens[0]);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="generique-/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files).toSorted()).toEqual([
      'LISEZMOI.txt',
      'README.txt',
      'data.json',
      'photo.webp',
      'profile.csv',
    ]);
    const json = new TextDecoder().decode(files['data.json']);
    for (const word of kept) expect(json.toLowerCase()).toContain(word);
    for (const word of [...hidden, 'wkyother', other.id]) expect(json).not.toContain(word);
    expect(new TextDecoder().decode(files['profile.csv'])).toContain('"legalName","zqxlegal"');
    expect(await (await press('export', tokens[0])).json()).toEqual(used);
    await cms.payload.delete({ collection: 'talents', id: talent });
  });
});

describe('the register', () => {
  it('sets the day by law, and forgets who asked once a request is closed', async () => {
    const { id } = await cms.payload.create({
      collection: 'requests',
      data: {
        kind: 'access',
        receivedOn: '2026-01-31T12:00:00.000Z',
        identity: 'Par.Courrier@exemple.invalid',
        checkedHow: 'not',
      },
    });
    const open = await cms.payload.findByID({ collection: 'requests', id });
    expect(open).toMatchObject({ dueOn: '2026-02-28T12:00:00.000Z', isDone: false });
    await cms.payload.update({
      collection: 'requests',
      id,
      data: { doneOn: '2026-02-10T12:00:00.000Z' },
    });
    const closed = await cms.payload.findByID({ collection: 'requests', id });
    expect(closed).toMatchObject({
      isDone: true,
      identity: null,
      subjectHash: subjectHash('address', 'par.courrier@exemple.invalid'),
    });
  });

  it('tells the admins of what is due within five days, until it is closed', async () => {
    await addUser(cms.payload, 'admin');
    await cms.payload.create({
      collection: 'requests',
      data: { kind: 'erasure', receivedOn: '2026-03-01T12:00:00.000Z', checkedHow: 'not' },
    });
    const at = (day: string) =>
      alertDueRequests({ payload: cms.payload, now: new Date(`${day}T07:30:00.000Z`) });
    expect(await at('2026-03-20')).toBe(0);
    expect(await at('2026-03-28')).toBe(1);
    const { docs } = await cms.payload.find({
      collection: 'outbox',
      where: { kind: { equals: 'account' } },
      depth: 0,
    });
    expect(docs).toHaveLength(1);
  });
});

const kept =
  'zqxlegal zqxnotes zqxprivatephone zqxbioafter zqxbio zqxdraft zqxrole zqxmessage zqxsent zqxdata zqxcomment zqxwording zqxcredit perchiste'.split(
    ' ',
  );
/** Of others, or what would open something. */
const hidden = ['zqxreported', 'zqxblocked', 'zqxtoken'];
