/** Does something once: as soon as a form takes the focus or is pointed at; at once where it has the focus already. */
export const whenUsed = (form: HTMLFormElement, act: () => Promise<void>): void => {
  const signs = ['focusin', 'pointerover'] as const;
  const once = () => {
    for (const sign of signs) form.removeEventListener(sign, once);
    void act();
  };
  for (const sign of signs) form.addEventListener(sign, once);
  // Whoever was quicker than this script.
  if (form.contains(document.activeElement)) once();
};
