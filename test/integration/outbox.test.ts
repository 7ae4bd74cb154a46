import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Talent } from '../../cms/payload-types.ts';
import { messageIdOf, useMails } from '../helpers/mails.ts';

const mails = useMails();
const change = (data: Partial<Talent>) =>
  mails.payload().update({ collection: 'talents', id: mails.talent().id, data });

describe('a message is given up, and an editor sees why, where the person', () => {
  it.each([
    ['has blocked who wrote', 'ne veut plus de messages', () => block('blocked@else.example')],
    ['has withdrawn the page', 'n’est plus publiée', () => change({ _status: 'draft' })],
    [
      'takes no more from such senders',
      'ne reçoit plus',
      () => change({ contactFrom: ['student'] }),
    ],
  ])('%s', async (_, reason, happens) => {
    const row = await mails.oweMessage({ email: 'Blocked@else.example' });
    await happens();
    expect(await mails.deliver()).toEqual({ sent: 0, failed: 1, waiting: 0 });
    expect(mails.smtp().received).toEqual([]);
    const { failedAt, deliveredAt, lastError } = await mails.rowOf(row);
    expect([failedAt, deliveredAt]).toEqual([expect.any(String), null]);
    expect(lastError).toContain(reason);
    expect(mails.said()).not.toContain('@');
  });

  it('no longer exists where the person was erased: nothing is kept of it', async () => {
    const row = await mails.oweMessage();
    const talent = mails.talent().id;
    await mails.payload().delete({ collection: 'talents', id: talent });
    expect(await mails.deliver()).toEqual({ sent: 0, failed: 0, waiting: 0 });
    expect(mails.smtp().received).toEqual([]);
    const left = await Promise.all([
      mails.payload().count({ collection: 'outbox', where: { id: { equals: row.id } } }),
      mails.payload().count({ collection: 'submissions', where: { talent: { equals: talent } } }),
    ]);
    expect(left.map(({ totalDocs }) => totalDocs)).toEqual([0, 0]);
  });

  async function block(email: string): Promise<unknown> {
    const { senderHash } = await import('../../cms/endpoints/sender-hash.ts');
    const data = { talent: mails.talent().id, emailHash: senderHash(email) };
    return mails.payload().create({ collection: 'sender-blocks', data });
  }
});

describe('the outbox', () => {
  it.each([
    ['that nobody took', null],
    ['that a worker took and never came back to', new Date(Date.now() - 60_000).toISOString()],
  ])('of mails %s is emptied by three workers at once, none sent twice', async (_, lockedUntil) => {
    const rows = [];
    for (let n = 0; n < 8; n += 1) {
      const { id: submission } = await mails.submission();
      rows.push(await mails.owe({ submission, lockedUntil }));
    }
    const runs = await Promise.all([mails.deliver(), mails.deliver(), mails.deliver()]);
    expect(runs.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(rows.length);
    expect(mails.messageIds().toSorted()).toEqual(rows.map(messageIdOf).toSorted());
  });

  it('sends the oldest first, and leaves alone what is not due', async () => {
    const [late, early] = [await mails.oweMessage(), await mails.oweMessage({}, 60)];
    await mails.oweMessage({}, -60);
    expect(await mails.deliver()).toEqual({ sent: 2, failed: 0, waiting: 1 });
    expect(mails.messageIds()).toEqual([early, late].map(messageIdOf));
  });

  it('stops between two mails when asked', async () => {
    for (let n = 0; n < 3; n += 1) await mails.oweMessage();
    const stopping = new AbortController();
    const transport = {
      send: async () => stopping.abort(),
    };
    expect(await mails.deliver({ transport, signal: stopping.signal })).toMatchObject({
      sent: 1,
      waiting: 2,
    });
  });
});

describe('without a mail server', () => {
  it('each mail becomes a whole file, and a line that names no one', async () => {
    const row = await mails.oweMessage({ message: `Bonjour, ${'é'.repeat(200)}\n.a dot` });
    const { makeTransport } = await import('../../scripts/lib/mail-transport.ts');
    await mails.deliver({ transport: makeTransport({ url: undefined, say: mails.say }) });
    expect(mails.said()).toMatch(/^Mail kept as \S+outbox\/\S+\.eml \(no SMTP_URL\)$/);
    const folder = path.join(mails.dataDir(), 'outbox');
    expect(readdirSync(folder)).toEqual([`${row.id}.eml`]);
    const mail = await PostalMime.parse(readFileSync(path.join(folder, `${row.id}.eml`)));
    expect(mail.to).toEqual([{ name: '', address: mails.talent().privateEmail }]);
    expect(mail.text).toContain(`> Bonjour, ${'é'.repeat(200)}\n> .a dot`);
  });

  it('a sender that is not one address is said before anything leaves', async () => {
    const { env } = await import('../../cms/env.ts');
    const { makeTransport } = await import('../../scripts/lib/mail-transport.ts');
    const before = env.MAIL_FROM;
    env.MAIL_FROM = 'a@x.example, b@x.example';
    expect(() => makeTransport()).toThrow('MAIL_FROM=a@x.example, b@x.example is not one address');
    env.MAIL_FROM = before;
  });
});
