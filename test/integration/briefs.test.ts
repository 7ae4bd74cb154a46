import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeExpired } from '../../cms/briefs/close.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { noon } from '../../cms/fields/day.ts';
import { eraseAddress } from '../../cms/people/erase.ts';
import { keptData } from '../../cms/people/kept-data.ts';
import { readPublic } from '../../cms/snapshot/read-public.ts';
import { sweep } from '../../scripts/lib/retention.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import {
  briefOf,
  employerCanaries,
  newBrief,
  presentAndConfirm,
  present,
  pressBrief,
} from '../helpers/briefs.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let ground: Ground;
let editor: Account;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
});
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
beforeEach(forget);

const change = (brief: Brief, body: object, by: Account = editor) =>
  rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: by.token, body });
const again = ({ employer }: Brief) => briefOf(payload(), employer.email);
const waiting = async (data: object = {}) => {
  const brief = await presentAndConfirm(payload(), data);
  await forget();
  return brief;
};
const published = async (data: object = {}) => {
  const brief = await waiting(data);
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  expect((await change(brief, body)).status).toBe(200);
  await forget();
  return again(brief);
};
const owed = async () => {
  const { docs } = await payload().find({ collection: 'outbox', depth: 0 });
  return docs.map(({ kind }) => kind);
};
const marks = async ({ id }: Brief) => {
  const where = { record: { equals: id } };
  const { docs } = await payload().find({ collection: 'changes', where, sort: 'createdAt' });
  return docs.map(({ isUrgent }) => isUrgent);
};
/** The public records of kind `brief`, by their id. */
async function publicBriefs() {
  const found = new Map<string, unknown>();
  const onRow = ({ kind, id, record }: { kind: string; id: string; record: unknown }) =>
    void (kind === 'brief' && found.set(id, record));
  const onRefusal = ({ problem }: { problem: string }) => {
    throw new Error(problem);
  };
  await readPublic({ payload: payload(), onRow, onRefusal });
  return found;
}
/** What leaves now, to the employer. */
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return mails
    .smtp()
    .received.map(({ to, mail }) =>
      `${String(to)}\n${mail.subject}\n${mail.text}`.replace(/[\u00a0\u202f]/g, ' '),
    )
    .join('\n');
}

