/**
 * All that the form of a project loads at rest: steps, its draft, more lines; that of an edit has the lines alone. What
 * finds trades and places is fetched when it takes the focus or is pointed at. It is sent as any form is, and comes back
 * with what is to be mended.
 */
import { startPayNote } from './brief-pay.ts';
import { takeCode } from './sign-up/code.ts';
import { startDraft } from './sign-up/draft.ts';
import { startRows } from './sign-up/rows.ts';
import { startSteps } from './sign-up/steps.ts';
import { whenUsed } from './when-used.ts';

const form = document.querySelector<HTMLFormElement>('[data-form="brief"]');
const edit = document.querySelector<HTMLFormElement>('[data-form="edit-brief"]');
const used = form ?? edit;

if (used) {
  whenUsed(used, async () => {
    const { openBriefFinders } = await import('./open-brief-finders.ts');
    await openBriefFinders(used);
  });
}

if (edit) {
  startRows(edit);
  startPayNote(edit);
}

if (form) {
  // The browser's own checks stop at a field that another step hides.
  form.noValidate = true;
  startRows(form);
  const steps = startSteps(form);
  const draft = startDraft(form);
  takeCode(form);
  startPayNote(form);
  steps.mayLeave = (part) => {
    const wrong = [...(part?.querySelectorAll<Field>('input, select, textarea') ?? [])].find(
      (field) => !field.checkValidity(),
    );
    wrong?.reportValidity();
    return wrong === undefined;
  };
  // What could not be sent stands in the page that the browser goes back to.
  form.addEventListener('submit', () => draft.forget());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) draft.keep();
  });
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
