// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { makeCombobox } from '../../../../../site/islands/search/combobox.ts';
import type { Suggestion } from '../../../../../site/islands/search/suggest.ts';

const named = (label: string): Suggestion => ({
  label,
  note: 'lieu',
  leads: { to: 'words', query: label },
});
const places = ['Bretagne', 'Brest', 'Bruges'].map(named);

async function* threePlaces() {
  yield places;
}

/** A field with its list, and what was chosen of it. */
const makeField = (suggest: (text: string) => AsyncIterable<Suggestion[]> = threePlaces) => {
  document.body.innerHTML =
    '<form><div class="ask"><input id="q" name="q" type="search" /></div></form>';
  const field = document.querySelector('input') as HTMLInputElement;
  const chosen: string[] = [];
  makeCombobox({
    field,
    label: 'Propositions',
    told: (n) => `${n} propositions`,
    suggest,
    choose: ({ label }) => chosen.push(label),
  });
  field.focus();
  return { field, chosen };
};
let made: ReturnType<typeof makeField>;
const options = () => [...document.querySelectorAll('[role="option"]')];
const meant = () => document.querySelector('[aria-selected="true"] > span')?.textContent;
const press = (key: string): boolean => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  made.field.dispatchEvent(event);
  return event.defaultPrevented;
};
const type = async (text: string): Promise<void> => {
  made.field.value = text;
  made.field.dispatchEvent(new Event('input'));
  await expect.poll(() => options().length).toBeGreaterThan(0);
};

beforeEach(() => {
  made = makeField();
});

test('the field says that it has a list, whether it is open, and how many it holds', async () => {
  const { field } = made;
  expect(field.getAttribute('role')).toBe('combobox');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await type('br');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  const list = document.querySelector('[role="listbox"]');
  expect(list?.id).toBe(field.getAttribute('aria-controls'));
  expect(list?.getAttribute('aria-label')).toBe('Propositions');
  expect(document.querySelector('[aria-live]')?.textContent).toBe('3 propositions');
});

test('arrows, Home and End go through the options while the focus stays in the field', async () => {
  await type('br');
  const walked = ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp', 'ArrowUp'].map((key) => {
    press(key);
    return meant();
  });
  expect(walked).toEqual(['Bretagne', 'Brest', 'Bruges', 'Bretagne', undefined, 'Bruges']);
  expect(made.field.getAttribute('aria-activedescendant')).toBe(options()[2]?.id);
  expect(document.activeElement).toBe(made.field);
});

test('Enter takes the option that is meant, and without one is the form’s', async () => {
  await type('br');
  expect(press('Enter')).toBe(false);
  expect(made.chosen).toEqual([]);
  await type('bre');
  press('ArrowDown');
  expect(press('Enter')).toBe(true);
  expect(made.chosen).toEqual(['Bretagne']);
  expect(made.field.getAttribute('aria-expanded')).toBe('false');
});

test('Escape closes the list and keeps what was typed; a press on an option takes it', async () => {
  await type('br');
  expect(press('Escape')).toBe(true);
  expect(made.field.getAttribute('aria-expanded')).toBe('false');
  expect(made.field.value).toBe('br');
  expect(press('Escape')).toBe(false);
  await type('bre');
  (options()[1] as HTMLElement).click();
  expect(made.chosen).toEqual(['Brest']);
});

test('what comes later stands below, and leaves the option meant as it is', async () => {
  const later = Promise.withResolvers<void>();
  made = makeField(async function* () {
    yield places.slice(0, 1);
    await later.promise;
    yield places;
  });
  await type('br');
  press('ArrowDown');
  later.resolve();
  await expect.poll(() => options().length).toBe(3);
  expect(meant()).toBe('Bretagne');
});

test('the arrow down opens a list that is closed, at its first option', async () => {
  press('ArrowDown');
  await expect.poll(meant).toBe('Bretagne');
});

test('suggestions for a text that is no longer there are not shown', async () => {
  const [slow, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  made = makeField(async function* (text) {
    if (text !== 'b') return yield places;
    await slow.promise;
    try {
      yield [named('Berlin')];
    } finally {
      left.resolve();
    }
  });
  made.field.value = 'b';
  made.field.dispatchEvent(new Event('input'));
  await type('br');
  slow.resolve();
  await left.promise;
  expect(options()).toHaveLength(3);
});
