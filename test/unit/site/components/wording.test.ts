import { expect, test } from 'vitest';
import { payPeriod, sentenceOf } from '../../../../site/components/wording.ts';

test('phrases become one sentence, and abbreviations keep their capitals', () => {
  expect(sentenceOf(['Lecture d’un plan', 'Écoute', 'VFX et trucages'], 'fr')).toBe(
    'Lecture d’un plan\u00a0; écoute\u00a0; VFX et trucages.',
  );
  expect(sentenceOf(['Reading a plan', 'Listening'], 'en')).toBe('Reading a plan; listening.');
});

test('no phrases make no sentence', () => {
  expect(sentenceOf([], 'fr')).toBe('');
});

test('an amount says how many hours it pays for where the source does', () => {
  expect(payPeriod('week', 39, 'fr')).toBe('Par semaine, 39 heures');
  expect(payPeriod('week', undefined, 'fr')).toBe('Par semaine');
});
