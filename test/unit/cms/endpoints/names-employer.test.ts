import { describe, expect, it } from 'vitest';
import { namesEmployer } from '../../../../cms/endpoints/names-employer.ts';
import type { Brief } from '../../../../cms/payload-types.ts';

const employer = {
  name: 'Les Films de l’Écluse',
  email: 'prod@ecluse.example',
  isHidden: true,
} as Brief['employer'];
const names = (text: string, data: object = {}) =>
  namesEmployer({ text, employer: { ...employer, ...data } });

describe('a text of a hidden employer', () => {
  it.each(['Ici LES FILMS DE L’ECLUSE.', 'Écrivez à Prod@Ecluse.example, merci.'])(
    'names them: %s',
    (text) => expect(names(text)).toBe(true),
  );

  it('does not where it says neither name nor address', () => {
    expect(names('Le film se tourne près d’une écluse.')).toBe(false);
  });

  it('may, where the name is on the page anyway', () => {
    expect(names('Ici Les Films de l’Écluse.', { isHidden: false })).toBe(false);
  });
});
