/**
 * All that the sign-up form and that of an update load at rest: steps, the draft of the former, more lines. What
 * checks, sends, searches and shows the page is fetched when the form takes the focus or is pointed at.
 */
import { takeCode } from './sign-up/code.ts';
import { startDraft } from './sign-up/draft.ts';
import { startRows } from './sign-up/rows.ts';
import { startSteps } from './sign-up/steps.ts';
import { whenUsed } from './when-used.ts';

const form = document.querySelector<HTMLFormElement>('[data-form="sign-up"], [data-form="update"]');

if (form) {
  // The browser's own checks stop at a field that another step hides: ours speak the page's language.
  form.noValidate = true;
  startRows(form);
  const steps = startSteps(form);
  const draft = startDraft(form);
  takeCode(form);
  whenUsed(form, async () => {
    const { openSignUp } = await import('./sign-up/open.ts');
    await openSignUp({ form, steps, draft });
    form.dataset['ready'] = '';
  });
}
