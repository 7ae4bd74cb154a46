import { expect, it } from 'vitest';
import type { Fit } from '../../../../content/matching/facts.ts';
import { reasonsInWords, tierInWords } from '../../../../content/matching/in-words.ts';
import type { Locale } from '../../../../content/schema/basics.ts';

const fit: Fit = {
  reasons: [
    { fact: 'craft', craft: 'scripte', form: 'feminine', experience: 'senior' },
    { fact: 'checkedCredits', count: 3 },
    { fact: 'mobile', base: 'ille-et-vilaine', mobility: 'france' },
    { fact: 'free', from: '2027-03-01', until: '2027-04-30' },
    { fact: 'language', codes: ['en', 'lsf'] },
    { fact: 'equipment', asked: 'chronomètre', own: 'Chronomètre' },
    { fact: 'equipment', asked: 'valise', own: 'Valise de scripte' },
    { fact: 'equipment', asked: 'mallette', own: 'Valise de scripte' },
    { fact: 'certificate', asked: 'SST', own: 'SST', validUntil: '2028-01-01' },
    { fact: 'specialty', asked: 'polar', own: ['Fiction policière'], in: 'specialties' },
  ],
  missing: [],
};
const naming = (locale: Locale) => ({
  locale,
  craft: (slug: string) => slug,
  territory: () => 'Ille-et-Vilaine',
});

it('says reasons as somebody would, what goes together in one breath', () => {
  // The space before a semicolon does not break.
  expect(reasonsInWords(fit, naming('fr')).replaceAll('\u00a0', ' ')).toBe(
    'scripte, senior ; fiction policière, 3 crédits vérifiés ; base Ille-et-Vilaine, mobile dans toute la France ; libre du 1er mars 2027 au 30 avril 2027 ; langues : anglais, langue des signes française ; matériel : Chronomètre, Valise de scripte ; SST (valable jusqu’au 1er janvier 2028)',
  );
  expect(reasonsInWords(fit, naming('en'))).toBe(
    'scripte, senior; fiction policière, 3 credits checked; based in Ille-et-Vilaine, travels throughout France; free from 1 March 2027 to 30 April 2027; languages: English, French sign language; equipment: Chronomètre, Valise de scripte; SST (valid until 1 January 2028)',
  );
});

it('says until when somebody is free whose days end before the work', () => {
  const reasons: Fit['reasons'] = [{ fact: 'unsaid', until: '2027-02-28' }];
  const before: Fit = { reasons, missing: [] };
  expect(reasonsInWords(before, naming('fr'))).toBe(
    'libre jusqu’au 28 février 2027, la suite non dite',
  );
  expect(reasonsInWords(before, naming('en'))).toBe(
    'free until 28 February 2027, nothing said after that',
  );
});

it('says what is missing, and what the page says instead', () => {
  const missing: Fit['missing'] = [
    { criterion: 'specialty', asked: ['Affiches'], own: ['Movie artwork', 'Portraits'] },
    { criterion: 'equipment', asked: ['Flash'], own: [] },
    { criterion: 'period', until: '2027-03-10' },
  ];
  expect(tierInWords({ missing }, naming('fr')).replaceAll('\u00a0', ' ')).toBe(
    'à tous sauf : spécialité (Affiches ; sur la page : Movie artwork, Portraits), matériel (Flash), période (libre jusqu’au 10 mars 2027, la suite non dite)',
  );
  expect(tierInWords({ missing }, naming('en'))).toBe(
    'every one but: specialty (Affiches; on the page: Movie artwork, Portraits), equipment (Flash), period (free until 10 March 2027, nothing said of the rest)',
  );
});

it('says what is missing, and of a certificate when it ends', () => {
  expect(tierInWords(fit, naming('fr'))).toBe('répond à tous les critères');
  const missing: Fit['missing'] = [
    { criterion: 'language', codes: ['de'] },
    {
      criterion: 'certificate',
      asked: ['permis B', 'SST'],
      ended: [{ asked: 'SST', own: 'SST', validUntil: '2027-03-31' }],
    },
  ];
  expect(tierInWords({ missing }, naming('fr'))).toBe(
    'à tous sauf\u00a0: langue (allemand), certificat (permis B, SST\u00a0: «\u00a0SST\u00a0» vaut jusqu’au 31 mars 2027)',
  );
});
