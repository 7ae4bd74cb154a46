import { expect, test } from 'vitest';
import { searchMarks } from '../../../../site/components/search-marks.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

useSnapshot({ people: 5, works: 2 });

const marks = searchMarks({
  kind: 'article',
  crafts: ['sound-mixer', 'perchman'],
  label: 'Entretien, son',
  order: 'la perche',
});

/** What Pagefind reads: each filter with the value of the attribute that it names. */
const filters = (marks['data-pagefind-filter'] ?? '').split(', ').map((spec) => {
  const [, name, attribute = ''] = /^(\w+)\[([\w-]+)\]$/.exec(spec) ?? [];
  return [name, marks[attribute]];
});

test('a text is found by each craft that it is about, and by its team once', () => {
  expect(filters).toEqual([
    ['kind', 'article'],
    ['craft', 'sound-mixer'],
    ['craft', 'perchman'],
    ['team', 'son'],
  ]);
});

test('a label with a comma stays whole: it stands in an attribute of its own', () => {
  expect(marks['data-pagefind-meta']).toContain('label[data-label]');
  expect(marks['data-label']).toBe('Entretien, son');
});
