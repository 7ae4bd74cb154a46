import { describe, expect, it } from 'vitest';
import { splitFields } from '../../../../../site/islands/form/split-fields.ts';
import { errorOf, wordedErrors } from '../../../../../site/islands/form/worded-errors.ts';

const words = {
  'a.name.missing': 'Écrivez votre nom.',
  'a.person.unknown': 'Cette personne n’est plus là.',
  'form.unreadable': 'Illisible.',
};

describe('the errors of a form in words', () => {
  it('stand with their field where the visitor sees it, first and with the whole form elsewhere', () => {
    const errors = wordedErrors({
      errors: [
        { path: ['name'], code: 'a.name.missing' },
        { path: ['talent'], code: 'a.person.unknown' },
      ],
      words,
      fields: ['name'],
    });
    expect(errors).toEqual([
      { field: '', text: 'Cette personne n’est plus là.' },
      { field: 'name', text: 'Écrivez votre nom.' },
    ]);
    expect(errorOf(errors, 'name')).toBe('Écrivez votre nom.');
    expect(errorOf(errors, 'email')).toBe('');
  });

  it('are the editors’ own where they wrote some', () => {
    const errors = [{ path: [], code: 'a.name.missing', text: 'Ouvert le 3 mars.' }];
    expect(wordedErrors({ errors, words, fields: [] })).toEqual([
      { field: '', text: 'Ouvert le 3 mars.' },
    ]);
  });

  it('never show a code that this version of the page does not know', () => {
    const [error] = wordedErrors({ errors: [{ path: [], code: 'new.code' }], words, fields: [] });
    expect(error).toEqual({ field: '', text: 'Illisible.' });
  });
});

describe('what a form sends', () => {
  it('keeps the honeypot and the code of a tour apart from the fields that the schema knows', () => {
    const data = new FormData();
    data.set('name', 'Ana');
    data.set('website', 'https://spam.invalid');
    const parts = { fields: { name: 'Ana' }, trap: 'https://spam.invalid' };
    expect(splitFields(data)).toStrictEqual(parts);
    data.set('code', 'brest-2026');
    expect(splitFields(data)).toStrictEqual({ ...parts, code: 'brest-2026' });
  });
});
