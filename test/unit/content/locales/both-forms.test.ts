import { expect, test } from 'vitest';
import { bothForms } from '../../../../content/locales/both-forms.ts';

test('the two forms of a title share one capital', () => {
  expect(bothForms('Monteuse', 'Monteur')).toBe('Monteuse, monteur');
  expect(bothForms('Éclairagiste de plateau', 'Éclairagiste')).toBe(
    'Éclairagiste de plateau, éclairagiste',
  );
});

test('a title with one form is said once', () => {
  expect(bothForms('scripte', 'scripte')).toBe('Scripte');
});

test('an abbreviation keeps its capitals', () => {
  expect(bothForms('Technicienne DIT', 'DIT')).toBe('Technicienne DIT, DIT');
});
