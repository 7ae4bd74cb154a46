import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptDays } from '../../../../scripts/lib/retention.ts';

const page = (locale: string) =>
  readFileSync(
    path.join(import.meta.dirname, `../../../../content/legal/privacy.${locale}.md`),
    'utf8',
  );
const lastCell = (text: string, row: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${row}`))
    ?.split('|')
    .at(-2)
    ?.trim();

const isYear = keptDays.refused === 365 && keptDays.authors === 365;
const yearAfterDecision = isYear
  ? { fr: '12 mois après la décision', en: '12 months after the decision' }
  : { fr: '', en: '' };

describe('the privacy page', () => {
  it.each([
    ['fr', 'Messages du formulaire', `${keptDays.messages} jours`],
    ['fr', 'Messages en attente', `${keptDays.unconfirmed} jours`],
    ['fr', 'Signalements de messages', keptDays.reported === 365 ? '12 mois' : ''],
    ['fr', 'Signalements de pages', keptDays.notices === 365 ? '12 mois après la décision' : ''],
    ['fr', 'Questions et commentaires refusés', yearAfterDecision.fr],
    ['fr', 'Adresse électronique de qui pose', `${yearAfterDecision.fr} pour l’adresse`],
    ['fr', 'Listes datées', keptDays.lists === 365 ? '12 mois après leur jour' : ''],
    ['fr', 'Lettres d’une commission', keptDays.recipients === 365 ? '12 mois' : ''],
    [
      'fr',
      'Projets',
      keptDays.briefs === 365
        ? '12 mois après la clôture, le refus ou, sans décision, l’envoi'
        : '',
    ],
    [
      'en',
      'Projects',
      keptDays.briefs === 365
        ? '12 months after the closing, the refusal or, undecided, the sending'
        : '',
    ],
    [
      'fr',
      'Réponses à un projet',
      `${keptDays.answers === 183 ? '6 mois' : ''} après la décision ou la clôture du projet ; ${keptDays.messages} jours si la réponse n’a pu partir`,
    ],
    [
      'en',
      'Answers to a project',
      `${keptDays.answers === 183 ? '6 months' : ''} after the decision or the closing of the project; ${keptDays.messages} days if the answer could not leave`,
    ],
    ['en', 'Dated lists', keptDays.lists === 365 ? '12 months after their day' : ''],
    ['en', 'Letters of a commission', keptDays.recipients === 365 ? '12 months' : ''],
    ['fr', 'Avis sur l’outil', `${keptDays.messages} jours`],
    ['en', 'Refused questions', yearAfterDecision.en],
    ['en', 'E-mail address of whoever asks', `${yearAfterDecision.en} for the address`],
    ['en', 'Feedback on the tool', `${keptDays.messages} days`],
    ['en', 'Form messages', `${keptDays.messages} days`],
    ['en', 'Reports of messages', keptDays.reported === 365 ? '12 months' : ''],
    ['en', 'Reports of pages', keptDays.notices === 365 ? '12 months after the decision' : ''],
    ['en', 'Messages awaiting', `${keptDays.unconfirmed} days`],
  ])('says how long things are kept (%s, %s)', (locale, row, kept) => {
    expect(lastCell(page(locale), row)).toBe(kept);
  });

  it('holds for mails too: none outlives the message it carries', () => {
    expect(Math.max(keptDays.mails, keptDays.files)).toBeLessThanOrEqual(keptDays.messages);
    expect(keptDays.trapped).toBe(keptDays.unconfirmed);
  });
});
