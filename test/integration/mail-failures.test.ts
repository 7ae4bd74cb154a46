import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MailTransport } from '../../scripts/lib/mail-transport.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeSubmission, makeTalent } from '../helpers/records.ts';
import { startSmtp } from '../helpers/smtp.ts';

const address = 'prive@talent.example';
const minute = 60_000;
const timeouts = { connection: 5000, greeting: 5000, silence: 300, whole: 10_000 };

let cms: TestCms;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let submission: string;
let transport: MailTransport;
let deliverDueMails: typeof import('../../scripts/lib/deliver-mails.ts').deliverDueMails;
let makeTransport: typeof import('../../scripts/lib/mail-transport.ts').makeTransport;
const said: string[] = [];
const say = (line: string) => void said.push(line);

beforeAll(async () => {
  cms = await startCms({ MAIL_FROM: 'relais@mails.example' });
  smtp = await startSmtp();
  ({ deliverDueMails } = await import('../../scripts/lib/deliver-mails.ts'));
  ({ makeTransport } = await import('../../scripts/lib/mail-transport.ts'));
  transport = makeTransport({ url: smtp.url, timeouts, say });
  const talent = await makeTalent(cms.payload, { privateEmail: address });
  submission = (await makeSubmission(cms.payload, { talent: talent.id })).id;
});
afterAll(async () => {
  await smtp.stop();
  await cms.stop();
});
beforeEach(async () => {
  await cms.payload.delete({ collection: 'outbox', where: { id: { exists: true } } });
  smtp.received.length = 0;
  said.length = 0;
  smtp.behave('accept');
});

/** A run of the worker, some minutes from now. */
const deliver = (inMinutes = 0, by = transport) =>
  deliverDueMails({
    payload: cms.payload,
    transport: by,
    say,
    now: () => new Date(Date.now() + inMinutes * minute),
  });
const owe = (secondsAgo = 0) =>
  cms.payload.create({
    collection: 'outbox',
    data: {
      kind: 'contact-message',
      submission,
      attempts: 0,
      dueAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
    },
  });
const rowOf = ({ id }: { id: string }) =>
  cms.payload.findByID({ collection: 'outbox', id, depth: 0 });
const messageIds = () => smtp.received.map(({ mail }) => mail.messageId);

describe('a mail server that refuses', () => {
  it.each(['RCPT TO', 'DATA'] as const)(
    'for now (4xx at %s) gets the mail again later',
    async (refuse) => {
      const row = await owe();
      smtp.behave({ refuse, with: `451 4.7.1 <${address}> is greylisted` });
      expect(await deliver()).toEqual({ sent: 0, failed: 0, waiting: 1 });
      const { attempts, lastError, lockedUntil, dueAt, failedAt } = await rowOf(row);
      expect([attempts, lockedUntil, failedAt]).toEqual([1, null, null]);
      expect(lastError).toContain(`N’est pas parti (451 4.7.1, ${refuse})`);
      expect(Date.parse(dueAt)).toBeGreaterThan(Date.now() + 30_000);
      smtp.behave('accept');
      expect(await deliver()).toMatchObject({ sent: 0, waiting: 1 });
      expect(await deliver(2)).toEqual({ sent: 1, failed: 0, waiting: 0 });
      expect(await rowOf(row)).toMatchObject({ deliveredAt: expect.any(String), lastError: null });
    },
  );

  it.each(['RCPT TO', 'DATA'] as const)(
    'for good (5xx at %s) does not get it again, and an editor sees why',
    async (refuse) => {
      const row = await owe();
      smtp.behave({ refuse, with: `550 5.1.1 <${address}> does not exist` });
      expect(await deliver()).toEqual({ sent: 0, failed: 1, waiting: 0 });
      const { failedAt, lastError } = await rowOf(row);
      expect(failedAt).toEqual(expect.any(String));
      expect(lastError).toBe(
        `Refusé pour de bon par le serveur de courriel (550 5.1.1, ${refuse}).`,
      );
      expect(said.join()).not.toContain(address);
      smtp.behave('accept');
      expect(await deliver(60 * 24)).toEqual({ sent: 0, failed: 0, waiting: 0 });
    },
  );

  it.each([
    ['CONNECT', '554 5.7.1 not from here'],
    ['AUTH', '535 5.7.8 wrong password'],
    ['MAIL FROM', '550 5.7.1 not from this sender'],
  ] as const)(
    'us (5xx at %s) loses no mail: the operator can mend it, and the others wait',
    async (refuse, answer) => {
      const [first, second] = [await owe(60), await owe()];
      smtp.behave({ refuse, with: answer });
      const strict = makeTransport({ url: smtp.urlWithPassword, timeouts });
      expect(await deliver(0, strict)).toEqual({ sent: 0, failed: 0, waiting: 2 });
      expect([(await rowOf(first)).attempts, (await rowOf(second)).attempts]).toEqual([1, 0]);
      expect(said.join()).toContain(`No mail can leave now (${answer.slice(0, 9)}, `);
      expect(said.join()).not.toContain('secret');
    },
  );

  it('eight times in about a day gets it no more', async () => {
    const row = await owe();
    smtp.behave({ refuse: 'RCPT TO', with: '452 4.2.2 mailbox full' });
    let clock = Date.now();
    for (let n = 1; n <= 8; n += 1) {
      const now = () => new Date(clock);
      const run = await deliverDueMails({ payload: cms.payload, transport, say, now });
      expect(run.failed).toBe(n === 8 ? 1 : 0);
      if (n < 8) clock = Date.parse((await rowOf(row)).dueAt);
    }
    expect((clock - Date.now()) / minute / 60).toSatisfy(
      (hours: number) => hours > 18 && hours < 29,
    );
    expect((await rowOf(row)).lastError).toBe('Abandonné après 8 essais (452 4.2.2, RCPT TO).');
  });
});

