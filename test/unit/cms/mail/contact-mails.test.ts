import { describe, expect, it } from 'vitest';
import { confirmMail } from '../../../../cms/mail/confirm.ts';
import { recordHref } from '../../../../content/routes.ts';
import type { MailText } from '../../../../cms/mail/mail-text.ts';
import { contactMessageMail } from '../../../../cms/mail/contact-message.ts';

const stop = 's'.repeat(43);
const report = 'r'.repeat(43);
const token = 't'.repeat(43);
const siteUrl = 'https://site.example';
const talent = { name: 'Camille Martel', slug: 'camille-martel' };
const message = {
  name: 'Paul Durand',
  sender: 'production',
  purpose: 'offer',
  phone: '06 12 34 56 78',
  message: 'Bonjour,\r\n\r\nêtes-vous libre en mars ?',
} as const;

const written = (
  locale: 'fr' | 'en',
  overrides: Partial<Record<keyof typeof message, string>> = {},
) =>
  plain(
    contactMessageMail({
      locale,
      siteUrl,
      talent,
      message: { ...message, ...(overrides as typeof message) },
      tokens: { stop, report },
    }),
  );
const toConfirm = (locale: 'fr' | 'en') =>
  plain(
    confirmMail({
      form: 'contact',
      about: talent.name,
      path: recordHref('talent', talent.slug, locale),
      locale,
      siteUrl,
      token,
      until: new Date('2026-11-28T14:30:00Z'),
    }),
  );

/** Spaces that do not break are spaces here. */
function plain({ subject, text, html }: MailText): MailText {
  const spaced = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ');
  return { subject: spaced(subject), text: spaced(text), html: spaced(html) };
}

/** What a reader of the HTML sees. */
const seen = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
const unquoted = (text: string) => text.replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim();

describe('the mail to a person', () => {
  it('says in French who writes, why, what, and what can be done', () => {
    const { subject, text } = written('fr');
    expect(subject).toBe('Message de Paul Durand · Proposer un travail');
    for (const part of [
      'Bonjour Camille Martel,',
      'Nom : Paul Durand',
      'De la part de : Une production',
      'Objet : Proposer un travail',
      'Téléphone, pour un rappel : 06 12 34 56 78',
      '> Bonjour,\n> \n> êtes-vous libre en mars ?',
      'répondez à ce courriel',
      `https://site.example/message/bloquer#${stop}\n`,
      `collez celui-ci : ${stop}\n`,
      `https://site.example/message/signaler#${report}\n`,
      `collez celui-ci : ${report}\n`,
      'parce que votre page https://site.example/talents/camille-martel permet',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says the same in English, with English addresses', () => {
    const { subject, text, html } = written('en');
    expect(subject).toBe('Message from Paul Durand · Offer work');
    expect(text).toContain(`https://site.example/en/message/bloquer#${stop}`);
    expect(text).toContain('your page https://site.example/en/talents/camille-martel');
    expect(html).toContain('<html lang="en">');
  });

  it.each(['fr', 'en'] as const)('says the same words as text and as HTML (%s)', (locale) => {
    const { text, html } = written(locale);
    expect(seen(html)).toBe(unquoted(text));
  });

  it('has no line for a telephone that was not given', () => {
    expect(written('fr', { phone: '' }).text).not.toContain('Téléphone');
  });

  it('shows what was typed and never runs it', () => {
    const hostile = `<img src=x onerror="alert('1')"> & </blockquote><a href='//evil.example'>`;
    const { html } = written('fr', { name: hostile, message: hostile, phone: hostile });
    expect(html).not.toMatch(/<img|<\/blockquote><a|onerror="/);
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(seen(html)).toContain(hostile);
  });

  it('keeps a name on its line: no second header, no line of ours, no text turned round', () => {
    const { subject, text } = written('fr', {
      name: 'Eve\r\nBcc: victim@else.example\u2028\u202Etxt',
    });
    expect(subject).toBe('Message de Eve Bcc: victim@else.example txt · Proposer un travail');
    expect(text).not.toMatch(/^Bcc|\u202E|\u2028/m);
  });

  it('does not fill braces that were typed, and sets lines that imitate ours apart', () => {
    const { text } = written('fr', {
      name: '{purpose}',
      message: `${siteUrl}/message/bloquer#${'x'.repeat(43)}`,
    });
    expect(text).toContain('Nom : {purpose}');
    expect(text).toContain(`> ${siteUrl}/message/bloquer#xxx`);
  });
});

describe('the mail that asks to confirm', () => {
  it('says in French for whom, until when, and that nothing need be done', () => {
    const { subject, text } = toConfirm('fr');
    expect(subject).toBe('Confirmez votre message à Camille Martel');
    expect(text).toContain(`https://site.example/message/confirmer#${token}\n`);
    expect(text).toContain(`collez celui-ci : ${token}\n`);
    expect(text).toMatch(/sept jours, jusqu’au 28 novembre 2026 à 15:30/);
    expect(text).toContain('ne faites rien');
  });

  it('says it in English', () => {
    const { subject, text, html } = toConfirm('en');
    expect(subject).toBe('Confirm your message to Camille Martel');
    expect(text).toContain(`https://site.example/en/message/confirmer#${token}\n`);
    expect(text).toMatch(/seven days, until 28 November 2026 at 15:30/);
    expect(seen(html)).toBe(unquoted(text));
  });
});
