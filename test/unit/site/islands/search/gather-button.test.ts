// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { fill } from '../../../../../content/locales/fill.ts';
import { searchFr } from '../../../../../content/locales/fr/search.ts';
import { gatherButton } from '../../../../../site/islands/search/gather-button.ts';
import { keep, mostPeople, readKept } from '../../../../../site/islands/shortlist/kept.ts';

const { gather } = searchFr;
const vocabulary = { crafts: [], departments: [], territories: [], towns: [], sayings: [] };
const said = { vocabulary, words: searchFr, phrases: undefined, locale: 'fr' } as const;
const card = {
  slug: 'ana',
  name: 'Ana',
  crafts: [],
  bases: [],
  hasCheckedCredits: false,
  isDemo: true,
};

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '<p data-search-status class="unseen"></p>';
});

it('adds somebody, says so in its name, and takes them out again', () => {
  const button = gatherButton(card, said);
  expect([button.textContent, button.ariaLabel]).toEqual([
    gather.add,
    fill(gather.addNamed, { name: 'Ana' }),
  ]);
  button.click();
  expect(readKept().map(({ slug }) => slug)).toEqual(['ana']);
  expect(button.ariaLabel).toBe(fill(gather.removeNamed, { name: 'Ana' }));
  expect(gatherButton(card, said).textContent).toBe(gather.remove);
  button.click();
  expect(readKept()).toEqual([]);
});

it('says where a selection is full, and leaves it as it is', () => {
  keep(Array.from({ length: mostPeople }, (_, n) => ({ slug: `p-${n}`, note: '' })));
  gatherButton(card, said).click();
  const status = document.querySelector('[data-search-status]');
  expect([status?.textContent, status?.className]).toEqual([gather.full, '']);
  expect(readKept()).toHaveLength(mostPeople);
});
