import { expect, test } from 'vitest';
import { searchMarks } from '../../../../site/components/search-marks.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

useSnapshot({ people: 5, works: 2 });

const marks = searchMarks({
  kind: 'talent',
  crafts: ['sound-mixer', 'perchman'],
  territories: ['finistere', 'bretagne'],
  label: 'Ingénieure du son, Finistère',
  order: 'martel camille',
});

/** What Pagefind reads: each filter with the value of the attribute that it names. */
const filters = (marks['data-pagefind-filter'] ?? '').split(', ').map((spec) => {
  const [, name, attribute = ''] = /^(\w+)\[([\w-]+)\]$/.exec(spec) ?? [];
  return [name, marks[attribute]];
});

test('a person is found by each craft, its team once, each base and its region once', () => {
  expect(filters).toEqual([
    ['kind', 'talent'],
    ['craft', 'sound-mixer'],
    ['craft', 'perchman'],
    ['team', 'son'],
    ['place', 'finistere'],
    ['place', 'bretagne'],
  ]);
});

test('a label with a comma stays whole: it stands in an attribute of its own', () => {
  expect(marks['data-pagefind-meta']).toContain('label[data-label]');
  expect(marks['data-label']).toBe('Ingénieure du son, Finistère');
});
