/** Checks the form with its schema, step by step and whole, posts it with a proof of work, and says what to mend. */
import { fieldAt, nest } from '../../../content/schema/flat-fields.ts';
import { formExtras, photoFields, type FormError } from '../../../content/schema/form-answer.ts';
import { formErrors } from '../../../content/schema/form-errors.ts';
import { SignUp } from '../../../content/schema/sign-up.ts';
import { postForm } from '../form/post-form.ts';
import { startProof } from '../form/solve-challenge.ts';
import { wordedErrors, type FieldError } from '../form/worded-errors.ts';
import type { Opened } from './open.ts';
import { photoErrors, readFields, startPhoto } from './photo.ts';
import type { SignUpWords } from './words-fr.ts';

export const startSending = ({ form, steps, draft, words }: Sending): void => {
  const { message } = words;
  const proofs = startProof();
  const photo = startPhoto(form);
  let isSending = false;
  const button = form.querySelector<HTMLButtonElement>('[type="submit"]');
  const label = button?.textContent ?? '';

  const shown = (errors: FormError[]): FieldError[] => {
    const names = namesIn(form);
    const placed = errors.map((error) => ({ ...error, path: [fieldAt(error.path, names)] }));
    return wordedErrors({ errors: placed, words: words.errors, fields: [...names] });
  };
  steps.mayLeave = (part) => {
    const own = shown(check(form)).filter(
      ({ field }) => field !== '' && part?.contains(placeOf(form, field) ?? null),
    );
    showErrors({ form, errors: own, steps });
    return own.length === 0;
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    const problems = check(form);
    showErrors({ form, errors: shown(problems), steps });
    if (problems.length > 0) return;
    isSending = true;
    if (button) {
      button.setAttribute('aria-disabled', 'true');
      button.textContent = button.dataset['sending'] ?? label;
    }
    try {
      const { fields, trap, code, file } = readFields(form);
      const proof = await proofs.take(JSON.stringify(fields));
      const body = {
        ...fields,
        [formExtras.trap]: trap,
        ...(code !== undefined && { [formExtras.code]: code }),
        ...(proof && { [formExtras.proof]: proof }),
      };
      const answer = await postForm({
        action: form.getAttribute('action') ?? '',
        body,
        ...(file && { file: [photoFields.file, file] }),
      });
      if (answer.ok) {
        draft.forget();
        proofs.stop();
        sayDone(form, answer.state === 'toConfirm' ? message.toConfirm : message.updateSent);
        return;
      }
      if (file || answer.errors.some(isOfPhoto)) photo.received(answer.photo ?? '');
      draft.keep();
      showErrors({ form, errors: shown(answer.errors), steps });
    } catch {
      showErrors({ form, errors: [{ field: '', text: words.form.unsent }], steps });
    }
    proofs.renew();
    isSending = false;
    button?.removeAttribute('aria-disabled');
    if (button) button.textContent = label;
  });
};

/** What the schema says of the form as it stands, by the names of its fields. */
const check = (form: HTMLFormElement): FormError[] => {
  // The code of an update is the server's to judge.
  const { token: _, ...fields } = readFields(form).toCheck;
  const { value, flatPath } = nest(fields);
  const { error } = SignUp.safeParse(value);
  const errors = formErrors(error?.issues ?? []);
  return [
    ...errors.map(({ path, code }) => ({ path: flatPath(path), code })),
    ...photoErrors(form),
  ];
};

const isOfPhoto = ({ path }: FormError): boolean => path[0] === photoFields.file;

const namesIn = (form: HTMLFormElement): Set<string> =>
  new Set(
    [...form.querySelectorAll<HTMLElement>('[data-error-for]')].map(
      ({ dataset }) => dataset['errorFor'] ?? '',
    ),
  );

const placeOf = (form: HTMLFormElement, name: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[data-error-for="${CSS.escape(name)}"]`);

/** The field of a name or, of a list, its first. */
const fieldOf = (form: HTMLFormElement, name: string): HTMLElement | null =>
  document.getElementById(`sign-up-${name}`) ??
  form.querySelector<HTMLElement>(`[name^="${CSS.escape(`${name}.`)}"]`);

const showErrors = ({ form, errors, steps }: Showing): void => {
  for (const place of form.querySelectorAll('[data-error-for]')) place.textContent = '';
  for (const field of form.querySelectorAll('[aria-invalid]'))
    field.removeAttribute('aria-invalid');
  for (const { field, text } of errors) {
    const place = field && placeOf(form, field);
    if (place) place.textContent = text;
    if (field) fieldOf(form, field)?.setAttribute('aria-invalid', 'true');
  }
  const summary = form.querySelector<HTMLElement>('[data-error-summary]');
  summary?.querySelector('ul')?.replaceChildren(...errors.map((error) => lineOf(form, error)));
  summary?.toggleAttribute('hidden', errors.length === 0);
  const [first] = errors.filter(({ field }) => field);
  const field = first && fieldOf(form, first.field);
  if (field) steps.reveal(field);
  if (errors.length > 0) summary?.focus();
};

const lineOf = (form: HTMLFormElement, { field, text }: FieldError): HTMLElement => {
  const item = document.createElement('li');
  const target = field ? fieldOf(form, field) : null;
  if (!target) item.textContent = text;
  else {
    const link = document.createElement('a');
    link.href = `#${target.id}`;
    link.textContent = text;
    item.append(link);
  }
  return item;
};

const sayDone = (form: HTMLFormElement, said: Record<'title' | 'body', string>): void => {
  const done = document.createElement('div');
  done.tabIndex = -1;
  const title = document.createElement('h2');
  title.textContent = said.title;
  const body = document.createElement('p');
  body.textContent = said.body;
  done.append(title, body);
  form.replaceWith(done);
  done.focus();
};

type Sending = Opened & { words: SignUpWords };
type Showing = { form: HTMLFormElement; errors: FieldError[]; steps: Opened['steps'] };
