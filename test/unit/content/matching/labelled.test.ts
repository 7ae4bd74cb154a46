import { describe, expect, it } from 'vitest';
import { reasonsInWords, tierInWords } from '../../../../content/matching/in-words.ts';
import { criteriaOf, isMissed, isTrue } from '../../../fixtures/matching/is-true.ts';
import { labelledBriefs, labelledPeople } from '../../../fixtures/matching/labelled.ts';
import { crafts, matched, precisionAt5, territories } from '../../../fixtures/matching/matched.ts';

describe('the labelled set', () => {
  const people = labelledPeople();

  it('has at least 40 briefs and 400 people, whose crafts and bases exist', () => {
    expect(labelledBriefs().length).toBeGreaterThanOrEqual(40);
    expect(new Set(people.map(({ slug }) => slug)).size).toBeGreaterThanOrEqual(400);
    const known = new Set([...crafts, ...territories].map(({ slug }) => slug));
    const named = [
      ...people.flatMap(({ crafts, bases }) => [...crafts.map(({ craft }) => craft), ...bases]),
      ...labelledBriefs().flatMap(({ needs }) => [...needs.crafts, ...needs.bases]),
    ];
    expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  });

  it('names as right only people who are in it', () => {
    const names = new Set(people.map(({ name }) => name));
    expect(labelledBriefs().flatMap(({ right }) => right.filter((one) => !names.has(one)))).toEqual(
      [],
    );
  });
});

describe('matching the labelled set', () => {
  it('shows those who are right in the first five places, nine times of ten', () => {
    expect(precisionAt5()).toBeGreaterThanOrEqual(0.9);
  });

  it('says of nobody that they meet every criterion who is not right, and so of nine of ten who are', () => {
    const full = matched.flatMap(({ found, right }) =>
      found.filter(({ missing }) => missing.length === 0).map((one) => ({ ...one, right })),
    );
    const isRight = full.filter(({ person, right }) => right.includes(person.name));
    expect(isRight.length / full.length).toBeGreaterThanOrEqual(0.97);
    const right = matched.reduce((sum, brief) => sum + brief.right.length, 0);
    expect(isRight.length / right).toBeGreaterThanOrEqual(0.9);
  });

  it.each(matched)('$brief: every reason and every miss shown is true', ({ needs, found }) => {
    expect(found.length).toBeGreaterThan(0);
    for (const { person, reasons, missing } of found) {
      const of = { needs, person };
      expect(reasons.filter((reason) => !isTrue(reason, of))).toEqual([]);
      expect(missing.filter((miss) => !isMissed(miss, of))).toEqual([]);
    }
  });

  it.each(matched)('$brief: who misses nothing has a reason for each criterion', (brief) => {
    for (const { reasons, missing } of brief.found) {
      expect(missing.length).toBeLessThanOrEqual(2);
      if (missing.length > 0) continue;
      const facts = reasons.map(({ fact }) => fact);
      for (const anyOf of criteriaOf(brief.needs)) {
        const at = facts.findIndex((fact) => anyOf.includes(fact));
        expect(at, `${anyOf.join(' or ')} among ${facts.join(', ')}`).toBeGreaterThanOrEqual(0);
        facts.splice(at, 1);
      }
    }
  });

  it.each(['fr', 'en'] as const)('leaves no word unsaid (%s)', (locale) => {
    const naming = { locale, craft: (slug: string) => slug, territory: (slug: string) => slug };
    const said = matched.flatMap(({ found }) =>
      found.map((fit) => `${tierInWords(fit, naming)}: ${reasonsInWords(fit, naming)}`),
    );
    expect(said.filter((words) => /[{}]|undefined|^$/.test(words))).toEqual([]);
  });
});
