import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outbox, Submission, Talent } from '../../cms/payload-types.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeSubmission, makeTalent } from '../helpers/records.ts';
import { startSmtp } from '../helpers/smtp.ts';

let cms: TestCms;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let talent: Talent;
let deliver: (options?: {
  signal?: AbortSignal;
  now?: () => Date;
}) => Promise<{ sent: number; failed: number; waiting: number }>;
let loaded: Awaited<ReturnType<typeof load>>;

const load = async () => ({
  ...(await import('../../scripts/lib/deliver-mails.ts')),
  ...(await import('../../scripts/lib/mail-transport.ts')),
  ...(await import('../../cms/endpoints/contact.ts')),
  ...(await import('../../cms/endpoints/use-link.ts')),
});
const said: string[] = [];
const say = (line: string) => void said.push(line);

beforeAll(async () => {
  cms = await startCms({
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  });
  smtp = await startSmtp();
  loaded = await load();
  const transport = loaded.makeTransport({ url: smtp.url, say });
  deliver = (options) =>
    loaded.deliverDueMails({ payload: cms.payload, transport, say, ...options });
  talent = await makeTalent(cms.payload, {
    privateEmail: 'prive@talent.example',
    privatePhone: '07 99 88 77 66',
    notes: 'secret-notes',
    legalName: 'Secret Legal',
  });
});
afterAll(async () => {
  await smtp.stop();
  await cms.stop();
});
beforeEach(() => {
  smtp.received.length = 0;
  said.length = 0;
});

const owe = (data: Partial<Outbox>) =>
  cms.payload.create({
    collection: 'outbox',
    data: { kind: 'contact-message', attempts: 0, dueAt: new Date().toISOString(), ...data },
  });
const oweMessage = async (overrides: Partial<Submission> = {}) =>
  owe({ submission: (await makeSubmission(cms.payload, { talent: talent.id, ...overrides })).id });
const rowOf = ({ id }: { id: string }) =>
  cms.payload.findByID({ collection: 'outbox', id, depth: 0 });

