import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Brief, Talent } from '../../cms/payload-types.ts';
import { briefOf, employerCanaries, presentAndConfirm, pressBrief } from '../helpers/briefs.ts';
import { addGround, addUser, talentData, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
let ground: Ground;
let editor: Awaited<ReturnType<typeof addUser>>;
let bretagne: Awaited<ReturnType<typeof addUser>>;
let corse: Awaited<ReturnType<typeof addUser>>;
let person: Talent;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
  bretagne = await addUser(payload(), 'commission', [ground.bretagne]);
  corse = await addUser(payload(), 'commission', [ground.corse]);
  person = await payload().create({ collection: 'talents', data: talentData(ground) });
});
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
beforeEach(forget);

/** A published project in Bretagne whose employer is hidden. */
async function published(): Promise<Brief> {
  const brief = await presentAndConfirm(payload(), { isHidden: 'on' });
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  await rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: editor.token, body });
  await forget();
  return briefOf(payload(), brief.employer.email);
}
const make = (brief: Brief, { token } = bretagne) =>
  rest({
    method: 'POST',
    path: '/people-lists',
    token,
    body: {
      title: 'Perchistes pour la série',
      day: '2026-11-22T12:00:00.000Z',
      brief: brief.id,
      asked: 'Une perchiste pour une série.',
      people: [{ talent: person.id, note: 'Connaît le port.' }],
    },
  });
const send = (id: string, { token } = bretagne) =>
  rest({ method: 'POST', path: `/people-lists/${id}/send`, token });
const idOf = ({ json }: Awaited<ReturnType<typeof make>>) => json.doc?.id ?? '';

it('a list for a project goes to its employer, whom the commission never sees', async () => {
  const brief = await published();
  const made = await make(brief);
  expect(made.status).toBe(201);
  expect((await send(idOf(made))).status).toBe(200);
  mails.smtp().received.length = 0;
  await mails.deliver();
  const [mail, ...others] = mails.smtp().received;
  expect([mail?.to, others]).toEqual([[brief.employer.email], []]);
  expect(mail?.mail.text).toMatch(/1\. Maud Kervella[\s\S]*Connaît le port\./);
  expect(mail?.mail.text).toContain('que si vous répondez');
  const path = `/people-lists/${idOf(made)}?depth=3`;
  const { text } = await rest({ path, token: bretagne.token });
  expect(text).toContain(brief.title);
  for (const canary of [...Object.values(employerCanaries), brief.employer.email])
    expect(text).not.toContain(canary);
  const guess = `/people-lists?where[brief.employer.email][equals]=${brief.employer.email}`;
  expect((await rest({ path: guess, token: bretagne.token })).json.docs ?? []).toEqual([]);
});

it('a commission names no project outside of its territories, and nobody one that is not published', async () => {
  const brief = await published();
  const waiting = await presentAndConfirm(payload());
  expect((await make(brief, corse)).status).toBe(400);
  expect((await make(waiting)).status).toBe(400);
  expect((await make(waiting, editor)).status).toBe(400);
});

it('a list needs somebody to go to: a person, or a project that is still open', async () => {
  const body = { title: 'Sans personne', asked: 'Rien.', day: '2026-11-22T12:00:00.000Z' };
  const { token } = bretagne;
  const none = await rest({ method: 'POST', path: '/people-lists', token, body });
  expect(none.status).toBe(400);
  const brief = await published();
  const made = await make(brief);
  await pressBrief(payload(), brief, { act: 'givenUp' });
  expect((await send(idOf(made))).status).toBe(409);
});
