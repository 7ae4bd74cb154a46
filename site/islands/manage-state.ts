/** Shows in the form of a listed person what holds today, as its button does, once the link has brought the code. */
import './token-from-link.ts';
import { formEndpoints } from '../../content/routes.ts';
import type { FormAnswer } from '../../content/schema/form-answer.ts';

const form = document.querySelector<HTMLFormElement>('[data-form="manage"]');
const { token, locale } = Object.fromEntries(form ? new FormData(form) : []);

if (form && token && !('answered' in form.dataset)) {
  // What is chosen while it is on its way stays.
  let isTouched = false;
  form.addEventListener('input', () => (isTouched = true), { once: true });
  const fields = await holding({ token, locale });
  if (fields && !isTouched) {
    for (const field of form.querySelectorAll('input'))
      if (field.type === 'radio' || field.type === 'checkbox')
        field.checked = fields[field.name] === field.value;
      else if (field.type === 'date') field.value = fields[field.name] ?? '';
    form.querySelector('[data-manage-state]')?.remove();
  }
}

/** Undefined where the link holds no more, or nothing answers: the form asks then as it did. */
async function holding(asked: object): Promise<Record<string, string> | undefined> {
  try {
    const response = await fetch(formEndpoints.manageState, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(asked),
    });
    const said = (await response.json()) as FormAnswer;
    return said.ok && said.state === 'filled' ? said.fields : undefined;
  } catch {
    return undefined;
  }
}