describe('a message to a person', () => {
  it('comes from us, to them alone, and is answered to who wrote it', async () => {
    const row = await oweMessage();
    expect(await deliver()).toEqual({ sent: 1, failed: 0, waiting: 0 });
    const [{ mail, to, from } = {} as never] = smtp.received;
    expect([from, to]).toEqual(['relais@mails.example', ['prive@talent.example']]);
    expect(mail.from).toMatchObject({ name: 'Générique', address: 'relais@mails.example' });
    expect(mail.to).toEqual([{ name: '', address: 'prive@talent.example' }]);
    expect(mail.replyTo).toEqual([
      { name: 'Paul Durand', address: 'paul.durand@production.example' },
    ]);
    expect(mail.messageId).toBe(`<${row.id}@mails.example>`);
    expect(mail.subject).toBe('Message de Paul Durand · Proposer un travail');
    expect(await rowOf(row)).toMatchObject({
      deliveredAt: expect.any(String),
      lockedUntil: null,
      lastError: null,
    });
  });

  it('has links that work once and are stored as hashes only', async () => {
    await oweMessage();
    await deliver();
    const text = smtp.received[0]?.mail.text ?? '';
    for (const [page, purpose] of [
      ['bloquer', 'stop'],
      ['signaler', 'report'],
    ] as const) {
      const token =
        new RegExp(`https://site\\.example/message/${page}#([\\w-]{43})\\s`).exec(text)?.[1] ?? '';
      const { docs } = await cms.payload.find({
        collection: 'signed-links',
        where: { tokenHash: { equals: loaded.tokenHash(token) } },
      });
      expect(docs).toMatchObject([{ purpose, usedAt: null }]);
      expect(JSON.stringify(docs)).not.toContain(token);
    }
  });

  it('is in the language of the person, not of who writes', async () => {
    const english = await makeTalent(cms.payload, { preferredLocale: 'en' });
    await oweMessage({ talent: english.id, locale: 'fr' });
    await deliver();
    expect(smtp.received[0]?.mail.subject).toBe('Message from Paul Durand · Offer work');
    expect(smtp.received[0]?.mail.text).toContain('https://site.example/en/message/bloquer#');
  });

  it('cannot be given other recipients or headers by what was typed', async () => {
    await oweMessage({
      name: 'Eve\r\nBcc: victim@else.example',
      email: 'eve@else.example, victim@else.example',
      message: 'Bonjour.\r\n.\r\nRCPT TO:<victim@else.example>\r\nBcc: victim@else.example',
    });
    await deliver();
    const [{ mail, to, raw } = {} as never] = smtp.received;
    expect(to).toEqual(['prive@talent.example']);
    expect([mail.bcc, mail.cc, mail.replyTo]).toEqual([undefined, undefined, undefined]);
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc/im);
    expect(mail.text).toContain('> RCPT TO:<victim@else.example>');
  });

  it.each([
    [
      'has blocked who wrote',
      async () =>
        void (await cms.payload.create({
          collection: 'sender-blocks',
          data: { talent: talent.id, emailHash: loaded.senderHash('blocked@else.example') },
        })),
      { email: 'Blocked@else.example' },
      'ne veut plus de messages',
    ],
    [
      'has withdrawn the page',
      async () =>
        void (await cms.payload.update({
          collection: 'talents',
          id: talent.id,
          data: { _status: 'draft' },
        })),
      {},
      'n’est plus publiée',
    ],
    [
      'no longer takes messages from such senders',
      async () =>
        void (await cms.payload.update({
          collection: 'talents',
          id: talent.id,
          data: { _status: 'published', contactFrom: ['production'] },
        })),
      { sender: 'student' },
      'ne reçoit plus',
    ],
    [
      'is gone',
      async () => void (await cms.payload.delete({ collection: 'talents', id: talent.id })),
      {},
      'n’est plus publiée',
    ],
  ] as const)(
    'is given up, with the reason, where the person %s',
    async (_, change, overrides, reason) => {
      talent = await makeTalent(cms.payload);
      const row = await oweMessage(overrides);
      await change();
      expect(await deliver()).toEqual({ sent: 0, failed: 1, waiting: 0 });
      expect(smtp.received).toEqual([]);
      expect(await rowOf(row)).toMatchObject({
        failedAt: expect.any(String),
        deliveredAt: null,
        lastError: expect.stringContaining(reason),
      });
      expect(said.join()).not.toContain('@');
    },
  );
});

