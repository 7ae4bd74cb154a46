import { describe, expect, it } from 'vitest';
import { commentDecidedMail } from '../../../../cms/mail/comment-decided.ts';
import { confirmMail } from '../../../../cms/mail/confirm.ts';

const token = 't'.repeat(43);
const comment = {
  id: 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f',
  kind: 'question',
  text: 'Faut-il un diplôme ?\r\n<b>Merci</b>',
  reason: 'Hors du sujet.',
} as const;
const parts = {
  comment,
  text: { title: 'Une journée de mixage', path: '/articles/une-journee-de-mixage' },
  siteUrl: 'https://site.example',
  contact: 'bonjour@site.example',
};
const spaced = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ');

describe('the mail that asks for a confirmation', () => {
  it.each([
    ['question', 'Confirmez votre question', 'poser une question sur « Le mixage »'],
    ['comment', 'Confirmez votre commentaire', 'commenter « Le mixage »'],
    ['feedback', 'Confirmez votre avis', 'donner un avis sur l’outil'],
  ] as const)('of a %s says what was sent and how to confirm it', (form, subject, lead) => {
    const mail = confirmMail({
      form,
      about: 'Le mixage',
      path: '/x',
      locale: 'fr',
      siteUrl: 'https://site.example',
      token,
      until: new Date('2026-11-28T14:30:00Z'),
    });
    expect(mail.subject).toBe(subject);
    for (const part of [lead, '(https://site.example/x)', `/message/confirmer#${token}`, token])
      expect(spaced(mail.text)).toContain(part);
    expect(spaced(mail.text)).toContain('28 novembre 2026');
  });
});

describe('the mail about a decision', () => {
  const anchor = `https://site.example/articles/une-journee-de-mixage#message-${comment.id}`;

  it('to publish gives the page, the answer apart from what was asked, and the way out', () => {
    const answer = { reply: { text: 'Non.', author: 'La rédaction' }, page: 'https://s.example/y' };
    const mail = commentDecidedMail({ ...parts, decided: 'accepted', answer, locale: 'fr' });
    const text = spaced(mail.text);
    expect(mail.subject).toBe('Votre question est publiée');
    for (const part of [
      '> Faut-il un diplôme ?\n> <b>Merci</b>',
      'La réponse de la rédaction (La rédaction) :\n\n> Non.',
      'https://s.example/y',
      anchor,
      `écrivez à bonjour@site.example en donnant cette référence : ${comment.id}`,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Un courriel vous préviendra');
    expect(mail.html).not.toContain('<b>');
  });

  it('to publish without an answer promises one to a question, nothing to a comment', () => {
    const mail = (kind: 'question' | 'comment') =>
      commentDecidedMail({
        ...parts,
        comment: { ...comment, kind },
        decided: 'accepted',
        locale: 'en',
      }).text;
    expect(mail('question')).toContain('A mail will tell you when the editors have answered.');
    expect(mail('comment')).not.toContain('A mail will tell you');
  });

  it('to refuse gives the reason and the way to contest it, and no page', () => {
    const { text } = commentDecidedMail({ ...parts, decided: 'refused', locale: 'fr' });
    expect(spaced(text)).toContain('> Hors du sujet.');
    expect(spaced(text)).toContain('Pour contester cette décision, écrivez à bonjour@site.example');
    expect(text).not.toContain(anchor);
  });
});
