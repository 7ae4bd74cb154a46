import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Brief } from '../../cms/payload-types.ts';
import { editBriefEndpoint } from '../../cms/endpoints/edit-brief.ts';
import { noon } from '../../cms/fields/day.ts';
import { readPublic } from '../../cms/snapshot/read-public.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import {
  briefOf,
  openEdit,
  openPage,
  presentAndConfirm,
  pressBrief,
  sendEdit,
} from '../helpers/briefs.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let ground: Ground;
let editor: Account;
let brief: Brief;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
});
const patch = (body: object) =>
  rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: editor.token, body });
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
beforeEach(async () => {
  brief = await presentAndConfirm(payload(), { isHidden: 'on' });
  await patch({ state: 'accepted', employerCheck: { register: 'sirene' } });
  await forget();
});
const now = () => briefOf(payload(), brief.employer.email);
const send = (changes: object) => sendEdit(payload(), brief, changes);
const onScreen = async (by: Account = editor, body?: object) => {
  const method = body ? 'POST' : 'GET';
  const path = `/brief-edits/${brief.id}`;
  const { status, text } = await rest({ method, path, token: by.token, ...(body && { body }) });
  return { status, ...JSON.parse(text) } as Screen;
};
type Screen = {
  status: number;
  sentAt: string;
  note: string;
  items: { item: string; before: string; after: string }[];
  errors?: { message: string }[];
};
const decide = async (accepted: string[], more: object = {}) =>
  onScreen(editor, { sentAt: (await onScreen()).sentAt, accepted, ...more });
const publicBrief = async () => {
  let found: unknown;
  const onRow = ({ id, record }: { id: string; record: unknown }) =>
    void (id === brief.id && (found = record));
  await readPublic({ payload: payload(), onRow, onRefusal: () => {} });
  return found as { title: { fr: string }; fits?: unknown };
};
const toEmployer = async () => {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return mails
    .smtp()
    .received.filter(({ to }) => String(to).includes(brief.employer.email))
    .map(({ mail }) => `${mail.subject}\n${mail.text}`.replace(/[\u00a0\u202f]/g, ' '));
};
const title = 'Une perchiste ou un perchiste, au printemps';

