/** What an employer sees of a project: its page, the form that edits it, the file of its people. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { texts } from '../../../content/locales/locale.ts';
import { formEndpoints } from '../../../content/routes.ts';
import type { FormAnswer } from '../../../content/schema/form-answer.ts';
import { htmlAnswer, type Answer } from './answer.ts';
import { fillForm } from './fill-form.ts';
import type { FormRequest } from './form-request.ts';
import { fillTemplate } from './fill-template.ts';
import { attribute, elements, readHtml, writeHtml } from './html-tree.ts';
import type { EmployerJob } from './employer-thread.ts';

/** The page of what was opened; undefined where `shell` is not it. */
export async function openedAnswer({ form, said, status, shell, dataDir }: Opened) {
  const { locale } = form;
  const own = { html: shell.html, opened: said, typed: String(form.typed), locale };
  const html = await inThread({ make: 'page', of: { ...own, snapshotFile: snapshotIn(dataDir) } });
  return html === undefined ? undefined : htmlAnswer(status, { html, csp: shell.csp });
}

/** The form of a project, filled in; undefined where `shell` does not hold it. */
export function editingAnswer({ form, said, shell }: Editing): Answer | undefined {
  const { token, pageToken, fields } = said;
  const page = withPageToken(shell.html, pageToken);
  const typed = withBoxes(page, new URLSearchParams({ ...fields, token, pageToken }));
  const endpoint = formEndpoints.editBrief;
  const html = fillForm({ html: page, endpoint, typed, errors: [], locale: form.locale });
  return html === null ? undefined : htmlAnswer(200, { html, csp: shell.csp });
}

/** The page of that form, with the code that leads back to the project. */
export function withPageToken(html: string, pageToken: string): string {
  const document = readHtml(html);
  return fillTemplate(document, 'back', { token: pageToken }) ? writeHtml(document) : html;
}

/** The people who fit, for whoever pressed the button alone: nothing between keeps it. */
export async function listedAnswer({ form, said, dataDir, origin }: Listing): Promise<Answer> {
  const { locale } = form;
  const { brief, leaving } = said;
  const of = { brief, leaving, locale, origin, snapshotFile: snapshotIn(dataDir) };
  const csv = (await inThread({ make: 'file', of })) ?? '';
  const name = `${texts(locale).brief.own.csvFile}.csv`;
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: Buffer.from(csv), csp: null };
}

/** The snapshot that the releases are made from; there may be none yet. */
export const snapshotIn = (dataDir: string): string => path.join(dataDir, 'snapshot.db');

/** One after the other: each may read all of the people of a trade. Rejects where the thread could not make it. */
function inThread(job: EmployerJob): Promise<string | undefined> {
  const made = last.then(() => run(job));
  last = made.catch(() => undefined);
  return made;
}
let last: Promise<unknown> = Promise.resolve();

const run = (job: EmployerJob): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./employer-thread.ts', import.meta.url), {
      workerData: job,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
  });

/** Boxes of a list have numbers by their place on the page: each that is ticked is found by its value. */
function withBoxes(html: string, typed: URLSearchParams): URLSearchParams {
  const boxes = elements(readHtml(html)).filter((one) => attribute(one, 'type') === 'checkbox');
  const known = new Map(
    boxes.flatMap((box) => {
      const [list = '', place] = (attribute(box, 'name') ?? '').split('.');
      return place === undefined
        ? []
        : [[`${list} ${attribute(box, 'value')}`, `${list}.${place}`]];
    }),
  );
  const lists = new Set([...known.keys()].map((key) => key.split(' ')[0]));
  return new URLSearchParams(
    [...typed].flatMap(([name, value]) => {
      const [list = ''] = name.split('.');
      if (!lists.has(list)) return [[name, value]];
      const box = known.get(`${list} ${value}`);
      return box === undefined ? [] : [[box, value]];
    }),
  );
}

type Shell = { html: string; csp: string | null };
type State<Name> = Extract<FormAnswer, { state: Name }>;
type Opened = {
  form: FormRequest;
  said: State<'opened'>;
  status: number;
  shell: Shell;
  dataDir: string;
};
type Editing = { form: FormRequest; said: State<'editing'>; shell: Shell };
type Listing = { form: FormRequest; said: State<'listed'>; dataDir: string; origin: string };
