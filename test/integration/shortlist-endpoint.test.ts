import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shortlistEndpoint } from '../../cms/endpoints/shortlist.ts';
import { linkEndpoint } from '../../cms/endpoints/use-link.ts';
import { makeSignedLink } from '../../cms/mail/signed-link.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { composeMail } from '../../scripts/lib/compose-mail.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { formRequest, makeProof } from '../helpers/forms.ts';
import { addGround, type Ground, talentData } from '../helpers/ground.ts';

// Read with the imports below it.
vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '30'));

let cms: TestCms;
let ground: Ground;
let post: ReturnType<typeof shortlistEndpoint>;

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
  post = shortlistEndpoint(cms.payload);
});
afterAll(() => cms.stop());

const person = async (data: object = {}) =>
  (await cms.payload.create({ collection: 'talents', data: talentData(ground, { ...data }) })).id;

let senders = 0;
const message = (talents: string[], data: object = {}) => ({
  talents: talents.join(','),
  sender: 'production',
  purpose: 'offer',
  name: 'Paule Durand',
  email: `paule${(senders += 1)}@production.example`,
  phone: '06 12 34',
  message: 'Bonjour, nous tournons en mars à Brest.',
  locale: 'fr',
  ...data,
});

async function send(body: unknown, visitor?: string) {
  const answer = await post(formRequest({ body, ...(visitor && { visitor }) }));
  return { status: answer.status, answer: await answer.json() };
}

const submissionsOf = async (email: string) =>
  (
    await cms.payload.find({
      collection: 'submissions',
      where: { email: { equals: email } },
      pagination: false,
      depth: 0,
    })
  ).docs;
const mailsOf = async (submissions: { id: string }[]) =>
  (
    await cms.payload.find({
      collection: 'outbox',
      where: { submission: { in: submissions.map(({ id }) => id) } },
      pagination: false,
      depth: 0,
    })
  ).docs;

/** Presses the button of the mail that asks for the confirmation. */
async function confirm(email: string) {
  const [submission] = await submissionsOf(email);
  if (!submission) throw new Error(`Nothing was sent from ${email}.`);
  const token = await makeSignedLink({ payload: cms.payload, purpose: 'confirm', submission });
  const use = linkEndpoint(cms.payload, 'confirm');
  const answer = await use(formRequest({ body: { token, locale: 'fr' } }));
  expect(answer.status).toBe(200);
}

/** To whom mails go, or why they do not. */
async function leaving(email: string) {
  const owed = await mailsOf(await submissionsOf(email));
  const relayed = owed.filter(({ kind }) => kind === 'contact-message');
  const composed = await Promise.all(
    relayed.map((row) => composeMail({ payload: cms.payload, row, now: new Date() })),
  );
  return composed.map((one) => ('mail' in one ? one.mail : one));
}

