import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every text of a language by its path, `talent.demo` for one. */
const leaves = (value: unknown, at = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, at ? `${at} › ${key}` : key))
    : [[at, String(value)]];

const [french, english] = [new Map(leaves(fr)), new Map(leaves(en))];

/** Names in braces; the singular may say "one" instead of `{n}`. */
const placeholders = (at: string, text = '') => {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return [...new Set(names)].filter((name) => !(name === 'n' && at.endsWith('› one'))).toSorted();
};

/** Codes that schemas give to what is wrong. */
const schemaCodes = readdirSync(path.join(root, 'content/schema')).flatMap((file) => {
  const text = readFileSync(path.join(root, 'content/schema', file), 'utf8');
  return [...text.matchAll(/error: '([a-z]+(?:\.[a-zA-Z]+)+)'/g)].map(([, code]) => code ?? '');
});

describe('the texts of the interface', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted());
  });

  it('are never empty', () => {
    const empty = [...french, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('have the same placeholders in both languages', () => {
    const differing = [...french].filter(
      ([at, text]) => placeholders(at, text).join() !== placeholders(at, english.get(at)).join(),
    );
    expect(differing).toEqual([]);
  });

  it.each([...new Set(schemaCodes)])('say in both languages what to do about %s', (code) => {
    expect(fr.errors).toHaveProperty([code]);
    expect(en.errors).toHaveProperty([code]);
  });
});