describe('the form of an edit', () => {
  it('holds what the project says, but for the address that its links go to', async () => {
    const { fields } = await openEdit(payload(), brief);
    expect(fields).toMatchObject({
      title: brief.title,
      'crafts.0': 'perchiste',
      'bases.0': 'bretagne',
      'experience.1': 'senior',
      specialties: 'Son en mer\nFilms animaliers',
      payFrom: '1250,5',
      'english.stakes': brief.english?.stakes,
      employer: brief.employer.name,
      isHidden: 'on',
      locale: 'fr',
    });
    expect(fields).not.toHaveProperty('email');
    const { answer } = await send({});
    expect(answer.errors).toMatchObject([{ code: 'brief.edit.same' }]);
  });

  it('sent back waits beside the page, which stays; a second one takes its place', async () => {
    const before = await publicBrief();
    const { status, answer } = await send({ title });
    expect(status).toBe(200);
    expect(answer).toMatchObject({ said: 'edited', page: { editedAt: expect.any(String) } });
    expect(await publicBrief()).toEqual(before);
    expect(await now()).toMatchObject({ title: brief.title, edit: { sent: { title } } });
    expect((await openEdit(payload(), brief)).fields['title']).toBe(title);
    await send({ title: `${title}, à Brest` });
    const { items } = await onScreen();
    expect(items).toMatchObject([
      { item: 'title', before: brief.title, after: `${title}, à Brest` },
    ]);
  });

  it('has the rules of a new project, and keeps nothing that breaks them', async () => {
    const { token, fields } = await openEdit(payload(), brief);
    const edit = (changes: object) =>
      post(editBriefEndpoint(payload()), { ...fields, isTrue: 'on', token, ...changes });
    for (const [changes, path, code] of [
      [{ specialties: 'moins de 30 ans' }, 'specialties', 'brief.wording.age'],
      [{ payFrom: '' }, 'payFrom', 'brief.payFrom.missing'],
      [{ closesOn: dayFromNow(130) }, 'closesOn', 'brief.closesOn.tooFar'],
      [{ closesOn: dayFromNow(-1) }, 'closesOn', 'brief.closesOn.past'],
      [{ 'crafts.0': 'inconnu' }, 'crafts.0', 'brief.crafts.unknown'],
      [{ note: 'x'.repeat(2001) }, 'note', 'brief.note.tooLong'],
      [{ state: 'accepted' }, '', 'form.unknownField'],
    ] as const) {
      const { status, answer } = await edit(changes);
      expect(status, code).toBe(422);
      const codes = (answer.errors as { code: string; path: string[] }[]).map((one) => one);
      if (path) expect(codes).toContainEqual({ path: path.split('.'), code });
    }
    expect((await now()).edit?.sentAt ?? null).toBeNull();
    expect((await edit({ title })).status).toBe(200);
  });

  it('is sent once by its code, acknowledged twice, and by no other code', async () => {
    const { token, pageToken, fields } = await openEdit(payload(), brief);
    const edit = (changes: object) =>
      post(editBriefEndpoint(payload()), { ...fields, isTrue: 'on', token, title, ...changes });
    for (const wrong of ['x'.repeat(43), pageToken])
      expect((await edit({ token: wrong })).answer.errors).toMatchObject([{ code: 'link.used' }]);
    expect((await edit({})).status).toBe(200);
    expect((await edit({})).status).toBe(200);
    expect((await edit({ title: `${title}, encore` })).status).toBe(422);
    const ended = { expiresAt: new Date(Date.now() - 1000).toISOString() };
    const where = { purpose: { equals: 'editBrief' as const } };
    await payload().update({ collection: 'signed-links', where, data: ended });
    expect((await edit({})).status).toBe(422);
    const { docs } = await payload().find({ collection: 'outbox', depth: 0, pagination: false });
    expect(docs.filter(({ kind }) => kind === 'brief-changed')).toHaveLength(1);
  });

  it('does not move the project to an address of somebody else', async () => {
    const email = 'quelquun@ailleurs.example';
    await send({ title, email });
    expect(JSON.stringify((await now()).edit)).not.toContain(email);
    await decide(['title']);
    expect((await now()).employer.email).toBe(brief.employer.email);
  });

  it('that was open while the project was closed changes nothing, and a closing drops what waited', async () => {
    await send({ title });
    const { token, fields } = await openEdit(payload(), brief);
    await pressBrief(payload(), brief, { act: 'givenUp' });
    expect((await now()).edit?.sentAt ?? null).toBeNull();
    const late = await post(editBriefEndpoint(payload()), {
      ...fields,
      isTrue: 'on',
      token,
      title,
    });
    expect(late.answer.errors).toMatchObject([{ code: 'brief.act.closed' }]);
    expect((await onScreen()).status).toBe(409);
  });
});

