import { describe, expect, it, vi } from 'vitest';
import type { MailTransport } from '../../scripts/lib/mail-transport.ts';
import { messageIdOf, privateValues, useMails } from '../helpers/mails.ts';

const timeouts = { connection: 5000, greeting: 5000, silence: 300, whole: 10_000 };
const mails = useMails({ timeouts });
const transportTo = async (url: string): Promise<MailTransport> =>
  (await import('../../scripts/lib/mail-transport.ts')).makeTransport({ url, timeouts });
const theirs = privateValues.privateEmail;

describe('a mail server that refuses', () => {
  it.each(['RCPT TO', 'DATA'] as const)(
    'for now (4xx at %s) gets the mail again later',
    async (refuse) => {
      const row = await mails.oweMessage();
      mails.smtp().behave({ refuse, with: `451 4.7.1 <${theirs}> is greylisted` });
      expect(await mails.deliver()).toEqual({ sent: 0, failed: 0, waiting: 1 });
      const { attempts, lastError, lockedUntil, dueAt, failedAt } = await mails.rowOf(row);
      expect([attempts, lockedUntil, failedAt]).toEqual([1, null, null]);
      expect(lastError).toContain(`N’est pas parti (451 4.7.1, ${refuse})`);
      expect(Date.parse(dueAt)).toBeGreaterThan(Date.now() + 30_000);
      mails.smtp().behave('accept');
      expect(await mails.deliver()).toMatchObject({ sent: 0, waiting: 1 });
      expect(await mails.deliver({ inMinutes: 2 })).toEqual({ sent: 1, failed: 0, waiting: 0 });
      const { deliveredAt, lastError: none } = await mails.rowOf(row);
      expect([deliveredAt, none]).toEqual([expect.any(String), null]);
    },
  );

  it.each(['RCPT TO', 'DATA'] as const)(
    'for good (5xx at %s) does not get it again, and an editor sees why',
    async (refuse) => {
      const row = await mails.oweMessage();
      mails.smtp().behave({ refuse, with: `550 5.1.1 <${theirs}> does not exist` });
      expect(await mails.deliver()).toEqual({ sent: 0, failed: 1, waiting: 0 });
      const { failedAt, lastError } = await mails.rowOf(row);
      expect(failedAt).toEqual(expect.any(String));
      expect(lastError).toBe(
        `Refusé pour de bon par le serveur de courriel (550 5.1.1, ${refuse}).`,
      );
      expect(mails.said()).not.toContain(theirs);
      mails.smtp().behave('accept');
      expect(await mails.deliver({ inMinutes: 60 * 24 })).toEqual({
        sent: 0,
        failed: 0,
        waiting: 0,
      });
    },
  );

  it.each([
    ['CONNECT', '554 5.7.1 not from here'],
    ['AUTH', '535 5.7.8 wrong password'],
    ['MAIL FROM', '550 5.7.1 not from this sender'],
  ] as const)(
    'us (5xx at %s) loses no mail: the operator can mend it, and the others wait',
    async (refuse, answer) => {
      const [first, second] = [await mails.oweMessage({}, 60), await mails.oweMessage()];
      mails.smtp().behave({ refuse, with: answer });
      const transport = await transportTo(mails.smtp().urlWithPassword);
      expect(await mails.deliver({ transport })).toEqual({ sent: 0, failed: 0, waiting: 2 });
      const attempts = [await mails.rowOf(first), await mails.rowOf(second)].map(
        (row) => row.attempts,
      );
      expect(attempts).toEqual([1, 0]);
      expect(mails.said()).toContain(`No mail can leave now (${answer.slice(0, 9)}, `);
      expect(mails.said()).not.toContain('secret');
    },
  );

  it('eight times in about a day gets it no more', async () => {
    const row = await mails.oweMessage();
    mails.smtp().behave({ refuse: 'RCPT TO', with: '452 4.2.2 mailbox full' });
    let clock = Date.now();
    for (let n = 1; n <= 8; n += 1) {
      const { failed } = await mails.deliver({ now: () => new Date(clock) });
      expect(failed).toBe(n === 8 ? 1 : 0);
      if (n < 8) clock = Date.parse((await mails.rowOf(row)).dueAt);
    }
    const hours = (clock - Date.now()) / 3_600_000;
    expect(hours).toSatisfy((value: number) => value > 18 && value < 29);
    expect((await mails.rowOf(row)).lastError).toBe(
      'Abandonné après 8 essais (452 4.2.2, RCPT TO).',
    );
  });
});

describe.each(['stall', 'drop'] as const)(
  'a mail server that takes the mail and then seems to %s',
  (manner) => {
    it('gets it once more under the same Message-ID; the mails after it wait and leave once', async () => {
      const rows = [await mails.oweMessage({}, 60), await mails.oweMessage()];
      mails.smtp().behave(manner);
      expect(await mails.deliver()).toEqual({ sent: 0, failed: 0, waiting: 2 });
      mails.smtp().behave('accept');
      expect(await mails.deliver({ inMinutes: 3 })).toEqual({ sent: 2, failed: 0, waiting: 0 });
      const [first = '', second = ''] = rows.map(messageIdOf);
      expect(mails.messageIds().toSorted()).toEqual([first, first, second].toSorted());
    });
  },
);

describe('a server that is not there', () => {
  it('loses nothing', async () => {
    await mails.oweMessage();
    const transport = await transportTo('smtp://127.0.0.1:9');
    expect(await mails.deliver({ transport })).toEqual({ sent: 0, failed: 0, waiting: 1 });
    expect(await mails.deliver({ inMinutes: 2 })).toMatchObject({ sent: 1 });
  });
});

describe('a database that does not take the note that a mail left', () => {
  it('does not make the same worker send it twice', async () => {
    const row = await mails.oweMessage();
    const { drizzle } = mails.payload().db as unknown as {
      drizzle: { transaction: () => Promise<void> };
    };
    const transport: MailTransport = {
      send: async (mail) => {
        await mails.transport().send(mail);
        vi.spyOn(drizzle, 'transaction').mockRejectedValueOnce(new Error('the disk is full'));
      },
    };
    await expect(mails.deliver({ transport })).rejects.toThrow('the disk is full');
    expect(await mails.deliver({ inMinutes: 3 })).toEqual({ sent: 1, failed: 0, waiting: 0 });
    expect(mails.messageIds()).toEqual([messageIdOf(row)]);
  });
});
