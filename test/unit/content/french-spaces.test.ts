import { expect, it } from 'vitest';
import { frenchSpaces } from '../../../content/french-spaces.ts';

it.each([
  ['Pour « Marée haute », série : où ?', 'Pour «\u00a0Marée haute\u00a0», série\u00a0: où\u00a0?'],
  ['Déjà\u00a0! Un ; deux', 'Déjà\u00a0! Un\u00a0; deux'],
  ['https://exemple.fr, 12:30, sans espace:', 'https://exemple.fr, 12:30, sans espace:'],
])('keeps signs with their words: %s', (typed, shown) => expect(frenchSpaces(typed)).toBe(shown));