describe('an editor', () => {
  it('accepts all of an edit, and the employer is told', async () => {
    await send({ title, payFrom: '1400', 'crafts.1': '', note: 'Le plan de travail a changé.' });
    const { note, items } = await onScreen();
    expect(note).toBe('Le plan de travail a changé.');
    expect(items.map(({ item }) => item)).toEqual(['title', 'pay']);
    await forget();
    expect(await decide(['title', 'pay'])).toMatchObject({ status: 200 });
    expect(await now()).toMatchObject({ title, terms: { payFrom: 1400, payUnit: 'week' } });
    expect((await publicBrief()).title.fr).toBe(title);
    expect((await onScreen()).status).toBe(409);
    const [told, ...more] = await toEmployer();
    expect(told).toContain('Votre modification est acceptée');
    expect(told).toContain('Est repris : titre, contrat et rémunération.');
    expect(told).toMatch(/projets\/gerer#[\w-]{43}/);
    expect(more).toEqual([]);
  });

  it('accepts some of it, with a word about the rest, and not without', async () => {
    await send({ title, rights: 'Cession pour dix ans.' });
    await forget();
    expect((await decide(['rights'])).status).toBe(422);
    expect((await now()).terms.rights ?? null).toBeNull();
    await decide(['rights'], { word: 'Le titre dirait l’histoire.' });
    expect(await now()).toMatchObject({
      title: brief.title,
      terms: { rights: 'Cession pour dix ans.' },
    });
    const [told] = await toEmployer();
    expect(told).toContain('Votre modification est acceptée en partie');
    expect(told).toContain('Est repris : droits.');
    expect(told).toContain('N’a pas été retenu : titre.');
    expect(told).toContain('Le titre dirait l’histoire.');
  });

  it('declines all of it with a word', async () => {
    await send({ title });
    await forget();
    expect((await decide([])).status).toBe(422);
    await decide([], { word: 'Ce n’est plus le même projet.' });
    expect(await now()).toMatchObject({ title: brief.title });
    expect((await toEmployer()).join()).toMatch(/n’est pas acceptée[^]*plus le même projet/);
  });

  it('accepts an edit of what is not published yet, and the mail says that publishing is to come', async () => {
    await patch({ state: 'refused', refusalReason: 'Un doute.' });
    await send({ title });
    await forget();
    await decide(['title']);
    const [told] = await toEmployer();
    expect(told).toContain('n’est pas encore publié');
    expect(told).not.toContain('liste à jour');
  });

  it('looks the employer up again before who they are changes', async () => {
    await send({ employer: 'Une autre société', idNumber: '552 100 554' });
    expect((await onScreen()).items.map(({ item }) => item)).toEqual(['employer']);
    const before = (await now()).employerCheck?.on ?? '';
    expect((await decide(['employer'])).errors?.[0]?.message).toContain('registre');
    expect((await now()).employer.name).toBe(brief.employer.name);
    await decide(['employer'], { register: 'sirene' });
    const after = await now();
    expect(after.employer).toMatchObject({ name: 'Une autre société', isHidden: true });
    expect(after.employerCheck).toMatchObject({ register: 'sirene', by: editor.id });
    expect(Date.parse(after.employerCheck?.on ?? '')).toBeGreaterThan(Date.parse(before));
    expect(JSON.stringify(await publicBrief())).not.toContain('Une autre société');
  });

  it('decides about the edit that they read, and of two editors one does', async () => {
    await send({ title });
    const { sentAt } = await onScreen();
    await send({ title: `${title}, à Brest` });
    const stale = { sentAt, accepted: ['title'] };
    expect((await onScreen(editor, stale)).status).toBe(409);
    const fresh = { sentAt: (await onScreen()).sentAt, accepted: ['title'] };
    const other = await addUser(payload(), 'editor');
    const both = await Promise.all([onScreen(editor, fresh), onScreen(other, fresh)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await now()).title).toBe(`${title}, à Brest`);
  });

  it('alone sees and decides: no commission, no contributor, nobody unknown', async () => {
    await send({ title });
    const commission = await addUser(payload(), 'commission', [ground.bretagne]);
    const contributor = await addUser(payload(), 'contributor');
    for (const [account, status] of [
      [commission, 403],
      [contributor, 403],
      [{ ...editor, token: 'none' }, 401],
    ] as const)
      expect((await onScreen(account)).status).toBe(status);
    const { text } = await rest({
      method: 'GET',
      path: `/briefs/${brief.id}`,
      token: commission.token,
    });
    expect(text).not.toContain(title);
    const path = `/briefs/${brief.id}`;
    const body = { edit: { sent: null, sentAt: null } };
    await rest({ method: 'PATCH', path, token: editor.token, body });
    expect((await now()).edit?.sentAt).toBeTruthy();
  });
});

describe('an accepted edit of who is looked for', () => {
  const count = (on: string) =>
    payload().update({
      collection: 'briefs',
      id: brief.id,
      data: { fits: { all: 3, butOne: 4, on: noon(on) } },
      context: {},
    });

  it('has the people counted anew, and one of other things has not', async () => {
    await count('2026-11-20');
    await send({ title });
    await decide(['title']);
    expect((await now()).fits?.on).toBeTruthy();
    await send({ specialties: 'Son en forêt' });
    await decide(['specialties']);
    expect((await now()).fits?.on ?? null).toBeNull();
    expect(await publicBrief()).not.toHaveProperty('fits');
  });

  it('is what a refused project that was mended and published has too', async () => {
    await count('2026-11-20');
    await patch({ state: 'refused', refusalReason: 'Le lieu manque.' });
    const { opened } = await openPage(payload(), brief);
    expect(opened.page).toMatchObject({ state: 'refused', refusalReason: 'Le lieu manque.' });
    await send({ title });
    await decide(['title']);
    expect((await patch({ state: 'accepted' })).status).toBe(200);
    expect((await now()).fits?.on ?? null).toBeNull();
  });
});
