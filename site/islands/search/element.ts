/** Makes an element; texts become text, never markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** What stands on the page's axis. */
export const onAxis = (...children: (Node | string)[]): HTMLElement =>
  element('div', { className: 'axis' }, element('div', { className: 'flow' }, ...children));

/** A button that does something on this page. */
export const button = (text: string, onClick: () => void, className = 'button'): HTMLElement => {
  const made = element('button', { type: 'button', className }, text);
  made.addEventListener('click', onClick);
  return made;
};

/** A link to another state of the search, taken without leaving the page; a new window is the browser's. */
export const stateLink = (text: string, href: string, onClick: () => void): HTMLElement => {
  const link = element('a', { href }, text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onClick();
  });
  return link;
};
