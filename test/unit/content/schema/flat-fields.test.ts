import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAt, nest } from '../../../../content/schema/flat-fields.ts';

describe('flat fields', () => {
  it('become lists and groups', () => {
    const { value } = nest({
      name: 'Lou',
      'crafts.0.craft': 'scripte',
      'crafts.0.form': 'both',
      'bases.0': 'bretagne',
      'bases.1': 'corse',
      'consents.reuse': 'on',
    });
    expect(value).toEqual({
      name: 'Lou',
      crafts: [{ craft: 'scripte', form: 'both' }],
      bases: ['bretagne', 'corse'],
      consents: { reuse: 'on' },
    });
  });

  it('lose the lines in which nothing was typed, and errors still find the line that was meant', () => {
    const { value, flatPath } = nest({
      'credits.10.title': 'Dix',
      'credits.0.title': ' ',
      'credits.0.role': '',
      'credits.2.title': '',
      'credits.2.role': 'scripte',
      'bases.0': '',
      'bases.3': 'corse',
    });
    expect(value).toEqual({
      credits: [{ title: '', role: 'scripte' }, { title: 'Dix' }],
      bases: ['corse'],
    });
    expect(flatPath(['credits', '0', 'title'])).toEqual(['credits', '2', 'title']);
    expect(flatPath(['credits', '1', 'year'])).toEqual(['credits', '10', 'year']);
    expect(flatPath(['bases', '0'])).toEqual(['bases', '3']);
    expect(flatPath(['consents', 'publication'])).toEqual(['consents', 'publication']);
    expect(flatPath([])).toEqual([]);
  });

  it.each([
    '__proto__.polluted',
    'a.__proto__.polluted',
    'constructor.prototype.polluted',
    'a.999999999',
    'a.400.b',
    'a.01',
    'a.b.c.d.e',
    'a..b',
    '.a',
  ])('named %s are left for the schema to refuse', (name) => {
    expect(nest({ [name]: 'x' }).value).toEqual({ [name]: 'x' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('with two meanings keep the first and leave the other', () => {
    expect(nest({ a: 'x', 'a.b': 'y' }).value).toEqual({ a: 'x', 'a.b': 'y' });
    expect(nest({ 'a.b': 'y', a: 'x' }).value).toEqual({ a: { b: 'y' }, 'a.': 'x' });
  });

  it('of any name and value fold without a fault, into no more than was sent', () => {
    const word = fc.oneof(
      fc.constantFrom('a', 'b', '0', '1', '399', '400', '__proto__', 'toString', ''),
      fc.string({ maxLength: 4 }),
    );
    const name = fc.array(word, { maxLength: 6 }).map((words) => words.join('.'));
    const fields = fc.dictionary(name, fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })));
    fc.assert(
      fc.property(fields, (sent) => {
        const { value, flatPath } = nest(sent);
        expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
        expect(leaves(value)).toBeLessThanOrEqual(leaves(sent));
        expect(flatPath(['a', '0', 'b'])).toHaveLength(3);
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(own);
      }),
    );
  });
});

it('an error stands beside its field or, where there is none, above its list', () => {
  const names = new Set(['email', 'crafts', 'crafts.0.form', 'specialties']);
  expect(fieldAt(['crafts', '0', 'form'], names)).toBe('crafts.0.form');
  expect(fieldAt(['crafts', '7', 'form'], names)).toBe('crafts');
  expect(fieldAt(['specialties', '3'], names)).toBe('specialties');
  expect(fieldAt(['unknown'], names)).toBe('');
});

const own = Object.getOwnPropertyNames(Object.prototype);

const leaves = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, child) => sum + leaves(child), 0)
    : 1;
