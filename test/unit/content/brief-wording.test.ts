import { expect, test } from 'vitest';
import { wordingIn, wordingProblem } from '../../../content/brief-wording.ts';

const grounds = (text: string) => wordingIn(text).map(({ ground }) => ground);

test.each([
  ['Cherche une femme cheffe opératrice', 'sex'],
  ['Recherchons plutôt un homme pour la machinerie', 'sex'],
  ['Jeune femme', 'sex'],
  ['hommes uniquement', 'sex'],
  ['Women only', 'sex'],
  ['Looking for a young man', 'sex'],
  ['Cherche jeune monteur', 'age'],
  ['moins de 35 ans', 'age'],
  ['25-35 ans', 'age'],
  ['âge maximum : 40', 'age'],
  ['Editor aged 25 to 35', 'age'],
  ['Under 30', 'age'],
  ['jeunes diplômés', 'age'],
  ['de type européen', 'origin'],
  ['Nationalité française', 'origin'],
  ['anglais langue maternelle', 'origin'],
  ['Native speaker of English', 'origin'],
  ['Bonne présentation', 'appearance'],
  ['physique avantageux', 'appearance'],
  ['sans tatouages', 'appearance'],
  ['en bonne santé', 'health'],
  ['sans handicap', 'health'],
  ['able-bodied', 'health'],
  ['célibataire, sans enfants', 'family'],
  ['no children', 'family'],
  ['non syndiqué', 'belief'],
  ['catholique pratiquant', 'belief'],
])('"%s" asks for %s', (text, ground) => {
  expect(grounds(text)).toContain(ground);
});

test.each([
  'Documentaire sur une femme pilote de ligne',
  'La Femme de ménage, long métrage',
  'Chef opérateur ou cheffe opératrice (H/F)',
  'Femme ou homme, débutants bienvenus',
  'Homme-grenouille certifié classe B',
  'Film pour le jeune public',
  'Jeune création chorégraphique',
  'plus de 10 ans d’expérience',
  'Au moins 15 ans de métier',
  'de 10 à 15 ans d’expérience',
  'Captation pour enfants de 10 à 12 ans',
  'Single camera, balance des blancs',
  'Certificat valide, permis B valide',
  'Belle image, physique des lumières',
  'Women’s stories: a documentary',
  'Film under 30 minutes',
  'Version originale, origine du projet',
  'Noir et blanc, 16 mm',
  'narration policière',
  'Senior editor',
])('"%s" asks nothing that is forbidden', (text) => {
  expect(wordingIn(text)).toEqual([]);
});

const brief = {
  title: 'Monteuse ou monteur pour une série policière',
  english: { title: '', world: '', tone: '', stakes: '' },
  specialties: [],
  equipment: [],
  certificates: [],
};

test('says which field asks for what is forbidden, and leaves the story alone', () => {
  expect(wordingProblem(brief)).toBeUndefined();
  expect(wordingProblem({ ...brief, specialties: ['fiction', 'moins de 30 ans'] })).toEqual({
    path: ['specialties'],
    code: 'brief.wording.age',
  });
  const english = { ...brief.english, title: 'Men only', stakes: 'Women only were admitted.' };
  expect(wordingProblem({ ...brief, english })).toEqual({
    path: ['english', 'title'],
    code: 'brief.wording.sex',
  });
});
