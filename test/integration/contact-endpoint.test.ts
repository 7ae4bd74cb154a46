import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newChallenge } from '../../cms/endpoints/challenge.ts';
import { contactEndpoint } from '../../cms/endpoints/contact.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { encodeProof, formRequest, makeProof } from '../helpers/forms.ts';
import { addGround, type Ground, talentData } from '../helpers/ground.ts';

// Read with the imports below it: enough for the hostile, few enough to be reached.
vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '300'));

let cms: TestCms;
let ground: Ground;
let post: ReturnType<typeof contactEndpoint>;
let talent: string;
let proof: string;

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
  post = contactEndpoint(cms.payload);
  talent = await person({});
});
afterAll(() => cms.stop());

const person = async (data: object) =>
  (await cms.payload.create({ collection: 'talents', data: talentData(ground, { ...data }) })).id;

let senders = 0;
const message = (data: object = {}) => ({
  talent,
  sender: 'production',
  purpose: 'offer',
  name: 'Paule Durand',
  email: `paule${(senders += 1)}@production.example`,
  phone: '',
  message: 'Bonjour, nous tournons en mars à Brest.',
  locale: 'fr',
  ...data,
});

async function send(body: unknown, options: Omit<Parameters<typeof formRequest>[0], 'body'> = {}) {
  const answer = await post(formRequest({ body, ...options }));
  const text = await answer.text();
  return { status: answer.status, answer: text && JSON.parse(text), headers: answer.headers };
}

/** What is stored of a message, with the mails it owes. */
async function storedOf(email: string) {
  const { docs } = await cms.payload.find({
    collection: 'submissions',
    where: { email: { equals: email } },
    pagination: false,
  });
  const { docs: mails } = await cms.payload.find({
    collection: 'outbox',
    where: { submission: { in: docs.map(({ id }) => id) } },
    pagination: false,
  });
  return { docs, mails: mails.map(({ kind }) => kind) };
}

/** Every submission has its one mail, but for robots, who get none; and no mail is without its submission. */
async function expectWhole() {
  const { docs } = await cms.payload.find({
    collection: 'submissions',
    pagination: false,
    depth: 0,
  });
  const { docs: mails } = await cms.payload.find({
    collection: 'outbox',
    pagination: false,
    depth: 0,
  });
  const owing = docs.filter(({ trappedAt }) => !trappedAt).map(({ id }) => id);
  expect(mails.map(({ submission }) => submission).toSorted()).toEqual(owing.toSorted());
  return docs.length;
}

describe('a message with a proof', () => {
  it('is stored as it was typed, confirmed, with the mail it owes, before it is acknowledged', async () => {
    const body = message({
      name: ' Paule  Durand ',
      phone: '+33 6 12 34',
      message: 'Une ligne.\n\nUne autre, « accentuée ». 🎬',
    });
    const { status, answer, headers } = await send({ ...body, proof: await makeProof() });
    expect([status, answer]).toEqual([202, { ok: true, state: 'accepted' }]);
    expect(headers.get('cache-control')).toBe('no-store');
    const { docs, mails } = await storedOf(body.email);
    expect(docs).toMatchObject([
      { ...body, name: 'Paule  Durand', form: 'contact', talent, trappedAt: null },
    ]);
    expect(docs[0]?.confirmedAt).toBeTruthy();
    expect(mails).toEqual(['contact-message']);
  });

  it('counts once: sent twice, also at once, it is stored once and acknowledged each time', async () => {
    const body = { ...message(), proof: await makeProof() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(body)));
    for (const { status, answer } of [...answers, await send(body)])
      expect([status, answer.state]).toEqual([202, 'accepted']);
    expect(await storedOf(body.email)).toMatchObject({ docs: [{}], mails: ['contact-message'] });
  });

  it('is stored with its mail when many come at once, also beside one that cannot be', async () => {
    const before = await expectWhole();
    const bodies = Array.from({ length: 60 }, () => message());
    const gone = message({ talent: await person({}) });
    const [removed, ...answers] = await Promise.all([
      send(gone).catch(() => ({ status: 503 })),
      ...bodies.map((body) => send(body)),
      cms.payload.delete({ collection: 'talents', id: gone.talent }),
    ]);
    expect(answers.slice(0, 60).map((one) => 'status' in one && one.status)).toEqual(
      bodies.map(() => 202),
    );
    expect(await expectWhole()).toBeGreaterThanOrEqual(before + 60);
    expect([202, 422, 503]).toContain(removed.status);
    for (const { email } of bodies.slice(0, 5))
      expect((await storedOf(email)).mails).toEqual(['contact-confirm']);
  });

  it('lends its proof to no other message, which is not lost for it but waits for a confirmation', async () => {
    proof = await makeProof();
    await send({ ...message(), proof });
    for (const other of [message(), message({ message: 'Un tout autre message, écrit après.' })]) {
      expect((await send({ ...other, proof })).answer).toEqual({ ok: true, state: 'toConfirm' });
      expect((await storedOf(other.email)).mails).toEqual(['contact-confirm']);
    }
  });

  it('comes as well from a plain form', async () => {
    const body = message();
    const fields = new URLSearchParams({ ...body, proof: await makeProof(), website: '' });
    const { status } = await send(fields.toString(), {
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
    });
    expect([status, (await storedOf(body.email)).mails]).toEqual([202, ['contact-message']]);
  });
});

