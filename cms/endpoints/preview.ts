/** Shows a draft as the page it will be: asks the worker by a row of `previews` and waits for its answer. */
import { setTimeout as pause } from 'node:timers/promises';
import { NotFound, type Endpoint, type PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { escapeHtml } from '../../content/escape-html.ts';
import { texts } from '../../content/locales/locale.ts';
import { Locale } from '../../content/schema/basics.ts';
import { PreviewKind } from '../../content/schema/preview-kind.ts';
import type { Preview } from '../payload-types.ts';
import { collectionOf } from '../snapshot/documents.ts';

/** How long the worker may take, and how often its answer is looked for; milliseconds. */
const longestMs = 15_000;
const everyMs = 100;

/** Address of a draft's page: in the CMS, for whoever may read the document. Null for what is not saved yet. */
export const previewHref = (kind: PreviewKind, id: unknown, locale: string): string | null =>
  typeof id === 'string' ? `/api/previews/${kind}/${id}?locale=${locale}` : null;

/** `GET /api/previews/<kind>/<id>?locale=fr`. Its refusals are pages too: a person opened it in a tab. */
export const previewEndpoint: Endpoint = {
  path: '/:kind/:id',
  method: 'get',
  handler: async (req) => {
    const locale = Locale.safeParse(req.query['locale']).data ?? 'fr';
    const words = texts(locale).preview;
    const said = (status: number, text: string) => page(status, plainPage(locale, text));
    if (!req.user) return said(401, words.signIn);
    const kind = PreviewKind.safeParse(req.routeParams?.['kind']).data;
    const id = z.uuid().safeParse(req.routeParams?.['id']).data;
    if (!kind || !id || !(await mayRead({ req, kind, id }))) return said(404, words.unknown);
    const { html, problem } = await askWorker({ req, kind, id, locale });
    if (html) return page(200, html);
    return problem ? said(422, problem) : said(503, words.away);
  },
};

async function mayRead({ req, kind, id }: Question): Promise<boolean> {
  try {
    await req.payload.findByID({
      collection: collectionOf[kind],
      id,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    });
    return true;
  } catch (error) {
    if (error instanceof NotFound || (error as { status?: unknown }).status === 403) return false;
    throw error;
  }
}

/** The answer; empty where there is none in time, or nobody waits for it any more. */
async function askWorker({
  req,
  kind,
  id,
  locale,
}: Question & { locale: Locale }): Promise<Pick<Preview, 'html' | 'problem'>> {
  const { payload, signal } = req;
  const data = { kind, record: id, locale };
  const { id: row } = await payload.create({ collection: 'previews', data, depth: 0 });
  try {
    for (const end = Date.now() + longestMs; Date.now() < end && !signal?.aborted;) {
      await pause(everyMs);
      const { docs } = await payload.find({
        collection: 'previews',
        where: { and: [{ id: { equals: row } }, { answeredAt: { exists: true } }] },
        pagination: false,
        depth: 0,
      });
      if (docs[0]) return docs[0];
    }
    return {};
  } finally {
    await payload.delete({ collection: 'previews', where: { id: { equals: row } }, depth: 0 });
  }
}

/** Its own policy: styles are in the page, pictures come from here, nothing runs and nothing is sent. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src data:; font-src data:; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
};

const page = (status: number, html: string): Response => new Response(html, { status, headers });

/** The first line says what, the others are a list. */
function plainPage(locale: Locale, text: string): string {
  const [first = '', ...others] = text.split('\n').map(escapeHtml);
  const list = others.map((line) => `<li>${line}</li>`).join('');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${texts(locale).preview.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="data:text/css;base64,${Buffer.from(style).toString('base64')}"></head><body><main><h1>${texts(locale).preview.title}</h1><p>${first}</p>${list && `<ul>${list}</ul>`}</main></body></html>`;
}

const style = `:root{color-scheme:light dark}
body{margin:10vh auto;max-width:40rem;padding:0 1.5rem;font:1.125rem/1.5 system-ui,sans-serif}h1{font-size:1.5rem}`;

type Question = { req: PayloadRequest; kind: PreviewKind; id: string };