describe('the mail that asks to confirm', () => {
  const oweConfirm = async (overrides: Partial<Submission> = {}) => {
    talent = await makeTalent(cms.payload, {
      privateEmail: 'prive@talent.example',
      privatePhone: '07 99 88 77 66',
      notes: 'secret-notes',
      legalName: 'Secret Legal',
    });
    const submission = await makeSubmission(cms.payload, {
      talent: talent.id,
      confirmedAt: null,
      proof: null,
      locale: 'en',
      ...overrides,
    });
    return owe({ kind: 'contact-confirm', submission: submission.id });
  };

  it('goes to who wrote, in the language of the form, with nothing private and nothing that was typed', async () => {
    await oweConfirm();
    await deliver();
    const [{ mail, to, raw } = {} as never] = smtp.received;
    expect(to).toEqual(['paul.durand@production.example']);
    expect(mail.to).toEqual([{ name: '', address: 'paul.durand@production.example' }]);
    expect(mail.subject).toBe('Confirm your message to Camille Martel');
    expect(mail.text).toMatch(/https:\/\/site\.example\/en\/message\/confirmer#[\w-]{43}\s/);
    expect(raw).toMatch(/^auto-submitted: auto-generated/im);
    const all = `${raw}${mail.text}${mail.html}`;
    for (const secret of [
      'prive@talent',
      '07 99 88',
      'secret-notes',
      'Secret Legal',
      'Paul Durand',
      '06 12 34',
      'Brest',
    ]) {
      expect(all).not.toContain(secret);
    }
  });

  it('is not sent once its link would have expired', async () => {
    const row = await oweConfirm({
      createdAt: new Date(Date.now() - 8 * 86_400_000).toISOString(),
    });
    await deliver();
    expect(smtp.received).toEqual([]);
    expect((await rowOf(row)).lastError).toBe('Le délai de confirmation est passé.');
  });
});

describe('a mail of the CMS itself', () => {
  it('leaves as Payload wrote it, and its content is forgotten', async () => {
    await cms.payload.sendEmail({
      to: 'editor@team.example',
      subject: 'Mot de passe',
      html: '<p>secret-link</p>',
    });
    const { docs } = await cms.payload.find({
      collection: 'outbox',
      where: { kind: { equals: 'account' } },
    });
    expect(await deliver()).toMatchObject({ sent: 1 });
    const [{ mail, to } = {} as never] = smtp.received;
    expect([to, mail.subject, mail.html?.trim()]).toEqual([
      ['editor@team.example'],
      'Mot de passe',
      '<p>secret-link</p>',
    ]);
    expect(await rowOf(docs[0] as Outbox)).toMatchObject({
      content: null,
      deliveredAt: expect.any(String),
    });
  });

  it.each([
    'a@team.example, b@team.example',
    'Group: a@team.example;',
    'a@team.example\r\nBcc: b@team.example',
  ])('is not sent to %j, which is not one address', async (to) => {
    await owe({ kind: 'account', content: { to, subject: 'x', text: 'secret-link' } });
    expect(await deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect(smtp.received).toEqual([]);
  });

  it('is not made of a file or an address that stands where its text should be', async () => {
    await owe({
      kind: 'account',
      content: {
        to: 'a@team.example',
        subject: 'x',
        text: { path: '/etc/hostname' },
        html: { href: smtp.url },
      },
    });
    expect(await deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect(smtp.received).toEqual([]);
  });
});

describe('the outbox', () => {
  it('is emptied by two workers at once without sending anything twice', async () => {
    talent = await makeTalent(cms.payload);
    const rows = [];
    for (let n = 0; n < 12; n += 1) rows.push(await oweMessage());
    const runs = await Promise.all([deliver(), deliver(), deliver()]);
    expect(runs.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(12);
    const ids = smtp.received.map(({ mail }) => mail.messageId);
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => `<${id}@mails.example>`).toSorted());
  });

  it('sends the oldest first, leaves alone what is not due, and stops between two mails when asked', async () => {
    const late = await oweMessage();
    const early = await owe({
      submission: late.submission as string,
      dueAt: new Date(Date.now() - 60_000).toISOString(),
    });
    const future = await owe({
      submission: late.submission as string,
      dueAt: new Date(Date.now() + 60_000).toISOString(),
    });
    expect(await deliver({ signal: AbortSignal.abort() })).toEqual({
      sent: 0,
      failed: 0,
      waiting: 3,
    });
    expect(await deliver()).toEqual({ sent: 2, failed: 0, waiting: 1 });
    expect(smtp.received.map(({ mail }) => mail.messageId)).toEqual(
      [early, late].map(({ id }) => `<${id}@mails.example>`),
    );
    await cms.payload.delete({ collection: 'outbox', id: future.id });
  });
});

describe('without a mail server', () => {
  it('each mail becomes a whole file that its reader opens, and a line that names no one', async () => {
    const row = await oweMessage({
      message: `Bonjour, ${'é'.repeat(200)}\nA line that begins with\n.a dot`,
    });
    const transport = loaded.makeTransport({ url: undefined, say });
    await loaded.deliverDueMails({ payload: cms.payload, transport, say });
    expect(said).toEqual([
      expect.stringMatching(
        new RegExp(`^Mail kept as .*outbox/${row.id}\\.eml \\(no SMTP_URL\\)$`),
      ),
    ]);
    const folder = path.join(cms.dataDir, 'outbox');
    expect(readdirSync(folder)).toEqual([`${row.id}.eml`]);
    const mail = await PostalMime.parse(readFileSync(path.join(folder, `${row.id}.eml`)));
    expect(mail.to).toEqual([{ name: '', address: talent.privateEmail }]);
    expect(mail.text).toContain('> .a dot');
  });

  it('a sender that is not one address is said before anything leaves', async () => {
    const { env } = await import('../../cms/env.ts');
    const before = env.MAIL_FROM;
    env.MAIL_FROM = 'a@x.example, b@x.example';
    expect(() => loaded.makeTransport()).toThrow(
      'MAIL_FROM=a@x.example, b@x.example is not one address',
    );
    env.MAIL_FROM = before;
  });
});
