import { beforeEach, describe, expect, it } from 'vitest';
import type { PayReference } from '../../../../content/schema/pay-reference.ts';
import { payStrip, placedOn } from '../../../../site/data/pay-strip.ts';
import { payPages } from '../../../../site/data/reference-paths.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { paidCrafts, paidTeams, payTexts, teamsByScale } from '../../../../site/data/team-pay.ts';
import { payReferences } from '../../../fixtures/reference.ts';
import { uuidOf } from '../../../fixtures/seeded.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot();
const model = { ...payReferences[0], to: undefined } as PayReference;
const put = (slug: string, changes: Partial<PayReference>) =>
  snapshot.put('pay', { ...model, id: uuidOf(slug), slug, ...changes });

beforeEach(() => snapshot.remake());

describe('the pay of a team', () => {
  it('has a page where one of its trades has a reference, and none where none has', () => {
    const { department } = knownRecord('craft', 'sound-mixer');
    expect(payPages()).toEqual([`/remunerations/${department}`]);
    snapshot.remove('pay', model.slug);
    expect(payPages()).toEqual([]);
    expect(teamsByScale()).toEqual([]);
  });

  it('is told by text, version and source, each once', () => {
    put('a', { craft: 'perchman' });
    put('b', { craft: 'perchman', raisedOn: undefined });
    const [team] = paidTeams();
    const texts = payTexts(team?.slug ?? '');
    expect(texts.map(({ first }) => first.raisedOn).toSorted()).toEqual(['2023-09-01', undefined]);
    expect(texts.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))).toHaveLength(3);
  });

  it('never has two units in one column, nor two lengths of a week', () => {
    put('a', { craft: 'perchman', hours: 35, from: 900 });
    put('b', { craft: 'perchman', unit: 'month', hours: undefined, from: 4000 });
    const tables = payTexts('son').flatMap((text) => text.tables);
    expect(tables.map(({ scales }) => scales.map(({ unit, hours }) => [unit, hours]))).toEqual([
      [
        ['week', 35],
        ['month', undefined],
      ],
      [['week', 39]],
    ]);
    for (const { scales, rows } of tables)
      for (const { amounts } of rows)
        expect(amounts.map(({ unit, hours }) => [unit, hours])).toEqual(
          scales.map(({ unit, hours }) => [unit, hours]),
        );
    expect(tables[0]?.rows).toMatchObject([{ craft: 'perchman' }]);
    expect(tables[0]?.longest.unit).toBe('month');
  });

  it('keeps two amounts of one case apart', () => {
    put('a', { craft: 'perchman', from: 900 });
    put('b', { craft: 'perchman', from: 950 });
    const rows = payTexts('son').flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    const amounts = rows.filter(({ craft }) => craft === 'perchman').map((row) => row.amounts);
    expect(amounts.map((one) => one.map(({ from }) => from))).toEqual([[900], [950]]);
    expect(paidCrafts('son').toSorted()).toEqual(['perchman', 'sound-mixer']);
  });
});

describe('teams side by side', () => {
  it('each stand once, with the least and the most of the unit that most of theirs are paid for', () => {
    put('a', { craft: 'perchman', from: 700 });
    put('b', { craft: 'perchman', unit: 'month', hours: undefined, from: 4000 });
    put('c', { craft: 'steadicam', unit: 'day', hours: undefined, from: 300 });
    put('d', { craft: 'steadicam', from: 1500 });
    const scales = teamsByScale();
    expect(scales.map(({ unit, hours, top }) => [unit, hours, top])).toEqual([['week', 39, 1500]]);
    const { department } = knownRecord('craft', 'steadicam');
    const said = scales[0]?.teams.map((one) => [one.department.slug, one.crafts, one.from, one.to]);
    expect(said?.toSorted()).toEqual(
      [
        ['son', 2, 700, 1200],
        [department, 1, 1500, 1500],
      ].toSorted(),
    );
  });
});

describe('the strip of amounts', () => {
  it('is for four amounts or more', () => {
    expect(payStrip([{ from: 1 }, { from: 2 }, { from: 3 }], 4)).toBeUndefined();
  });

  it('puts each where it is on the axis, above another where they would touch', () => {
    const amounts = [{ from: 500 }, { from: 100, to: 300 }, { from: 505 }, { from: 310 }];
    expect(payStrip(amounts, 1000)).toEqual({
      marks: [
        { from: 100, to: 300, level: 0 },
        { from: 310, to: 310, level: 1 },
        { from: 500, to: 500, level: 0 },
        { from: 505, to: 505, level: 1 },
      ],
      levels: 2,
    });
  });

  it('is honest: an amount twice another is twice as far', () => {
    const [one, two] = [placedOn({ from: 450 }, 2000), placedOn({ from: 900 }, 2000)];
    expect(two.from).toBe(2 * one.from);
  });
});
