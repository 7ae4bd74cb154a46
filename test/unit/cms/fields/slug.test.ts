import { describe, expect, it } from 'vitest';
import { slugify } from '../../../../cms/fields/slug.ts';

describe('the address made of a name', () => {
  it.each([
    ['Agnès Przybyłkowska', 'agnes-przybylkowska'],
    ['Léopold Œuvrard-Thiéry', 'leopold-oeuvrard-thiery'],
    ['  L’École du pylône ! 2021', 'l-ecole-du-pylone-2021'],
    ['…?!', ''],
  ])('is of plain letters and hyphens: %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('is cut without a hyphen at its end', () => {
    expect(slugify(`${'a'.repeat(89)} b`)).toBe('a'.repeat(89));
  });
});
