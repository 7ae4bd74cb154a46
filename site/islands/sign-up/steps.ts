/** Shows one part of the form at a time, with what is done and what is next. */
export const startSteps = (form: HTMLFormElement): Steps => {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-step]')];
  const progress = form.querySelector<HTMLElement>('[data-progress]');
  const move = form.querySelector<HTMLElement>('[data-move]');
  const back = form.querySelector<HTMLElement>('[data-back]');
  const next = form.querySelector<HTMLElement>('[data-next]');
  const last = form.querySelector<HTMLElement>('[data-last]');
  const shown = new EventTarget();
  let at = 0;

  const show = (to: number) => {
    at = Math.min(Math.max(to, 0), parts.length - 1);
    for (const [n, part] of parts.entries()) part.hidden = n !== at;
    if (progress) progress.textContent = words(form, parts, at);
    back?.toggleAttribute('hidden', at === 0);
    next?.toggleAttribute('hidden', at === parts.length - 1);
    last?.toggleAttribute('hidden', at !== parts.length - 1);
    shown.dispatchEvent(new Event('show'));
  };
  const go = (to: number) => {
    show(to);
    parts[at]?.focus();
  };
  back?.addEventListener('click', () => go(at - 1));
  next?.addEventListener('click', () => {
    if (steps.mayLeave(parts[at])) go(at + 1);
  });
  for (const part of [progress, move]) part?.removeAttribute('hidden');
  // A form that came back with something to mend shows all of it.
  const [wrong] = form.querySelectorAll('[aria-invalid="true"]');
  const first = parts.findIndex((part) => wrong && part.contains(wrong));
  show(Math.max(first, 0));
  const steps: Steps = {
    mayLeave: () => true,
    reveal: (field) => {
      const to = parts.findIndex((part) => part.contains(field));
      if (to !== -1 && to !== at) show(to);
    },
    first: () => show(0),
  };
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-error-summary] a');
    const id = link && link.getAttribute('href')?.slice(1);
    const field = id && document.getElementById(id);
    if (field) steps.reveal(field);
  });
  return steps;
};

const words = (form: HTMLElement, parts: HTMLElement[], at: number): string =>
  (form.dataset['words'] ?? '')
    .replace('{n}', String(at + 1))
    .replace('{of}', String(parts.length))
    .replace('{name}', parts[at]?.querySelector('h2')?.textContent ?? '');

export type Steps = {
  /** Asked before the next step; replaced by what checks the form. */
  mayLeave: (part: HTMLElement | undefined) => boolean;
  /** Shows the step of a field. */
  reveal: (field: Element) => void;
  first: () => void;
};
