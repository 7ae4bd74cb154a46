/** The worker's side of previews: cms/endpoints/preview.ts asks by a row, this answers in it. */
import { createLocalReq, type Payload } from 'payload';
import { texts } from '../../../content/locales/locale.ts';
import { files } from '../../../content/routes.ts';
import { Locale } from '../../../content/schema/basics.ts';
import { PreviewKind } from '../../../content/schema/preview-kind.ts';
import type { PublicRecord } from '../../../content/schema/snapshot.ts';
import { env } from '../../../cms/env.ts';
import { collectionOf } from '../../../cms/snapshot/documents.ts';
import { lookupsFor, type Doc, type Lookups } from '../../../cms/snapshot/lookups.ts';
import { toPublic } from '../../../cms/snapshot/to-public.ts';
import type { Renderer } from './open-renderer.ts';
import { publishingProblems } from './publishing-problems.ts';

/** Nobody waits for an answer any more; milliseconds. */
const forgottenMs = 60_000;

/**
 * Answers every preview that waits, and deletes those that nobody fetched. Rejects only where the database
 * cannot be reached. Resolves with how many were answered.
 */
export async function answerPreviews({
  payload,
  renderer,
  say = () => {},
}: {
  payload: Payload;
  renderer: Renderer;
  say?: (line: string) => void;
}): Promise<number> {
  const { docs } = await payload.find({
    collection: 'previews',
    select: { kind: true, record: true, locale: true, answeredAt: true, createdAt: true },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  const oldest = Date.now() - forgottenMs;
  const forgotten = docs.filter(({ createdAt }) => Date.parse(createdAt) < oldest);
  if (forgotten.length > 0)
    await payload.delete({
      collection: 'previews',
      where: { id: { in: forgotten.map(({ id }) => id) } },
    });
  const waiting = docs.filter((row) => !row.answeredAt && !forgotten.includes(row));
  for (const { id, ...row } of waiting) {
    const answer = await answerTo({ payload, renderer, say, ...row });
    const data = { ...answer, answeredAt: new Date().toISOString() };
    // By a condition and not by its id: who asked may have left, and the row with them.
    const where = { id: { equals: id } };
    const { errors } = await payload.update({ collection: 'previews', where, data, depth: 0 });
    for (const { message } of errors) say(`The preview of ${row.kind} ${row.record}: ${message}`);
  }
  return waiting.length;
}

async function answerTo({ payload, renderer, say, ...row }: Question): Promise<Answer> {
  const kind = PreviewKind.parse(row.kind);
  const locale = Locale.parse(row.locale);
  const words = texts(locale).preview;
  try {
    const doc = await readDraft({ payload, kind, id: row.record });
    if (!doc) return { problem: words.unknown };
    const collection = collectionOf[kind];
    const problems = await publishingProblems({ payload, collection, id: row.record, locale });
    const lookups = await lookupsFor(payload, doc, await createLocalReq({}, payload));
    const record = mapped(() => toPublic[kind](doc, lookups));
    if (!record) return { problem: [words.noPage, ...problems].join('\n') };
    const verdict = problems.length > 0 ? words.unpublishable : words.publishable;
    const html = await renderer.render({
      kind,
      record,
      locale,
      notice: { sentences: [words.banner, verdict], problems },
      pictures: picturesOf(doc, lookups),
      siteUrl: env.SITE_URL,
    });
    return { html };
  } catch (error) {
    say(`The preview of ${kind} ${row.record} failed: ${String(error)}`);
    return { problem: words.failed };
  }
}

async function readDraft({
  payload,
  kind,
  id,
}: {
  payload: Payload;
  kind: PreviewKind;
  id: string;
}): Promise<Doc | undefined> {
  const found = await payload.findByID({
    collection: collectionOf[kind],
    id,
    draft: true,
    locale: 'all',
    depth: 0,
    disableErrors: true,
  });
  return (found as unknown as Doc | null) ?? undefined;
}

/** Undefined for what the strict schema refuses: the problems of publishing say why. */
function mapped(map: () => PublicRecord<PreviewKind>): PublicRecord<PreviewKind> | undefined {
  try {
    return map();
  } catch (error) {
    if ((error as { issues?: unknown }).issues) return undefined;
    throw error;
  }
}

function picturesOf(doc: Doc, lookups: Lookups): Record<string, string> {
  const media = lookups.find('media', doc['photo'] as string | null);
  if (typeof media?.['hash'] !== 'string') return {};
  const file = encodeURIComponent(String(media['filename']));
  return { [media['hash']]: `${uploads}/${file}` };
}

/** Where the CMS serves its own files, to whom may see them. */
const uploads = `/api${files.media}/file`;

type Answer = { html: string } | { problem: string };
type Question = {
  payload: Payload;
  renderer: Renderer;
  say: (line: string) => void;
  kind: string;
  record: string;
  locale: string;
};