describe('a message without a proof that holds', () => {
  it.each([
    ['none', () => undefined],
    ['an empty one', () => ''],
    ['noise', () => '%%%%'],
    ['JSON that is none', () => encodeProof([null])],
    ['one that is too young', () => makeProof({ age: 1 })],
    ['one of the day before yesterday', () => makeProof({ age: 49 * 3600 })],
    ['one from the future', () => makeProof({ age: -3600 })],
    ['a huge one', () => 'A'.repeat(5000)],
    [
      'an unsolved one',
      async () =>
        encodeProof({
          challenge: await newChallenge(Date.now() - 5000),
          solution: { counter: 1, derivedKey: 'ab' },
        }),
    ],
    ['one whose date was moved', () => forged((parameters) => (parameters['data'] = { at: 1 }))],
    ['one that was made cheaper', () => forged((parameters) => (parameters['cost'] = 1))],
    [
      'one that would take for ever to check',
      () => forged((parameters) => (parameters['cost'] = 1e12)),
    ],
    ['one of another algorithm', () => forged((parameters) => (parameters['algorithm'] = 'none'))],
  ])('(%s) is stored and waits for the confirmation of its sender', async (_, make) => {
    const body = message();
    const { status, answer } = await send({ ...body, proof: await make() });
    expect([status, answer]).toEqual([202, { ok: true, state: 'toConfirm' }]);
    const { docs, mails } = await storedOf(body.email);
    expect(docs).toMatchObject([{ confirmedAt: null, proof: null }]);
    expect(mails).toEqual(['contact-confirm']);
  });

  async function forged(change: (parameters: Record<string, unknown>) => void): Promise<string> {
    const proof = JSON.parse(Buffer.from(await makeProof(), 'base64').toString());
    change(proof.challenge.parameters);
    return encodeProof(proof);
  }
});

it('a message of a robot is set aside: it owes no mail, and the robot does not learn it', async () => {
  for (const extra of [{ proof: await makeProof() }, {}]) {
    const body = message();
    const { status, answer } = await send({ ...body, ...extra, website: 'https://spam.example' });
    expect([status, answer]).toEqual([202, { ok: true, state: 'accepted' }]);
    expect(await storedOf(body.email)).toMatchObject({
      docs: [{ trappedAt: expect.any(String), confirmedAt: null }],
      mails: [],
    });
  }
});

