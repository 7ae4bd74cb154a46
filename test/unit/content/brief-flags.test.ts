import { expect, test } from 'vitest';
import { seemsEnglish, wordingToLookAt } from '../../../content/brief-flags.ts';
import { wordingProblems } from '../../../content/brief-wording.ts';
import { BriefForm } from '../../../content/schema/brief-form.ts';
import { nest } from '../../../content/schema/flat-fields.ts';
import { newBrief } from '../../helpers/briefs.ts';

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

/** With plain spaces. */
const flagsOf = (form: BriefForm) =>
  wordingToLookAt(form).map((line) => line.replaceAll('\u00a0', ' '));

test('an editor is shown what stands in English where French is due, and not beside it', () => {
  const stakes = 'A woman looks for whoever sold the boat of her father.';
  const form = BriefForm.parse(nest(newBrief({ stakes, 'english.stakes': stakes })).value);
  expect(flagsOf(form)).toEqual(['enjeu : semble écrit en anglais']);
});

test.each([
  ['Une comédienne jeune pour « Marée haute »', 'âge de la personne, ou de l’histoire ?'],
  ['Portrait d’une monteuse bretonne au travail', 'origine de la personne, ou du projet ?'],
  ['Cherche urgemment perchiste marseillaise', 'origine de la personne, ou du projet ?'],
])('an editor is asked what "%s" is said of', (title, question) => {
  const form = BriefForm.parse(nest(newBrief({ title })).value);
  expect(wordingProblems(form)).toEqual([]);
  expect(flagsOf(form)).toEqual([expect.stringMatching(/^titre : « .+ » \(/)]);
  expect(flagsOf(form)[0]).toContain(question);
});

test('an editor is shown what would discriminate by the names of the form', () => {
  const english = { 'english.title': 'A young editor for a series' };
  const form = BriefForm.parse(nest(newBrief(english)).value);
  expect(flagsOf(form)).toEqual(['titre en anglais : « a young editor » (âge)']);
});
