import type { FormAnswer } from '../../../content/schema/form-answer.ts';

/**
 * Posts a form as JSON and reads the answer. What is not an answer of ours (a proxy's page,
 * a server that is away) counts as `form.unavailable`.
 * Throws a TypeError where the network failed: the form may or may not have arrived.
 */
export const postForm = async ({ action, body }: PostFormInput): Promise<FormAnswer> => {
  const response = await fetch(action, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
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

type PostFormInput = { action: string; body: Record<string, unknown> };