describe('a message is refused, and nothing of it is stored,', () => {
  it('where its person cannot be written to', async () => {
    const draft = await person({ _status: 'draft' });
    const quiet = await person({ contactFrom: [] });
    const withdrawn = await person({});
    await cms.payload.update({ collection: 'talents', id: withdrawn, data: { _status: 'draft' } });
    for (const id of [draft, withdrawn, crypto.randomUUID()])
      await expectRefused(message({ talent: id }), 422, {
        path: [],
        code: 'contact.talent.unknown',
      });
    await expectRefused(message({ talent: 'x' }), 422, {
      path: ['talent'],
      code: 'contact.talent.unknown',
    });
    for (const body of [message({ talent: quiet }), message({ sender: 'student' })])
      await expectRefused(body, 422, { path: ['sender'], code: 'contact.sender.refused' });
  });

  it.each([
    ['name', 'A', 'contact.name.missing'],
    ['name', 'A\r\nBcc: b@b.example', 'contact.name.wrongForm'],
    ['email', 'a@b.example, c@d.example', 'contact.email.wrongForm'],
    ['email', 'a@b.example\nBcc: c@d.example', 'contact.email.wrongForm'],
    ['email', '"Paul" <a@b.example>', 'contact.email.wrongForm'],
    ['phone', 'call me', 'contact.phone.wrongForm'],
    ['message', 'Bonjour', 'contact.message.tooShort'],
    ['message', 'xy '.repeat(1334), 'contact.message.tooLong'],
    ['message', `Bonjour, ceci est un message\0 avec un zéro.`, 'contact.message.wrongForm'],
    ['purpose', 'spam', 'contact.purpose.missing'],
    ['sender', ['production'], 'contact.sender.missing'],
    ['locale', 'de', 'form.unreadable'],
  ])('where %s is %o: %s', (field, value, code) =>
    expectRefused(message({ [field]: value }), 422, { path: [field], code }),
  );

  it('where it says more than the form asks', () =>
    expectRefused(message({ confirmedAt: '2026-01-01', isAdmin: true }), 422, {
      path: [],
      code: 'form.unknownField',
    }));

  it('where it does not come from our pages through our web process', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await send(message(), { headers })).answer.errors).toEqual([
      { path: [], code: 'form.wrongOrigin' },
    ]);
    for (const value of [
      'null',
      'http://localhost:4321.evil.example',
      'http://localhost:43210',
      'localhost:4321',
      'http://evil.example/?http://localhost:4321',
    ])
      expect((await send(message(), { headers: { origin: value } })).status, value).toBe(403);
    expect((await send(message(), { headers: { referer: 'https://evil.example/' } })).status).toBe(
      403,
    );
    expect((await send(message(), { headers: { 'x-web-key': 'x' } })).status).toBe(404);
    for (const origin of ['http://localhost:4321', 'https://localhost:4321'])
      expect((await send(message(), { headers: { origin } })).status).toBe(202);
    expect(
      (
        await send(message(), {
          headers: { origin: 'https://a.example', 'x-site-host': 'a.example' },
        })
      ).status,
    ).toBe(202);
  });

  it('where it is no form, or too large', async () => {
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/xml',
      'image/svg+xml',
    ])
      expect((await send(JSON.stringify(message()), { type })).status, type).toBe(400);
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '5',
      '"x"',
      '['.repeat(30_000),
      '{"a":'.repeat(10_000),
    ])
      expect((await send(body)).status, body.slice(0, 10)).toBe(400);
    expect((await send(message({ message: 'x'.repeat(64_000) }))).status).toBe(413);
    expect(
      (await send('é'.repeat(33_000), { type: 'application/x-www-form-urlencoded' })).status,
    ).toBe(413);
  });

  async function expectRefused(body: ReturnType<typeof message>, status: number, error: object) {
    const before = await expectWhole();
    const refused = await send({ ...body, proof: await makeProof() });
    expect([refused.status, refused.answer]).toEqual([status, { ok: false, errors: [error] }]);
    expect(await expectWhole()).toBe(before);
  }
});

