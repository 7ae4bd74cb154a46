import { describe, expect, it } from 'vitest';
import {
  matchedProjectsMail,
  type MatchedProject,
} from '../../../../cms/mail/matched-projects-mail.ts';

const project: MatchedProject = {
  slug: 'une-perche',
  title: 'Une perche <b>en mer</b>\r\nBcc: x@y.example',
  crafts: 'Perchiste',
  place: 'À distance',
  period: { from: '2027-03-01', until: '2027-03-31' },
  contract: 'CDD',
  pay: 'de 1 000 € à 1 200 € par semaine',
  reasons: 'perchiste, senior',
  closesOn: '2027-02-01',
};
const written = (projects: MatchedProject[], locale: 'fr' | 'en' = 'fr') =>
  matchedProjectsMail({
    locale,
    siteUrl: 'https://site.example',
    name: 'Maud Marée',
    projects,
    token: 'T'.repeat(43),
  });

describe('the mail about projects', () => {
  it('says how many there are, in the singular too', () => {
    expect(written([project]).subject).toBe('Un projet correspond à votre page');
    expect(written([project, project]).subject).toBe('2 projets correspondent à votre page');
    expect(written([project, project], 'en').subject).toBe('2 projects fit your page');
  });

  it('takes what others wrote as text: one line, no tags, nothing in its headers', () => {
    const { text, html, subject } = written([project]);
    expect(text).toContain('Une perche <b>en mer</b> Bcc: x@y.example\n');
    expect(html).not.toContain('<b>');
    expect(subject).not.toContain('Bcc');
  });

  it('says days in words, and ends with the link that stops it', () => {
    const { text } = written([project]);
    expect(text).toContain('À distance, du 1er mars 2027 au 31 mars 2027');
    expect(text).toContain('Répondre jusqu’au 1er février 2027');
    expect(text).toContain(`https://site.example/ma-page/courriels#${'T'.repeat(43)}`);
    expect(written([project], 'en').text).toContain('https://site.example/en/ma-page/courriels#');
  });
});
