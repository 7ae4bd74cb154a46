import { expect, it } from 'vitest';
import { affectedPages } from '../../../../site/data/affected.ts';
import { everyList, peopleOf, plainLists } from '../../../../site/data/lists.ts';
import { weekStart } from '../../../../site/data/people-lists.ts';
import { allPaths } from '../../../../site/data/paths.ts';
import { asOf } from '../../../../site/data/snapshot.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 60 });

it('a new week makes again the lists that begin at another name, not those that have no other', () => {
  const [former, before, lists] = [allPaths(), asOf(), plainLists()];
  const startsOf = () => new Map(everyList().map((one) => [one, weekStart(peopleOf(one), asOf())]));
  const was = startsOf();
  const monday = new Date(Date.parse(`${before}T00:00:00Z`) + 7 * 86_400_000);
  snapshot.setDay(monday.toISOString().slice(0, 10));
  const is = startsOf();
  const under = (beginning: string) => former.filter((path) => path.startsWith(beginning));
  const affected = affectedPages([], { asOf: before, under });
  if (affected.isAll) throw new Error('Everything is made again.');
  const made = lists.filter((list) => affected.paths.has(list));
  expect(made).toEqual(lists.filter((list) => was.get(list) !== is.get(list)));
  expect(made.length).toBeGreaterThan(0);
  const alone = lists.filter((list) => peopleOf(list).length === 1);
  expect(alone.length).toBeGreaterThan(0);
  expect(alone.filter((list) => affected.paths.has(list))).toEqual([]);
});