describe('whatever is sent', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '\0',
      '\ud800',
      'a\udfff',
      '\u202e\u2066',
      '__proto__',
      '😀'.repeat(20),
      '%00',
      `'; DROP TABLE submissions;--`,
      '1e999',
    ),
    fc.jsonValue({ maxDepth: 4 }),
    fc.double(),
    fc.constant(undefined),
  );
  const names = [
    'talent',
    'sender',
    'purpose',
    'name',
    'email',
    'phone',
    'message',
    'locale',
    'proof',
    'website',
    '__proto__',
    'constructor',
    'id',
    '',
  ];
  const fields = fc.dictionary(fc.constantFrom(...names), wild, {
    maxKeys: 4,
    noNullPrototype: true,
  });

  it('as fields: is stored whole and acknowledged, or refused with what to mend, and never breaks the endpoint', async () => {
    let acknowledged = 0;
    const before = await expectWhole();
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), async (changed, isPlain) => {
        const body = { ...message(), ...changed };
        const { status, answer } = isPlain
          ? await send(
              new URLSearchParams(
                // An object may bring a `toString` that is no function.
                Object.entries(body).map(([name, value]) => [
                  name,
                  typeof value === 'object' ? JSON.stringify(value) : String(value),
                ]),
              ).toString(),
              { type: 'application/x-www-form-urlencoded' },
            )
          : await send(JSON.stringify(body).replace('"constructor"', '"__proto__"'));
        if (status === 202) acknowledged += 1;
        else expect([status, answer.errors.length > 0]).toEqual([422, true]);
        for (const { path, code } of answer.errors ?? [])
          expect([path, code]).toEqual([
            expect.any(Array),
            expect.stringMatching(/^[a-z]+(\.[a-zA-Z]+)+$/),
          ]);
      }),
      { numRuns: 150 },
    );
    expect(acknowledged).toBeGreaterThan(0);
    expect(await expectWhole()).toBe(before + acknowledged);
  });

  it('as bytes and headers: gets an answer below 500, and stores nothing', async () => {
    const before = await expectWhole();
    const types = [
      'application/json',
      'application/x-www-form-urlencoded',
      'application/json;charset=utf-7',
      'multipart/form-data',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...types),
        async (body, type) => {
          expect((await send(body, { type })).status).toSatisfy(
            (status: number) => status >= 400 && status < 500,
          );
        },
      ),
      { numRuns: 100 },
    );
    expect(await expectWhole()).toBe(before);
  });

  it('keeps every sign that text can have, the same on both databases', async () => {
    const hard =
      "Ligatures ﬁ œ, e\u0301, 𝒜 😀 👩‍👩‍👧, العربية, \u00a0\u2028, <script>&amp;%_\\' et un demi-signe \ud83d.";
    const body = message({ message: hard, name: `O'Néïl \\ "x" %_` });
    expect((await send({ ...body, proof: await makeProof() })).status).toBe(202);
    const { docs } = await storedOf(body.email);
    expect(docs[0]?.message).toBe(hard.toWellFormed());
    expect(docs[0]?.name).toBe(body.name);
  });
});

type Made = { body?: object; options?: object };

describe('too many messages', () => {
  it.each([
    [
      'of one visitor, from whichever of their addresses',
      300,
      (n: number) => ({ options: { visitor: `2001:db8:1:2:${n.toString(16)}::1` } }),
    ],
    [
      'that one sender would have to confirm, however the address is written',
      60,
      (n: number) => ({
        body: {
          email: n % 2 ? 'often+1@a.example' : 'Often@A.example',
          // The same text sent twice would be one.
          message: `Bonjour, voici mon message numéro ${n}.`,
        },
      }),
    ],
  ])('%s are refused', async (_, most, make: (n: number) => Made) => {
    const often = await person({});
    const before = await expectWhole();
    let accepted = 0;
    for (let n = 0; n < 310; n += 1) {
      const { body = {}, options = {} } = make(n);
      const { status, answer } = await send(message({ talent: often, ...body }), options);
      if (status === 202) accepted += 1;
      else expect([status, answer.errors]).toEqual([429, [{ path: [], code: 'form.tooMany' }]]);
    }
    expect(accepted).toBe(most);
    expect(await expectWhole()).toBe(before + most);
  });
});
