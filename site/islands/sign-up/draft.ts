/** What was typed, kept in this browser until it is sent. */
import { makeRoom } from './rows.ts';

/** Each form has its own. */
const keyOf = (form: HTMLFormElement): string => `generique-${form.dataset['form']}`;

/**
 * Brings a draft back into the form, and keeps it from then on; a form that the server answered is left as it is. One
 * without a place for it has no draft: what the server filled in does not stay in this browser.
 */
export const startDraft = (form: HTMLFormElement): Draft => {
  const place = form.querySelector<HTMLElement>('[data-draft]');
  if (!place) return { keep: () => {}, forget: () => {} };
  const status = place.querySelector<HTMLElement>('[role="status"]');
  const kept = form.hasAttribute('data-answered') ? undefined : read(form);
  const tell = (text = '') => {
    if (status) status.textContent = text;
    place.removeAttribute('hidden');
  };
  if (kept) {
    fillIn(form, kept.fields);
    const day = new Date(kept.at).toLocaleDateString(document.documentElement.lang, {
      dateStyle: 'long',
    });
    tell(status?.dataset['found']?.replace('{day}', day));
  }
  form.addEventListener('input', () => {
    keep(form);
    place.removeAttribute('hidden');
  });
  place.querySelector('button')?.addEventListener('click', () => {
    forget(form);
    form.reset();
    // A hidden field is not reset.
    const photo = form.elements.namedItem('photo');
    if (photo instanceof HTMLInputElement) photo.value = '';
    form.dispatchEvent(new Event('change'));
    tell(status?.dataset['erased']);
  });
  return { keep: () => keep(form), forget: () => forget(form) };
};

const fillIn = (form: HTMLFormElement, fields: [string, string][]): void => {
  for (const [name] of fields) makeRoom(form, name);
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = field.value === value;
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    )
      field.value = value;
  }
};

const keep = (form: HTMLFormElement): void => {
  const fields = [...new FormData(form)].filter(
    ([name, value]) =>
      typeof value === 'string' && value !== '' && name !== 'locale' && name !== 'website',
  );
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // A browser that keeps nothing: the form works all the same.
  }
};

const forget = (form: HTMLFormElement): void => {
  try {
    localStorage.removeItem(keyOf(form));
  } catch {
    // As above.
  }
};

const read = (form: HTMLFormElement): { at: number; fields: [string, string][] } | undefined => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null') as {
      at: number;
      fields: [string, string][];
    } | null;
    return kept && Array.isArray(kept.fields) && kept.fields.length > 0 ? kept : undefined;
  } catch {
    return undefined;
  }
};

export type Draft = { keep: () => void; forget: () => void };
