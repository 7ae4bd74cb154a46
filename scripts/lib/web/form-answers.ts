/** Turns what the cms said about a form into what the visitor sees. */
import { texts } from '../../../content/locales/locale.ts';
import { formEndpoints, pageAfter, pageHref } from '../../../content/routes.ts';
import { formExtras, photoFields } from '../../../content/schema/form-answer.ts';
import { htmlAnswer, jsonAnswer, redirectAnswer } from './answer.ts';
import {
  editingAnswer,
  listedAnswer,
  openedAnswer,
  snapshotIn,
  withPageToken,
} from './employer-answers.ts';
import { errorText } from './error-text.ts';
import { fillForm } from './fill-form.ts';
import { keptWords } from './kept-words.ts';
import { fileNames } from './page-answer.ts';
import { plainPage } from './plain-page.ts';
import { readFormAnswer } from './read-form-answer.ts';
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
  const pageToken = form.typed.get('pageToken');
  const page = shell && (pageToken ? withPageToken(shell.html, pageToken) : shell.html);
  const html = page && fillForm({ ...form, html: page, endpoint, errors });
  if (shell && html) return htmlAnswer(status, { html, csp: shell.csp });
  return htmlAnswer(status, pageWithoutShell({ form, errors, endpoint, dataDir }));
}

function answerTo({ form, said, status, siteUrl, ...place }: Said): Answer | Promise<Answer> {
  if (said.ok && isForEmployer(said))
    return employerAnswer({ ...place, siteUrl, form, said, status });
  if (form.style === 'json') return jsonAnswer(status, said);
  if (said.ok && said.state === 'filled') return filledForm({ ...place, form, said });
  if (said.ok)
    return redirectAnswer(303, pageHref(pageAfter(place.endpoint, said.state), form.locale));
  // A picture that is not there any more is to be chosen again.
  form.typed.set(photoFields.key, said.photo ?? '');
  return formFailure({ ...place, form, status: status < 400 ? 422 : status, errors: said.errors });
}

/** What names people is made into a page or a file here: a script is told only that it was done. */
async function employerAnswer({ form, said, status, dataDir, siteUrl, endpoint }: ForEmployer) {
  if (form.style === 'json') return jsonAnswer(status, { ok: true, state: 'done' });
  if (said.state === 'listed') return listedAnswer({ form, said, dataDir, origin: siteUrl });
  const name = said.state === 'opened' ? 'briefOwn' : 'briefEdit';
  const shell = await shellPage({ dataDir, from: pageHref(name, form.locale) });
  const made =
    shell &&
    (said.state === 'opened'
      ? await openedAnswer({ form, said, status, shell, dataDir }).catch(sayBroken)
      : editingAnswer({ form, said, shell }));
  return made ?? formFailure({ form, dataDir, endpoint, ...failures.uncertain });
}

const sayBroken = (error: unknown): undefined =>
  void console.error('The page of a project was not made; what its employer did was done.', error);

const isForEmployer = (said: FormAnswer & { ok: true }): said is ForEmployer['said'] =>
  said.state === 'opened' || said.state === 'editing' || said.state === 'listed';

/** The form of a page with what is known; that of an update in the language in which it was written. */
async function filledForm({ form, said, dataDir, ...place }: Filled): Promise<Answer> {
  const { token, fields } = said;
  const isUpdate = place.endpoint === formEndpoints.fill;
  const locale = (isUpdate ? fields['locale'] : form.locale) === 'en' ? 'en' : 'fr';
  const from = pageHref(isUpdate ? 'myPageForm' : 'myPageManage', locale);
  const shell = await shellPage({ dataDir, from });
  const typed = new URLSearchParams({ ...fields, token });
  const endpoint = isUpdate ? formEndpoints.update : formEndpoints.manage;
  const html = shell && fillForm({ html: shell.html, endpoint, typed, errors: [], locale });
  if (shell && html !== null) return htmlAnswer(200, { html, csp: shell.csp });
  return formFailure({ form, dataDir, ...place, ...failures.uncertain });
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

function pageWithoutShell({ form, errors, endpoint, dataDir }: WithoutShell) {
  const { locale, typed } = form;
  const words = texts(locale).web;
  const values = [...typed]
    .filter(([name, value]) => value.trim() !== '' && !notTyped.has(name))
    .slice(0, mostKept);
  const snapshotFile = snapshotIn(dataDir);
  const kept = keptWords({ endpoint, typed: values, locale, snapshotFile }).filter(Boolean);
  const paragraphs = [...new Set(errors.map((error) => errorText(error, locale)))];
  const isEmployer = endpoint === formEndpoints.manageBrief || endpoint === formEndpoints.briefList;
  const link = isEmployer
    ? { href: pageHref('briefLink', locale), text: texts(locale).brief.lost.title }
    : { href: pageHref('home', locale), text: words.home };
  const keptTexts = { title: words.kept, texts: kept };
  return plainPage([{ locale, title: words.notSentTitle, paragraphs, link, kept: keptTexts }]);
}

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
  'pageToken',
  'act',
  'answer',
  'talent',
  'about',
  'record',
  'consent',
  'goodFaith',
]);
/** Values given back on a page without form: a sign-up has 200 credits of four fields, and some sixty others. */
const mostKept = 900;

type Place = { dataDir: string; endpoint: string };
type Answered = Place & { form: FormRequest; result: Forwarded; siteUrl: string };
type Said = Place & { siteUrl: string } & { form: FormRequest; said: FormAnswer; status: number };
type Filled = Pick<Said, 'form' | 'dataDir' | 'endpoint'> & {
  said: Extract<FormAnswer, { state: 'filled' }>;
};
type ForEmployer = Omit<Said, 'said'> & {
  said: Extract<FormAnswer, { state: 'opened' | 'editing' | 'listed' }>;
};
type WithoutShell = Place & { form: FormRequest; errors: FormError[] };
type Failure = Place & { form: FormRequest; status: number; errors: FormError[] };
type Shell = { html: string; csp: string | null };
