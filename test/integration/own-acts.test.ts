/** What a person decided alone, beside what editors do and what the law holds. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { managePageEndpoint, reconfirmEndpoint } from '../../cms/endpoints/my-page.ts';
import { noon } from '../../cms/fields/day.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { withdraw } from '../../cms/people/withdraw.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import { texts } from '../../content/locales/locale.ts';
import { freshen } from '../../scripts/lib/freshness.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { mailsAt, publicOf } from '../helpers/own-page.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp } from '../helpers/sign-ups.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '50'));

let cms: TestCms;
let ground: Ground;
let editor: string;
let people = 0;
const today = parisDay(new Date());
const inDays = (days: number) => parisDay(new Date(Date.now() + days * 86_400_000));
const period = { availability: 'set', from: inDays(1), until: inDays(9) };

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  editor = (await addUser(cms.payload, 'editor')).token;
});
afterAll(() => cms.stop());
beforeEach(() => cms.payload.db.deleteMany({ collection: 'outbox', where: {} }));

const add = (data: Partial<Talent> = {}): Promise<Talent> =>
  cms.payload.create({
    collection: 'talents',
    data: talentData(ground, { privateEmail: `acte${(people += 1)}@talent.example`, ...data }),
  });
const now = ({ id }: Talent) =>
  cms.payload.findByID({ collection: 'talents', id, depth: 0, disableErrors: true });
const press = async (talent: Talent, purpose: 'manage' | 'reconfirm', data: object = {}) => {
  const link = { payload: cms.payload, purpose, talent: talent.id, now: new Date() };
  const { token } = await makeTalentLink(link);
  const endpoint = purpose === 'manage' ? managePageEndpoint : reconfirmEndpoint;
  const sent = { token, locale: 'fr', ...data };
  expect((await post(endpoint(cms.payload), sent)).status).toBe(200);
};
/** The form as an editor's browser has it: everything of the document at that moment. */
const openForm = async ({ id }: Talent): Promise<Record<string, unknown>> =>
  (await rest({ token: editor, path: `/talents/${id}?depth=0` })).json;
const save = async ({ id }: Talent, form: object) => {
  const saved = await rest({ token: editor, method: 'PATCH', path: `/talents/${id}`, body: form });
  expect(saved.status).toBe(200);
};

describe('an editor’s form that was open while the person decided', () => {
  it('keeps what the person decided, and saves the rest', async () => {
    const talent = await add();
    const form = await openForm(talent);
    await press(talent, 'manage', { page: 'hide', ...period, contact: 'set', student: 'on' });
    await save(talent, { ...form, bio: 'Relu.', mobility: 'bases' });
    expect(await now(talent)).toMatchObject({
      bio: 'Relu.',
      mobility: 'bases',
      hiddenBy: 'person',
      contactFrom: ['student'],
      availability: { from: noon(inDays(1)), until: noon(inDays(9)) },
      confirmedOn: noon(today),
    });
  });

  it('keeps it for every later act, in drafts too', async () => {
    const talent = await add();
    await press(talent, 'manage', { page: 'show', contact: 'set', student: 'on' });
    const form = await openForm(talent);
    await press(talent, 'manage', { page: 'show', contact: 'set', production: 'on' });
    const draft = { ...form, bio: 'Un brouillon.', _status: 'draft' };
    const path = `/talents/${talent.id}?draft=true`;
    await rest({ token: editor, method: 'PATCH', path, body: draft });
    await save(talent, { _status: 'published' });
    const kept = { bio: 'Un brouillon.', contactFrom: ['production'], confirmedOn: noon(today) };
    expect(await now(talent)).toMatchObject(kept);
  });

  it('keeps that the person wants no messages', async () => {
    const talent = await add();
    const form = await openForm(talent);
    await withdraw({
      payload: cms.payload,
      right: 'withdrawContact',
      talent: talent.id,
      now: new Date(),
    });
    await save(talent, { ...form, bio: 'Relu.' });
    expect(await now(talent)).toMatchObject({ bio: 'Relu.', contactFrom: [] });
  });

  it('keeps it against an update that was sent before and is accepted after', async () => {
    const talent = await add();
    const sentAt = new Date(Date.now() - 60_000).toISOString();
    const sent = { email: talent.privateEmail, contactFrom: ['other' as const], bio: 'Envoyée.' };
    const of = {
      form: 'update' as const,
      talent: talent.id,
      consentAt: sentAt,
      confirmedAt: sentAt,
    };
    const { id } = await addSignUp(cms.payload, sent, of);
    await press(talent, 'manage', { page: 'show', contact: 'set', student: 'on' });
    const path = `/review/${id}`;
    const { json } = await rest({ token: editor, path });
    const decisions = { refused: [], credits: [], verifications: [] };
    const body = { version: json['version'], ...decisions };
    const said = await rest({ token: editor, method: 'POST', path: `${path}/accept`, body });
    expect(said.status).toBe(200);
    expect(await now(talent)).toMatchObject({ bio: 'Envoyée.', contactFrom: ['student'] });
  });

  it('changes these fields where it was opened after the act', async () => {
    const talent = await add();
    await press(talent, 'manage', { page: 'show', ...period, contact: 'set', student: 'on' });
    const form = await openForm(talent);
    const asked = { contactFrom: ['professional'], availability: { from: null, until: null } };
    await save(talent, { ...form, ...asked });
    expect(await now(talent)).toMatchObject(asked);
  });
});

