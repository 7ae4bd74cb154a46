/** What only performers state stands there once one of their trades is chosen, or something was written in it. */
export const showForPerformers = (form: HTMLFormElement): void => {
  const part = form.querySelector<HTMLElement>('[data-artist]');
  if (!part) return;
  const update = () => {
    const chosen = [
      ...form.querySelectorAll<HTMLOptionElement>('[data-performing] option:checked'),
    ];
    const written = [...part.querySelectorAll('input')].some(({ value }) => value !== '');
    part.hidden = chosen.length === 0 && !written;
  };
  form.addEventListener('change', update);
  update();
};