describe('a message to several people', () => {
  it('waits as one for its confirmation, with a proof and without', async () => {
    const talents = [await person(), await person()];
    for (const proof of [undefined, await makeProof()]) {
      const body = message(talents);
      const { status, answer } = await send({ ...body, proof });
      expect([status, answer]).toEqual([202, { ok: true, state: 'toConfirm' }]);
      const docs = await submissionsOf(body.email);
      expect(docs).toMatchObject([{ form: 'shortlist', talent: null, data: { talents } }]);
      expect(docs[0]?.confirmedAt).toBeFalsy();
      const [mail] = await mailsOf(docs);
      expect(mail?.kind).toBe('shortlist-confirm');
      const composed =
        mail && (await composeMail({ payload: cms.payload, row: mail, now: new Date() }));
      if (!composed || !('mail' in composed)) throw new Error('No mail asks for it.');
      expect(composed.mail.to).toBe(body.email);
      expect(composed.mail.text).toContain('Nombre de personnes\u00a0: 2.');
      expect(composed.mail.text).not.toContain(body.message);
    }
  });

  it('goes to each apart once it is confirmed, each with its own ways to stop and to report it', async () => {
    const addresses = ['un@exemple.invalid', 'deux@exemple.invalid', 'trois@exemple.invalid'];
    const talents: string[] = [];
    for (const privateEmail of addresses) talents.push(await person({ privateEmail }));
    const body = message(talents);
    await send({ ...body, proof: await makeProof() });
    await confirm(body.email);
    const relayed = (await submissionsOf(body.email)).filter(({ form }) => form === 'contact');
    expect(relayed.map(({ talent }) => talent).toSorted()).toEqual(talents.toSorted());
    for (const one of relayed)
      expect(one).toMatchObject({
        name: body.name,
        phone: body.phone,
        message: body.message,
        purpose: 'offer',
        confirmedAt: expect.any(String),
      });
    const mails = (await leaving(body.email)).map((one) => {
      if (!('to' in one)) throw new Error('A mail does not leave.');
      return one;
    });
    expect(mails.map(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
    const links = mails.flatMap(({ text }) => text?.match(/#[\w-]{43}/g) ?? []);
    expect(new Set(links).size).toBe(6);
    for (const { to, text } of mails)
      for (const other of addresses) if (other !== to) expect(text).not.toContain(other);
  });

  it('sent twice by a lost connection is stored once', async () => {
    const body = { ...message([await person()]), proof: await makeProof() };
    for (const { status } of [await send(body), await send(body)]) expect(status).toBe(202);
    expect(await submissionsOf(body.email)).toHaveLength(1);
  });

  it('does not reach who was hidden or erased before it was confirmed, and reaches the others', async () => {
    const [stays, hidden, erased] = [
      await person({ privateEmail: 'reste@exemple.invalid' }),
      await person(),
      await person(),
    ];
    const body = message([stays, hidden, erased]);
    await send(body);
    const at = new Date().toISOString();
    await cms.payload.update({ collection: 'talents', id: hidden, data: { hiddenAt: at } });
    await eraseTalent({ payload: cms.payload, talent: erased, reason: 'asked' });
    expect((await submissionsOf(body.email))[0]?.data).toEqual({ talents: [stays, hidden] });
    await confirm(body.email);
    expect(await leaving(body.email)).toMatchObject([{ to: 'reste@exemple.invalid' }]);
  });

  it('does not leave to who was hidden, erased, or has stopped the sender after it was confirmed', async () => {
    const [hidden, erased, stops] = [await person(), await person(), await person()];
    const body = message([hidden, erased, stops]);
    await send(body);
    await confirm(body.email);
    const sent = await submissionsOf(body.email);
    const submission = sent.find(({ talent }) => talent === stops);
    if (!submission) throw new Error('Nobody can stop it.');
    const token = await makeSignedLink({ payload: cms.payload, purpose: 'stop', submission });
    await linkEndpoint(cms.payload, 'stop')(formRequest({ body: { token, locale: 'fr' } }));
    const at = new Date().toISOString();
    await cms.payload.update({ collection: 'talents', id: hidden, data: { hiddenAt: at } });
    await eraseTalent({ payload: cms.payload, talent: erased, reason: 'asked' });
    expect(
      (await leaving(body.email)).map((one) => 'reason' in one && one.reason).toSorted(),
    ).toEqual(['blocked', 'closed']);
  });
});

describe('says what to mend, and stores nothing', () => {
  it.each<[string, () => Promise<object>, string[], string]>([
    ['nobody', async () => message([]), ['talents'], 'shortlist.talents.missing'],
    ['no id', async () => message(['x']), ['talents', '0'], 'shortlist.talents.unknown'],
    [
      'too many',
      async () => message(Array.from({ length: 21 }, () => crypto.randomUUID())),
      ['talents'],
      'shortlist.talents.tooMany',
    ],
    [
      'somebody who is not listed',
      async () => message([await person(), crypto.randomUUID()]),
      [],
      'shortlist.talents.unknown',
    ],
    [
      'somebody who is hidden',
      async () => message([await person({ hiddenAt: new Date().toISOString() })]),
      [],
      'shortlist.talents.unknown',
    ],
    [
      'somebody who takes no messages from this sender',
      async () => message([await person(), await person({ contactFrom: ['student'] })]),
      [],
      'shortlist.sender.refused',
    ],
    [
      'no message',
      async () => message([await person()], { message: '' }),
      ['message'],
      'contact.message.missing',
    ],
  ])('for %s', async (_, make, path, code) => {
    const body = await make();
    const { status, answer } = await send(body);
    expect([status, answer.errors]).toEqual([422, [{ path, code }]]);
    expect(await submissionsOf(String(Object(body).email))).toEqual([]);
  });
});

it('counts the people of a visitor, whoever signs: twice as many an hour as messages', async () => {
  const people: string[] = [];
  while (people.length < 20) people.push(await person());
  const visitor = '10.9.9.9';
  const states: number[] = [];
  for (let n = 0; n < 4; n += 1) states.push((await send(message(people), visitor)).status);
  expect(states).toEqual([202, 202, 202, 429]);
});