describe('a page that the person shows again', () => {
  it('comes back where the person or the year hid it', async () => {
    for (const hiddenBy of ['person', 'sweep'] as const) {
      const talent = await add({ hiddenAt: noon('2026-11-01'), hiddenBy });
      await press(talent, 'manage', { page: 'show' });
      expect(await now(talent)).toMatchObject({ hiddenAt: null, hiddenBy: null });
    }
  });

  it('stays hidden while it is disputed, whatever is pressed, and the mail says why', async () => {
    const talent = await add();
    await withdraw({ payload: cms.payload, right: 'restrict', talent: talent.id, now: new Date() });
    await press(talent, 'reconfirm');
    await press(talent, 'manage', { page: 'show' });
    await press(talent, 'manage', { page: 'hide' });
    await press(talent, 'manage', { page: 'show', ...period });
    const still = { hiddenBy: 'dispute', availability: { until: noon(inDays(9)) } };
    expect(await now(talent)).toMatchObject(still);
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
    const { pageChanged } = texts('fr').mail;
    for (const mail of await mailsAt(cms.payload))
      expect(mail.text).toContain(pageChanged.disputed);
    const right = 'withdrawPublication';
    await withdraw({ payload: cms.payload, right, talent: talent.id, now: new Date() });
    expect(await now(talent)).toMatchObject({ hiddenBy: 'dispute' });
  });

  it('stays off the site where an editor took it off', async () => {
    const talent = await add();
    await save(talent, { _status: 'draft' });
    await press(talent, 'manage', { page: 'show' });
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
  });

  it('may come back once the last request about it is closed, by the person’s own act', async () => {
    const talent = await add({ hiddenAt: noon('2026-11-01'), hiddenBy: 'dispute' });
    const request = () =>
      cms.payload.create({
        collection: 'requests',
        data: {
          kind: 'restriction',
          receivedOn: noon(today),
          checkedHow: 'mail',
          identity: talent.privateEmail,
        },
      });
    const close = async ({ id }: { id: string }) => {
      const body = { doneOn: noon(today), answer: 'Réglé par téléphone.' };
      const path = `/requests/${id}`;
      expect((await rest({ token: editor, method: 'PATCH', path, body })).status).toBe(200);
    };
    const [first, second] = [await request(), await request()];
    await close(first);
    expect(await now(talent)).toMatchObject({ hiddenBy: 'dispute' });
    await close(second);
    expect(await now(talent)).toMatchObject({ hiddenBy: 'person' });
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
    await press(talent, 'manage', { page: 'show' });
    expect(await publicOf(cms.payload, talent)).toBeDefined();
  });
});

describe('a profile that was never published', () => {
  const nothing = { ask: 0, remind: 0, hide: 0, erase: 0 };
  const sweep = (day: string, dryRun = false) =>
    freshen({ payload: cms.payload, now: new Date(`${day}T07:00:00Z`), dryRun });

  it('is erased twenty-four months after the last act, without a mail, and not while one works on it', async () => {
    const others = { collection: 'talents', where: {} } as const;
    await cms.payload.delete(others);
    const silent = await add({ _status: 'draft', confirmedOn: noon('2026-12-15') });
    const disputed = await add({
      _status: 'draft',
      confirmedOn: noon('2026-12-15'),
      hiddenAt: noon('2026-12-15'),
      hiddenBy: 'dispute',
    });
    expect(await sweep('2028-12-14')).toEqual(nothing);
    expect(await sweep('2028-12-15', true)).toEqual({ ...nothing, erase: 1 });
    expect(await now(silent)).not.toBeNull();
    expect(await sweep('2028-12-15')).toEqual({ ...nothing, erase: 1 });
    expect(await now(silent)).toBeNull();
    expect(await now(disputed)).not.toBeNull();
    const old = await add({ _status: 'draft', confirmedOn: noon('2020-01-01') });
    expect(await sweep(inDays(29))).toEqual(nothing);
    expect(await sweep(inDays(30))).toEqual({ ...nothing, erase: 1 });
    expect(await now(old)).toBeNull();
    expect(await mailsAt(cms.payload, new Date('2029-01-01'))).toEqual([]);
  });
});
