import { describe, expect, it } from 'vitest';
import { Figures } from '../../../../content/schema/figures.ts';
import { affectedPages } from '../../../../site/data/affected.ts';
import {
  confirmedWithin,
  guideFigures,
  monthsBefore,
  peopleFigures,
} from '../../../../site/data/figures.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { allTalents, talentsInRegion } from '../../../../site/data/talents.ts';
import { peopleInTeam } from '../../../../site/data/teams.ts';
import { figures, guides } from '../../../fixtures/reference.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 40 });
const person = () => knownRecord('talent', 'jean-nu');

describe('the figures of people', () => {
  it('count each person once in each of their teams and places', () => {
    const { people, checked, teams, regions } = peopleFigures();
    expect(people).toBe(allTalents().length);
    expect(checked).toBe(allTalents().filter(({ verified }) => verified).length);
    expect(checked).toBeGreaterThan(0);
    for (const { of, people: n } of teams) expect(n).toBe(peopleInTeam(of.slug));
    for (const { of, people: n } of regions) expect(n).toBe(talentsInRegion(of.slug).length);
    expect(teams.find(({ of }) => of.slug === 'marionnettes')).toMatchObject({ people: 0 });
  });

  it('follow a person who comes by a check of their credits', () => {
    const [before, on] = [peopleFigures().checked, '2026-11-02'];
    const verifications = [{ subject: 'credits' as const, by: 'Commission Exemple', on }];
    snapshot.put('talent', { ...person(), verifications });
    expect(peopleFigures().checked).toBe(before + 1);
  });

  it('say who confirmed their page lately, by the day that pages call today', () => {
    const before = confirmedWithin(3);
    snapshot.put('talent', { ...person(), confirmedOn: '2026-11-21' });
    const recent = confirmedWithin(3);
    expect(recent).toBeGreaterThanOrEqual(before);
    snapshot.setDay('2027-02-20');
    expect(confirmedWithin(3)).toBe(1);
    snapshot.setDay('2027-02-21');
    expect(confirmedWithin(3)).toBe(0);
    expect(confirmedWithin(12)).toBeGreaterThan(0);
    snapshot.setDay('2026-11-21');
  });
});

describe('months before a day', () => {
  it.each([
    ['2026-11-21', 3, '2026-08-21'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2024-05-31', 3, '2024-02-29'],
    ['2026-02-28', 12, '2025-02-28'],
  ] as const)('%s less %i is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});

describe('the figures of guides', () => {
  it('tell those that a person of the trade reviewed, and those due from the day after', () => {
    expect(guideFigures()).toEqual({ all: guides.length, reviewed: 1, due: 0 });
    snapshot.setDay('2027-10-02');
    expect(guideFigures().due).toBe(guides.length);
    snapshot.setDay('2026-11-21');
  });
});

describe('the record of figures', () => {
  it('holds no count that could point at somebody', () => {
    expect(Figures.safeParse({ ...figures, messages: { received: 4 } }).success).toBe(false);
    expect(Figures.safeParse({ ...figures, messages: { received: 5 } }).success).toBe(true);
  });

  it('changes no page but those that every release makes', () => {
    const former = { asOf: '2026-11-21', under: () => [] };
    const none = affectedPages([], former);
    const change = { kind: 'figures', slug: 'figures', before: {}, after: {} } as const;
    expect(affectedPages([change], former)).toEqual(none);
    expect(!none.isAll && none.paths.has('/chiffres') && none.paths.has('/en/chiffres')).toBe(true);
  });
});
