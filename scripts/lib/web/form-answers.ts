/** Turns what the cms said about a form into what the visitor sees. */
import * as z from 'zod/mini';
import { texts } from '../../../content/locales/locale.ts';
import { formEndpoints, pageAfter, pageHref } from '../../../content/routes.ts';
import { formExtras, photoFields } from '../../../content/schema/form-answer.ts';
import { htmlAnswer, jsonAnswer, redirectAnswer } from './answer.ts';
import { errorText } from './error-text.ts';
import { fillForm, readable } from './fill-form.ts';
import { fileNames } from './page-answer.ts';
import { plainPage } from './plain-page.ts';
import { pinRelease, readReleaseFile } from './release-files.ts';
import { readPath } from './request-path.ts';
import type { FormAnswer, FormError } from '../../../content/schema/form-answer.ts';
import type { Answer } from './answer.ts';
import type { FormRequest } from './form-request.ts';
import type { Forwarded } from './forward-form.ts';

/** The answer to a form that was sent on to the cms. */
export async function formAnswer({ form, result, ...place }: Answered): Promise<Answer> {
  if (result.kind !== 'answer') return formFailure({ ...place, form, ...failures[result.kind] });
  if (result.status === 200 && result.headers['content-type'] === 'application/zip')
    return downloadAnswer(result);
  const said = readFormAnswer(result.body);
  const isBroken = said === null || result.status < 200 || result.status >= 500;
  if (isBroken) return formFailure({ ...place, form, ...failures.uncertain });
  const retryAfter = result.headers['retry-after'];
  const answer = await answerTo({ ...place, form, said, status: result.status });
  if (retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': retryAfter } };
}

/** Somebody's own data, for whoever pressed the button alone: nothing between keeps it. */
function downloadAnswer({ headers, body }: Extract<Forwarded, { kind: 'answer' }>): Answer {
  const own = {
    'content-type': 'application/zip',
    'content-disposition': headers['content-disposition'] ?? 'attachment',
    'cache-control': 'no-store',
  };
  return { status: 200, headers: own, body, csp: null };
}

/** The answer to a form that did not pass: its page with what was typed, or JSON. */
export async function formFailure({
  form,
  status,
  errors,
  dataDir,
  endpoint,
}: Failure): Promise<Answer> {
  if (form.style === 'json') return jsonAnswer(status, { ok: false, errors } satisfies FormAnswer);
  const shell = await shellPage({ dataDir, from: form.from });
  const html = shell && fillForm({ ...form, html: shell.html, endpoint, errors });
  if (shell && html !== null) return htmlAnswer(status, { html, csp: shell.csp });
  return htmlAnswer(status, pageWithoutShell(form, errors));
}

function answerTo({ form, said, status, ...place }: Said): Answer | Promise<Answer> {
  if (form.style === 'json') return jsonAnswer(status, said);
  if (said.ok && said.state === 'filled') return filledForm({ ...place, form, said });
  if (said.ok)
    return redirectAnswer(303, pageHref(pageAfter(place.endpoint, said.state), form.locale));
  // A picture that is not there any more is to be chosen again.
  form.typed.set(photoFields.key, said.photo ?? '');
  return formFailure({ ...place, form, status: status < 400 ? 422 : status, errors: said.errors });
}

/** The form of an update with what is known, in the language in which it was written. */
async function filledForm({ form, said, dataDir }: Filled): Promise<Answer> {
  const { token, fields } = said;
  const locale = fields['locale'] === 'en' ? 'en' : 'fr';
  const shell = await shellPage({ dataDir, from: pageHref('myPageForm', locale) });
  const typed = new URLSearchParams({ ...fields, token });
  const endpoint = formEndpoints.update;
  const html = shell && fillForm({ html: shell.html, endpoint, typed, errors: [], locale });
  if (shell && html !== null) return htmlAnswer(200, { html, csp: shell.csp });
  return formFailure({ form, dataDir, endpoint: formEndpoints.fill, ...failures.uncertain });
}

/** The page that the form stands on, from the release that is live now. */
async function shellPage({
  dataDir,
  from,
}: {
  dataDir: string;
  from: string;
}): Promise<Shell | null> {
  const at = readPath(from);
  const release = at && (await pinRelease(dataDir));
  if (!release) return null;
  const name = fileNames(at.path).find((file) => file.endsWith('.html'));
  const html = name === undefined ? null : await readReleaseFile({ release, name });
  return html && { html: html.toString('utf8'), csp: release.csp };
}

function pageWithoutShell(form: FormRequest, errors: FormError[]) {
  const { locale, typed } = form;
  const words = texts(locale).web;
  const kept = [...typed]
    .filter(([name, value]) => value.trim() !== '' && !notTyped.has(name))
    .map(([, value]) => readable(value))
    .slice(0, mostKept);
  const paragraphs = [...new Set(errors.map((error) => errorText(error, locale)))];
  const link = { href: pageHref('home', locale), text: words.home };
  const keptTexts = { title: words.kept, texts: kept };
  return plainPage([{ locale, title: words.notSentTitle, paragraphs, link, kept: keptTexts }]);
}

function readFormAnswer(body: Buffer): FormAnswer | null {
  try {
    return FormAnswerShape.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}

const FormAnswerShape: z.ZodMiniType<FormAnswer> = z.union([
  z.object({ ok: z.literal(true), state: z.enum(['accepted', 'toConfirm', 'done']) }),
  z.object({
    ok: z.literal(true),
    state: z.literal('filled'),
    token: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  z.object({
    ok: z.literal(false),
    errors: z.array(
      z.object({ path: z.array(z.string()), code: z.string(), text: z.optional(z.string()) }),
    ),
    photo: z.optional(z.uuid()),
  }),
]);

const failures = {
  unavailable: { status: 503, errors: [{ path: [], code: 'form.unavailable' }] },
  uncertain: { status: 503, errors: [{ path: [], code: 'form.uncertain' }] },
};

/** Fields that no visitor typed: worthless in a page to copy from. */
const notTyped = new Set<string>([
  formExtras.trap,
  formExtras.proof,
  formExtras.code,
  photoFields.key,
  'locale',
  'token',
  'talent',
  'about',
  'record',
  'consent',
  'goodFaith',
]);
/** Values given back on a page without form: a sign-up has 200 credits of four fields, and some sixty others. */
const mostKept = 900;

type Place = { dataDir: string; endpoint: string };
type Answered = Place & { form: FormRequest; result: Forwarded };
type Said = Place & { form: FormRequest; said: FormAnswer; status: number };
type Filled = Pick<Said, 'form' | 'dataDir'> & {
  said: Extract<FormAnswer, { state: 'filled' }>;
};
type Failure = Place & { form: FormRequest; status: number; errors: FormError[] };
type Shell = { html: string; csp: string | null };
