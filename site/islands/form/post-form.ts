import type { FormAnswer } from '../../../content/schema/form-answer.ts';

/**
 * Posts a form as JSON, or in parts where a file goes with it, and reads the answer. What is not an answer of ours (a proxy's page,
 * a server that is away) counts as `form.unavailable`.
 * Throws a TypeError where the network failed: the form may or may not have arrived.
 */
export const postForm = async ({ action, body, file }: PostFormInput): Promise<FormAnswer> => {
  const headers = { accept: 'application/json' };
  const response = await fetch(
    action,
    file
      ? { method: 'POST', headers, body: inParts(body, file) }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  const answer: unknown = await response.json().catch(() => undefined);
  return isFormAnswer(answer) ? answer : unavailable;
};

const unavailable: FormAnswer = {
  ok: false,
  errors: [{ path: [], code: 'form.unavailable' }],
};

const isFormAnswer = (answer: unknown): answer is FormAnswer => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true
    ? 'state' in answer
    : 'errors' in answer && Array.isArray(answer.errors);
};

const inParts = (body: Record<string, unknown>, [name, file]: [string, File]): FormData => {
  const data = new FormData();
  for (const [field, value] of Object.entries(body)) data.append(field, String(value));
  data.append(name, file);
  return data;
};

type PostFormInput = {
  action: string;
  body: Record<string, unknown>;
  /** Name of its field, and the file. */
  file?: [string, File];
};