describe('a project that is sent', () => {
  it('waits for its address, then for an editor, and is nowhere before', async () => {
    const brief = await presentAndConfirm(payload());
    expect(brief).toMatchObject({
      state: 'waiting',
      crafts: [ground.craft],
      bases: [ground.bretagne],
      project: { kind: 'series', genre: 'Fiction policière' },
      needs: {
        experience: ['junior', 'senior'],
        languages: ['fr'],
        specialties: 'Son en mer\nFilms animaliers',
      },
      terms: { contract: 'cdduTechnician', payFrom: 1250.5, payUnit: 'week' },
      employer: { name: employerCanaries.employer, idKind: 'siren', isHidden: false },
    });
    expect([...(await publicBriefs()).keys()]).not.toContain(brief.id);
    expect(await leaving()).toMatch(/Votre projet est reçu.*projets\/gerer#/s);
  });

  it.each([
    [{ payFrom: '' }, 'payFrom', 'brief.payFrom.missing'],
    [{ payFrom: '0' }, 'payFrom', 'brief.payFrom.wrongForm'],
    [{ contract: 'schoolFilm' }, 'payFrom', 'brief.payFrom.unpaid'],
    [{ contract: 'rights' }, 'payUnit', 'brief.payUnit.wrongContract'],
    [{ idNumber: '732 829 321' }, 'idNumber', 'brief.idNumber.siren'],
    [{ closesOn: dayFromNow(130) }, 'closesOn', 'brief.closesOn.tooFar'],
    [{ closesOn: dayFromNow(-2) }, 'closesOn', 'brief.closesOn.past'],
    [{ until: dayFromNow(30) }, 'until', 'brief.until.before'],
    [{ 'bases.0': '' }, 'bases', 'brief.bases.missing'],
    [{ 'crafts.0': 'inconnu' }, 'crafts.0', 'brief.crafts.unknown'],
    [{ specialties: 'son\nmoins de 30 ans' }, 'specialties', 'brief.wording.age'],
    [{ isTrue: '' }, 'isTrue', 'brief.isTrue.missing'],
  ])('with %o says what to mend, and where', async (data, field, code) => {
    const { status, answer } = await present(payload(), newBrief(data));
    expect(status).toBe(422);
    const errors = (answer as { errors: { path: string[]; code: string }[] }).errors;
    expect(errors).toContainEqual({ path: field.split('.'), code });
  });

  it('is told all that is wrong with it at once, whoever knows it', async () => {
    const { status, answer } = await present(
      payload(),
      newBrief({
        title: 'Perchiste homme de moins de 30 ans',
        specialties: 'en bonne santé',
        'crafts.0': 'inconnu',
        until: '2020-01-31',
        from: '2020-01-01',
        closesOn: '2020-01-01',
      }),
    );
    expect(status).toBe(422);
    expect((answer['errors'] as { path: string[] }[]).map(({ path }) => path.join('.'))).toEqual([
      'until',
      'closesOn',
      'crafts.0',
      'title',
      'specialties',
    ]);
  });

  it('shows the editor the words of the story that they may want to look at', async () => {
    const brief = await waiting({ stakes: 'On recherche une jeune femme disparue en mer.' });
    expect(brief.flags?.replaceAll('\u00a0', ' ')).toContain(
      'enjeu : « recherche une jeune femme » (sexe)',
    );
  });
});

describe('an editor', () => {
  it('publishes nothing before they have found the employer in a public register', async () => {
    const brief = await waiting();
    const { status, text } = await change(brief, { state: 'accepted' });
    expect(status).toBe(400);
    expect(text).toContain('registre public');
    expect((await again(brief)).state).toBe('waiting');
    await change(brief, { employerCheck: { register: 'sirene' }, state: 'accepted' });
    const after = await again(brief);
    expect(after).toMatchObject({
      state: 'accepted',
      employerCheck: { register: 'sirene', by: editor.id, on: expect.any(String) as string },
      slug: expect.stringMatching(/^une-perchiste/) as string,
    });
    expect([...(await publicBriefs()).keys()]).toContain(brief.id);
    expect(await leaving()).toContain(`https://site.example/projets/${after.slug}`);
  });

  it('gives no project the address of a page that is ours', async () => {
    const brief = await published({ title: 'Mon projet' });
    expect(brief.slug).toBe('mon-projet-2');
  });

  it('refuses with reasons, which the employer reads', async () => {
    const brief = await waiting();
    expect((await change(brief, { state: 'refused' })).status).toBe(400);
    await change(brief, { state: 'refused', refusalReason: 'Ce SIREN est celui d’une autre.' });
    expect(await leaving()).toContain('Ce SIREN est celui d’une autre.');
  });

  it('of a commission reads the projects of its territories without who is behind, and changes none', async () => {
    const [here, there] = [await waiting(), await waiting()];
    const own = await addUser(payload(), 'commission', [ground.bretagne]);
    const other = await addUser(payload(), 'commission', [ground.corse]);
    const get = ({ token }: Account, { id }: Brief) =>
      rest({ method: 'GET', path: `/briefs/${id}`, token });
    const { status, text } = await get(own, here);
    expect(status).toBe(200);
    for (const canary of Object.values(employerCanaries)) expect(text).not.toContain(canary);
    expect((await get(other, there)).status).toBe(404);
    expect((await change(here, { title: 'Un autre titre, plus long' }, own)).status).toBe(403);
  });
});

describe('a published project', () => {
  it('says nothing of a hidden employer, and the name alone of one that is not', async () => {
    const hidden = await published({ isHidden: 'on', 'english.title': 'A boom operator wanted' });
    const shown = await published();
    const records = await publicBriefs();
    const text = JSON.stringify(records.get(hidden.id));
    for (const canary of [...Object.values(employerCanaries), hidden.employer.email, '732'])
      expect(text).not.toContain(canary);
    const { employer, address: _, ...others } = employerCanaries;
    expect(records.get(shown.id)).toMatchObject({ employer });
    const { employer: __, ...rest } = records.get(shown.id) as { employer: string };
    for (const canary of [employer, ...Object.values(others), 'Kanari-Adresse'])
      expect(JSON.stringify(rest)).not.toContain(canary);
  });

  it('is extended at once by its link, which acts once', async () => {
    const brief = await published();
    const closesOn = dayFromNow(50);
    const { status } = await pressBrief(payload(), brief, { act: 'extend', closesOn });
    expect(status).toBe(200);
    expect((await again(brief)).closesOn).toBe(noon(closesOn));
    const text = await leaving();
    const [, token = ''] = /projets\/gerer#(\S+)/.exec(text) ?? [];
    expect((await pressBrief(payload(), brief, { token, act: 'givenUp' })).status).toBe(200);
    expect((await pressBrief(payload(), brief, { token, act: 'givenUp' })).status).toBe(422);
    const forged = { token: 'x'.repeat(43), act: 'givenUp' };
    expect((await pressBrief(payload(), brief, forged)).status).toBe(422);
  });

  it('is not extended past 120 days', async () => {
    const brief = await published();
    const far = { act: 'extend', closesOn: dayFromNow(125) };
    const { answer } = await pressBrief(payload(), brief, far);
    expect(answer).toMatchObject({ errors: [{ code: 'brief.closesOn.tooFar' }] });
    expect((await again(brief)).closesOn).toBe(brief.closesOn);
  });

  it.each(['foundHere', 'foundElsewhere', 'givenUp'] as const)(
    'that is closed (%s) leaves at once and stays closed',
    async (act) => {
      const brief = await published();
      expect((await pressBrief(payload(), brief, { act })).status).toBe(200);
      expect(await again(brief)).toMatchObject({ state: 'closed', outcome: act });
      expect((await publicBriefs()).has(brief.id)).toBe(false);
      expect((await marks(brief)).at(-1)).toBe(true);
      expect(await leaving()).toContain('est clos');
      expect((await change(brief, { state: 'accepted' })).status).toBe(400);
    },
  );

  it('closes by itself after its last day, once', async () => {
    const brief = await published();
    const lastDay = new Date(`${brief.closesOn.slice(0, 10)}T21:00:00Z`);
    await closeExpired({ payload: payload(), now: lastDay });
    expect((await again(brief)).state).toBe('accepted');
    const after = new Date(lastDay.getTime() + 4 * 3_600_000);
    await closeExpired({ payload: payload(), now: after });
    expect(await again(brief)).toMatchObject({ state: 'closed', outcome: 'expired' });
    await forget();
    expect(await closeExpired({ payload: payload(), now: after })).toBe(0);
    expect(await owed()).toEqual([]);
  });

  it('is in what its employer may take along, and goes when they ask to be erased', async () => {
    const brief = await published();
    const { email } = brief.employer;
    const asked = { payload: payload(), email: email.toUpperCase(), now: new Date() };
    expect((await keptData(asked)).data['projects']).toMatchObject([{ id: brief.id }]);
    await eraseAddress({ ...asked, reason: 'asked' });
    await expect(again(brief)).rejects.toThrow('0 projects');
    expect((await publicBriefs()).has(brief.id)).toBe(false);
    expect((await marks(brief)).at(-1)).toBe(true);
  });

  it('is erased with its links and mails a year after its closing, and not before', async () => {
    const brief = await published();
    await pressBrief(payload(), brief, { act: 'givenUp' });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await sweep({ payload: payload(), now: inDays(364) });
    expect((await again(brief)).id).toBe(brief.id);
    await sweep({ payload: payload(), now: inDays(366) });
    await expect(again(brief)).rejects.toThrow('0 projects');
    const where = { brief: { equals: brief.id } };
    expect((await payload().count({ collection: 'signed-links', where })).totalDocs).toBe(0);
  });
});