describe.each(['stall', 'drop'] as const)(
  'a mail server that takes the mail and then seems to %s',
  (manner) => {
    it('gets it once more under the same Message-ID; the mails after it wait and leave once', async () => {
      const [first, second] = [await owe(60), await owe()];
      smtp.behave(manner);
      expect(await deliver()).toEqual({ sent: 0, failed: 0, waiting: 2 });
      smtp.behave('accept');
      expect(await deliver(3)).toEqual({ sent: 2, failed: 0, waiting: 0 });
      const [a, b] = [first, second].map(({ id }) => `<${id}@mails.example>`);
      expect(messageIds().toSorted()).toEqual([a, a, b].toSorted());
    });
  },
);

describe('a server that is not there', () => {
  it('loses nothing', async () => {
    await owe();
    const nowhere = makeTransport({ url: 'smtp://127.0.0.1:9', timeouts });
    expect(await deliver(0, nowhere)).toEqual({ sent: 0, failed: 0, waiting: 1 });
    expect(await deliver(2)).toMatchObject({ sent: 1 });
  });
});

describe('a database that does not take the note that a mail left', () => {
  it('does not make the same worker send it twice', async () => {
    const row = await owe();
    const { drizzle } = cms.payload.db as unknown as {
      drizzle: { transaction: () => Promise<void> };
    };
    const brittle: MailTransport = {
      send: async (mail) => {
        await transport.send(mail);
        vi.spyOn(drizzle, 'transaction').mockRejectedValueOnce(new Error('the disk is full'));
      },
    };
    await expect(deliver(0, brittle)).rejects.toThrow('the disk is full');
    expect(await deliver(3)).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(messageIds()).toEqual([`<${row.id}@mails.example>`]);
  });
});

describe('a worker that is killed', () => {
  const killedWorker = async (moment: 'before' | 'after') => {
    const child = spawn(process.execPath, ['test/fixtures/killed-worker.ts', moment, smtp.url], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
  };

  it('after the server took a mail and before that was noted: one copy more, same Message-ID, and no third', async () => {
    const row = await owe();
    await killedWorker('after');
    expect(smtp.received).toHaveLength(1);
    expect(await deliver(1)).toEqual({ sent: 0, failed: 0, waiting: 1 });
    expect(await deliver(3)).toEqual({ sent: 1, failed: 0, waiting: 0 });
    await deliver(60);
    expect(messageIds()).toEqual([`<${row.id}@mails.example>`, `<${row.id}@mails.example>`]);
  });

  it('before the server got it: it leaves once', async () => {
    const row = await owe();
    await killedWorker('before');
    expect(smtp.received).toEqual([]);
    expect(await deliver(3)).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(messageIds()).toEqual([`<${row.id}@mails.example>`]);
  });
});
