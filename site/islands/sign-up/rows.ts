/** More lines of a list, copied from the last one. */
export const startRows = (form: HTMLFormElement): void => {
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    const button = list.querySelector<HTMLButtonElement>('[data-add]');
    button?.addEventListener('click', () => {
      addLine(list)?.querySelector<HTMLElement>('input, select')?.focus();
    });
    if (button) button.hidden = linesOf(list).length >= most(list);
  }
};

/** Adds an empty line; undefined where there may be no more. */
export const addLine = (list: HTMLElement): HTMLElement | undefined => {
  const lines = linesOf(list);
  const old = lines.at(-1);
  const [from, to] = [lines.length - 1, lines.length];
  if (!old || to >= most(list)) return undefined;
  const line = old.cloneNode(true) as HTMLElement;
  const name = list.dataset['list'] ?? '';
  for (const added of line.querySelectorAll('[data-added]')) added.remove();
  for (const element of line.querySelectorAll('*'))
    for (const { name: attribute, value } of element.attributes)
      if (value.includes(`${name}.${from}`))
        element.setAttribute(attribute, value.replaceAll(`${name}.${from}`, `${name}.${to}`));
  for (const field of line.querySelectorAll<Field>('input, select, textarea')) {
    field.value = '';
    field.removeAttribute('aria-invalid');
    field.required = false;
  }
  for (const error of line.querySelectorAll('[data-error-for]')) error.textContent = '';
  const legend = line.querySelector('legend');
  if (legend) legend.textContent = (list.dataset['label'] ?? '').replace('{n}', String(to + 1));
  old.after(line);
  list.querySelector('[data-add]')?.toggleAttribute('hidden', to + 1 >= most(list));
  return line;
};

/** Makes as many lines as a field's name (`credits.12.title`) asks for. */
export const makeRoom = (form: HTMLFormElement, name: string): void => {
  const [list = '', place = ''] = name.split('.');
  const element = form.querySelector<HTMLElement>(`[data-list="${CSS.escape(list)}"]`);
  if (!element || !/^\d{1,3}$/.test(place)) return;
  while (linesOf(element).length <= Number(place) && addLine(element));
};

export const linesOf = (list: Element): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-line]'),
];

const most = (list: HTMLElement): number => Number(list.dataset['most']);

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
