/** What was understood, as chips: each can be taken away, or read otherwise. */
import { fill } from '../../../content/locales/fill.ts';
import { button, element } from './element.ts';
import type { ReadState, ShownChip } from './read-state.ts';
import type { Said } from './said.ts';
import type { SearchState } from './state.ts';

/** Draws the chips of a search in `place`; `go` takes what a press asks for. A button that goes leaves the focus to its neighbour. */
export const showChips = (place: HTMLElement, read: ReadState, { said, go }: Showing): void => {
  const { words } = said;
  const focused = buttonsIn(place).findIndex((one) => one === document.activeElement);
  const items = [
    ...read.chips.flatMap((chip) => chipItems(chip, { said, go })),
    ...read.offers.map(({ typed, kind, label, state }) =>
      reading(fill(words.offer, { typed, kind: words.kinds[kind], label }), state, go),
    ),
  ];
  const list = element('ul', { className: 'chips', ariaLabel: words.understood }, ...items);
  place.replaceChildren(...(items.length > 0 ? [list] : []));
  const after = buttonsIn(place);
  if (focused >= 0) (after[focused] ?? after.at(-1))?.focus();
};

const buttonsIn = (place: HTMLElement): HTMLElement[] => [...place.querySelectorAll('button')];

const chipItems = (chip: ShownChip, { said: { words }, go }: Showing): HTMLElement[] => {
  const { kind, typed, label, isMended, without, asWords, others } = chip;
  const what = isMended ? fill(words.mendedChip, { typed, label }) : label;
  const remove = button('✕', () => go(without), 'remove');
  remove.ariaLabel = fill(words.remove, { label: `${words.kinds[kind]} ${label}` });
  return [
    element(
      'li',
      { className: 'chip' },
      element('span', { className: 'label' }, words.kinds[kind]),
      ' ',
      element('span', {}, what),
      ' ',
      remove,
    ),
    ...others.map((other) =>
      reading(
        fill(words.asOther, { kind: words.kinds[other.kind], label: other.label }),
        other.state,
        go,
      ),
    ),
    ...(asWords ? [reading(fill(words.asWords, { typed }), asWords, go)] : []),
  ];
};

const reading = (text: string, state: SearchState, go: Showing['go']): HTMLElement =>
  element(
    'li',
    {},
    button(text, () => go(state), 'reading'),
  );

type Showing = { said: Said; go: (state: SearchState) => void };
