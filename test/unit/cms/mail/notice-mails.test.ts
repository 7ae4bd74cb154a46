import { describe, expect, it } from 'vitest';
import type { MailText } from '../../../../cms/mail/mail-text.ts';
import {
  noticeClosedMail,
  noticeDecidedMail,
  noticeQuestionMail,
  noticeReceivedMail,
} from '../../../../cms/mail/notice-mails.ts';

const token = 't'.repeat(43);
const siteUrl = 'https://site.example';
const about = { page: '/talents/camille', kind: 'credit', reference: 'ref-1' } as const;
const until = '2 décembre 2026';
const hostile = '<script>x</script>\r\nBcc: a@b.fr';
const parts = (locale: 'fr' | 'en') => ({ locale, siteUrl, about, name: 'Camille\r\nBcc: x@y.fr' });
const all = (locale: 'fr' | 'en'): Record<string, MailText> => ({
  received: noticeReceivedMail({ ...parts(locale), wrote: hostile, place: hostile }),
  question: noticeQuestionMail({ ...parts(locale), question: hostile, link: token, until }),
  decided: noticeDecidedMail({
    ...parts(locale),
    outcome: 'partly',
    reasons: hostile,
    side: 'concerned',
    link: token,
    until,
  }),
  closed: noticeClosedMail({ ...parts(locale), state: 'reversed', reasons: hostile }),
});

describe.each(['fr', 'en'] as const)('the mails about a notice (%s)', (locale) => {
  it.each(Object.entries(all(locale)))('%s sets apart and escapes what was typed', (_, mail) => {
    expect(mail.subject).not.toMatch(/[\r\n{}]/);
    expect(mail.text).toContain('> <script>x</script>\n> Bcc: a@b.fr');
    expect(mail.text).not.toMatch(/^Bcc:/m);
    expect(mail.html).toContain('&#60;script&#62;');
    expect(mail.html).not.toContain('<script>');
    expect(`${mail.text}${mail.html}`).not.toMatch(/\{\w+\}/);
  });

  it.each(Object.entries(all(locale)))('%s names the page and the case', (_, { text }) => {
    expect(text).toContain(`${siteUrl}/talents/camille`);
    expect(text).toContain('ref-1');
  });

  it('give the link and its code where there is something to do, and nowhere else', () => {
    const { received, question, decided, closed } = all(locale);
    const prefix = locale === 'en' ? '/en' : '';
    expect(question?.text).toContain(`${siteUrl}${prefix}/signaler/repondre#${token}`);
    expect(decided?.text).toContain(`${siteUrl}${prefix}/signaler/contester#${token}`);
    for (const mail of [question, decided]) expect(mail?.text).toContain(until);
    for (const mail of [received, closed]) expect(mail?.text).not.toContain('#');
  });
});
