import { describe, expect, it } from 'vitest';
import type { Submission } from '../../cms/payload-types.ts';
import { messageIdOf, privateValues, useMails } from '../helpers/mails.ts';
import { makeTalent } from '../helpers/records.ts';
import type { Received } from '../helpers/smtp.ts';

const mails = useMails();
const sent = async (): Promise<Received> => {
  await mails.deliver();
  const [first, ...others] = mails.smtp().received;
  if (!first || others.length > 0)
    throw new Error(`${others.length + (first ? 1 : 0)} mails left.`);
  return first;
};

describe('a message to a person', () => {
  it('comes from us, to them alone, and is answered to who wrote it', async () => {
    const row = await mails.oweMessage();
    const { mail, to, from } = await sent();
    expect([from, to]).toEqual(['relais@mails.example', ['prive@talent.example']]);
    expect(mail.from).toMatchObject({ name: 'Générique', address: 'relais@mails.example' });
    expect(mail.to).toEqual([{ name: '', address: 'prive@talent.example' }]);
    expect(mail.replyTo).toEqual([
      { name: 'Paul Durand', address: 'paul.durand@production.example' },
    ]);
    expect(mail.messageId).toBe(messageIdOf(row));
    expect(mail.subject).toBe('Message de Paul Durand · Proposer un travail');
    const { deliveredAt, lockedUntil, lastError } = await mails.rowOf(row);
    expect([deliveredAt, lockedUntil, lastError]).toEqual([expect.any(String), null, null]);
  });

  it('has links whose tokens are stored as hashes only', async () => {
    await mails.oweMessage();
    const { mail } = await sent();
    const { tokenHash } = await import('../../cms/endpoints/link-token.ts');
    for (const [page, purpose] of [
      ['bloquer', 'stop'],
      ['signaler', 'report'],
    ] as const) {
      const address = new RegExp(`https://site\\.example/message/${page}#([\\w-]{43})\\s`);
      const token = address.exec(mail.text ?? '')?.[1] ?? '';
      const { docs } = await mails.payload().find({
        collection: 'signed-links',
        where: { tokenHash: { equals: tokenHash(token) } },
      });
      expect(docs).toMatchObject([{ purpose, usedAt: null }]);
      expect(JSON.stringify(docs)).not.toContain(token);
    }
  });

  it('is in the language of the person, not of who writes', async () => {
    const { id: talent } = await makeTalent(mails.payload(), { preferredLocale: 'en' });
    await mails.oweMessage({ talent, locale: 'fr' });
    const { mail } = await sent();
    expect(mail.subject).toBe('Message from Paul Durand · Offer work');
    expect(mail.text).toContain('https://site.example/en/message/bloquer#');
  });

  it('cannot be given other recipients or headers by what was typed', async () => {
    await mails.oweMessage({
      name: 'Eve\r\nBcc: victim@else.example',
      email: 'eve@else.example, victim@else.example',
      message: 'Bonjour.\r\n.\r\nRCPT TO:<victim@else.example>\r\nBcc: victim@else.example',
    });
    const { mail, to, raw } = await sent();
    expect(to).toEqual(['prive@talent.example']);
    expect([mail.bcc, mail.cc, mail.replyTo]).toEqual([undefined, undefined, undefined]);
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc/im);
    expect(mail.text).toContain('> RCPT TO:<victim@else.example>');
  });
});

describe('the mail that asks to confirm', () => {
  const oweConfirm = async (overrides: Omit<Partial<Submission>, 'talent'> = {}) => {
    const unconfirmed = { confirmedAt: null, proof: null, locale: 'en' as const, ...overrides };
    const { id } = await mails.submission(unconfirmed);
    return mails.owe({ kind: 'contact-confirm', submission: id });
  };

  it('goes to who wrote, in the language of the form', async () => {
    await oweConfirm();
    const { mail, to, raw } = await sent();
    expect(to).toEqual(['paul.durand@production.example']);
    expect(mail.to).toEqual([{ name: '', address: 'paul.durand@production.example' }]);
    expect(mail.subject).toBe('Confirm your message to Camille Martel');
    expect(mail.text).toMatch(/https:\/\/site\.example\/en\/message\/confirmer#[\w-]{43}\s/);
    expect(raw).toMatch(/^auto-submitted: auto-generated/im);
  });

  it('says nothing private of the person, and repeats nothing that was typed', async () => {
    await oweConfirm();
    const { mail, raw } = await sent();
    const typed = ['Paul Durand', '06 12 34', 'Brest'];
    for (const secret of [...Object.values(privateValues), ...typed]) {
      expect(`${raw}${mail.text}${mail.html}`).not.toContain(secret);
    }
  });

  it('is not sent once its link would have expired', async () => {
    const row = await oweConfirm({
      createdAt: new Date(Date.now() - 8 * 86_400_000).toISOString(),
    });
    expect(await mails.deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect((await mails.rowOf(row)).lastError).toBe('Le délai de confirmation est passé.');
  });
});

describe('a mail of the CMS itself', () => {
  it('leaves as Payload wrote it, and its content is forgotten', async () => {
    const html = '<p>secret-link</p>';
    await mails.payload().sendEmail({ to: 'editor@team.example', subject: 'Mot de passe', html });
    const { mail, to } = await sent();
    expect([to, mail.subject]).toEqual([['editor@team.example'], 'Mot de passe']);
    expect(mail.html?.trim()).toBe(html);
    const { docs } = await mails.payload().find({ collection: 'outbox', depth: 0 });
    expect(docs).toMatchObject([{ content: null, deliveredAt: expect.any(String) }]);
  });

  it.each([
    'a@team.example, b@team.example',
    'Group: a@team.example;',
    'a@team.example\r\nBcc: b@team.example',
  ])('is not sent to %j, which is not one address', async (to) => {
    await mails.owe({ kind: 'account', content: { to, subject: 'x', text: 'secret-link' } });
    expect(await mails.deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect(mails.smtp().received).toEqual([]);
  });

  it('is not made of a file or an address that stands where its text should be', async () => {
    const content = { to: 'a@team.example', subject: 'x', text: { path: '/etc/hostname' } };
    await mails.owe({ kind: 'account', content });
    expect(await mails.deliver()).toMatchObject({ sent: 0, failed: 1 });
  });
});
