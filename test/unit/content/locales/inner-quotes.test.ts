import { expect, test } from 'vitest';
import { fill } from '../../../../content/locales/fill.ts';

test('quotes within quotes are the inner ones of the language', () => {
  expect(fill('Gérer «\u00a0{title}\u00a0»\u00a0:', { title: 'Série « Marée haute »' })).toBe(
    'Gérer «\u00a0Série “Marée haute”\u00a0»\u00a0:',
  );
  expect(fill('Manage “{title}”:', { title: 'A “Tide” series' })).toBe('Manage “A ‘Tide’ series”:');
});

test('a title that stands alone keeps its quotes', () => {
  expect(fill('Votre projet\u00a0: {title}', { title: 'Série « Marée »' })).toBe(
    'Votre projet\u00a0: Série « Marée »',
  );
});

test('a name that is not given stays, quotes too', () => {
  expect(fill('« {title} » {n}', { n: 2 })).toBe('« {title} » 2');
});
