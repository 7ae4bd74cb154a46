/**
 * A field with suggestions, by the ARIA pattern of an editable combobox with a list: the focus stays in the field,
 * the option meant is its active descendant. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { element } from './element.ts';
import type { Suggestion } from './suggest.ts';

/** `told`: what is said to who listens, of so many suggestions. Returns what closes the list. */
export const makeCombobox = ({ field, label, told, suggest, choose }: Combobox): (() => void) => {
  const list = element('ul', { id: `${field.id}-list`, className: 'options', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  const live = element('p', { className: 'unseen' });
  live.setAttribute('aria-live', 'polite');
  field.parentElement?.append(list, live);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ] as const)
    field.setAttribute(name, value);

  let shown: Suggestion[] = [];
  let active = -1;
  let turn = 0;

  const point = (to: number): void => {
    active = to;
    for (const [n, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(n === to));
    const option = list.children[to];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    turn += 1;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    live.textContent = '';
    point(-1);
  };
  const take = (suggestion: Suggestion | undefined): void => {
    close();
    if (suggestion) choose(suggestion);
  };
  const open = async (first = -1): Promise<void> => {
    const asked = (turn += 1);
    for await (const suggestions of suggest(field.value)) {
      if (asked !== turn || document.activeElement !== field) return;
      const meant = shown[active]?.label;
      shown = suggestions;
      list.replaceChildren(...suggestions.map((one, n) => optionOf(one, `${list.id}-${n}`)));
      const isOpen = suggestions.length > 0;
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', String(isOpen));
      live.textContent = isOpen ? told(suggestions.length) : '';
      // What came later stands below: an option that is meant already stays so.
      point(meant === undefined ? first : suggestions.findIndex(({ label }) => label === meant));
    }
  };

  // A press on an option must not take the focus from the field.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) take(shown[[...list.children].indexOf(option)]);
  });
  const tryOpen = (first?: number) => void open(first).catch(close);
  field.addEventListener('input', () => tryOpen());
  field.addEventListener('click', () => {
    if (list.hidden && !field.value) tryOpen();
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (list.hidden) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        tryOpen(0);
      }
      return;
    }
    const last = shown.length - 1;
    const moves: Record<string, number | undefined> = {
      ArrowDown: active === last ? -1 : active + 1,
      ArrowUp: active === -1 ? last : active - 1,
      // In the text these keys move the cursor, as long as no option is meant.
      Home: active < 0 ? undefined : 0,
      End: active < 0 ? undefined : last,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      point(to);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(shown[active]);
    } else if (event.key === 'Enter') close();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') point(-1);
  });
  // Letters typed before this was here are answered too.
  if (field.value.trim() && document.activeElement === field) tryOpen();
  return close;
};

const optionOf = ({ label, note }: Suggestion, id: string): HTMLElement => {
  const option = element(
    'li',
    { id },
    element('span', {}, label),
    ' ',
    element('span', { className: 'label' }, note),
  );
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
};

type Combobox = {
  field: HTMLInputElement;
  label: string;
  told: (n: number) => string;
  /** What suits a text: first what is known at once, then more. */
  suggest: (text: string) => AsyncIterable<Suggestion[]>;
  choose: (suggestion: Suggestion) => void;
};
