import { expect, test } from 'vitest';
import {
  seemsEnglish,
  wordingIn,
  wordingProblems,
  wordingToLookAt,
} from '../../../content/brief-wording.ts';
import { BriefForm } from '../../../content/schema/brief-form.ts';
import { nest } from '../../../content/schema/flat-fields.ts';
import { newBrief } from '../../helpers/briefs.ts';

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
  ['Poste réservé aux femmes', 'sex'],
  ['Réservé aux hommes', 'sex'],
  ['H uniquement', 'sex'],
  ['Hommes souhaités', 'sex'],
  ['Male editor wanted', 'sex'],
  ['Female DP preferred', 'sex'],
  ['fem\u200bmes uniquement', 'sex'],
  ['35 ans maximum', 'age'],
  ['max. 30 ans', 'age'],
  ['Max 35 years old', 'age'],
  ['âge : 25-30', 'age'],
  ['Candidat jeune', 'age'],
  ['pas de seniors', 'age'],
  ['réservé aux moins de 30 ans', 'age'],
  ['under 35s only', 'age'],
  ['recent graduates', 'age'],
  ['Digital natives', 'age'],
  ['anglais natif', 'origin'],
  ['français de naissance', 'origin'],
  ['Européens uniquement', 'origin'],
  ['Ressortissants français uniquement', 'origin'],
  ['Pas d’étrangers', 'origin'],
  ['personnes de couleur s’abstenir', 'origin'],
  ['US citizens only', 'origin'],
  ['white male', 'origin'],
  ['personnes d’origine maghrébine', 'origin'],
  ['présentation soignée exigée', 'appearance'],
  ['silhouette mince', 'appearance'],
  ['must be attractive', 'appearance'],
  ['assistante blonde', 'appearance'],
  ['pas de femme enceinte', 'health'],
  ['handicapés s’abstenir', 'health'],
  ['pas de mère de famille', 'family'],
  ['mariées s’abstenir', 'family'],
  ['pas de syndicaliste', 'belief'],
  ['pas de voile', 'belief'],
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
  'Une équipe jeune et motivée vous attend',
  'Homme à tout faire',
  'Blonde 2 kW, mandarine 800 W',
  'Une blonde et deux mandarines',
  'Nègre littéraire, écriture pour autrui',
  'Noir et blanc uniquement',
  'Black and white only',
  'Fond blanc uniquement',
  'White balance',
  'Slim rig, Steadicam',
  'Skin colour grading',
  'Maquillage peaux noires',
  'Coiffure de cheveux afro et blonds',
  'Débutants s’abstenir',
  'Permis B depuis plus de 2 ans',
  '18 ans révolus, travail de nuit',
  'Film interdit aux moins de 16 ans',
  'Série pour les 12-16 ans',
  'Archives de moins de 70 ans',
  'Société de plus de 30 ans',
  'Documentaire sur les plus de 60 ans',
  'Over 20 episodes',
  'Under 30 GB',
  'Contrat d’apprentissage (moins de 30 ans)',
  'Contrat de professionnalisation, 16 à 25 ans',
  'Un ou une apprentie de 16 à 29 ans',
  'Documentaire sur des jeunes femmes réfugiées',
  'La Jeune Fille et la mort',
  'Jeune réalisateur césarisé cherche monteuse ou monteur',
  'Accompagnement de jeunes talents',
  'Young adult series',
  'Coproduction de nationalité belge et française',
  'Films d’origine étrangère, sous-titrage',
  'Musique de type arabe et andalouse',
  'Langue maternelle indifférente',
  'Documentaire sur deux hommes : montage demandé',
  'Poste ouvert aux personnes handicapées',
  'H/F uniquement si vous êtes libre en mars',
  'Sans attaches rapides',
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

test('says which fields ask for what is forbidden, and leaves the story alone', () => {
  expect(wordingProblems(brief)).toEqual([]);
  const english = { ...brief.english, title: 'Men only', stakes: 'Women only were admitted.' };
  const specialties = ['fiction', 'moins de 30 ans'];
  expect(wordingProblems({ ...brief, english, specialties })).toEqual([
    { path: ['english', 'title'], code: 'brief.wording.sex' },
    { path: ['specialties'], code: 'brief.wording.age' },
  ]);
});

test.each([
  'A woman looks for whoever sold her father’s boat.',
  'We are looking for an editor with experience of crime series',
  'Sound recordist for a documentary in the Alps',
])('"%s" is not in French', (text) => expect(seemsEnglish(text)).toBe(true));

test.each([
  'Une femme cherche qui a vendu le bateau de son père.',
  'Making-of, showreel et pitch pour une série, version 4K',
  'Monteuse ou monteur pour « The End of a World », en Bretagne et à Rennes',
  'Perchiste',
  '',
])('"%s" passes for French', (text) => expect(seemsEnglish(text)).toBe(false));

test('an editor is shown what stands in English where French is due, and not beside it', () => {
  const stakes = 'A woman looks for whoever sold the boat of her father.';
  const form = BriefForm.parse(nest(newBrief({ stakes, 'english.stakes': stakes })).value);
  expect(wordingToLookAt(form)).toEqual(['stakes: (english)']);
});
