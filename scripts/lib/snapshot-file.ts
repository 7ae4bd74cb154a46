/** Brings `snapshot.db` up to date with the CMS: changed records only, in one transaction. */
import type { Payload } from 'payload';
import type { Refusal } from '../../cms/snapshot/read-public.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import { openSnapshot } from './snapshot/open-snapshot.ts';
import {
  readEverything,
  readMarked,
  type Mark,
  type Reading,
  type RecordId,
} from './snapshot/read-changes.ts';
import { writeRedirects } from './snapshot/write-redirects.ts';
import { metaOf, startWriting, type RecordKey } from './snapshot/writing.ts';
import { sourceStamp } from './source-stamp.ts';

/** What a writing left and what it did. */
export type SnapshotState = {
  /** Of the set of records and redirects: equal where these are equal. */
  hash: string;
  /** The last writing that changed anything, and the file that it was counted in. */
  seq: number;
  epoch: string;
  /** The day that it was written for, in Europe/Paris. */
  asOf: string;
  /** Records by kind. */
  counts: Record<string, number>;
  /** Records that are new or changed, a new slug included. */
  changed: RecordKey[];
  /** Records that are public no more, with the slug they had. */
  removed: RecordKey[];
  /** Pictures that the records read show or showed: for `writePictures`. */
  pictures: { hash: string; widths: number[] }[];
  /** Documents read now that could not be published, and those that could not be before. */
  refusals: Refusal[];
  mended: RecordId[];
  /** What was read: for `noteRefusals`. */
  read: 'all' | RecordId[];
};

/**
 * Reads the marked documents and what was made from them, and writes the records that changed. Reads everything
 * without `marks`, into a file that is new, and where other code than this wrote the file.
 * A record that cannot be published keeps its last public state. Whatever is thrown, the file stays as it was.
 * @param marks rows of the collection `changes`, read before this is called
 */
export async function writeSnapshot({
  payload,
  file,
  siteUrl,
  marks,
  now = new Date(),
}: {
  payload: Payload;
  file: string;
  siteUrl: string;
  marks?: Mark[];
  now?: Date;
}): Promise<SnapshotState> {
  const db = openSnapshot(file);
  try {
    db.exec('BEGIN IMMEDIATE');
    const writing = startWriting(db);
    mapping ??= sourceStamp(mappingSources);
    const isFull = !marks || metaOf(db).get('mapping') !== mapping;
    const asOf = parisDay(now);
    const reading: Reading = isFull
      ? await readEverything({ payload, writing, asOf })
      : await readMarked({ payload, writing, asOf, marks });
    await writeRedirects(payload, writing, reading.read);
    if (isFull) writing.recount();
    const written = writing.end({ asOf, siteUrl, mapping });
    const state = { ...written, ...reading, ...writing.result(), asOf, counts: countsOf(db) };
    db.exec('COMMIT');
    // What was erased leaves the file now, and not when the log has grown: the render kit keeps the file open.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return state;
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
    db.close();
  }
}

/** The code that makes records of documents: its stamp does not change while this process runs. */
let mapping: string | undefined;
const mappingSources = [
  'cms/snapshot',
  'content/schema',
  'content/search/fold.ts',
  'content/escape-html.ts',
  'scripts/lib/snapshot',
  'package-lock.json',
];

const countsOf = (db: ReturnType<typeof openSnapshot>): Record<string, number> =>
  Object.fromEntries(
    db
      .prepare('SELECT kind, count(*) AS n FROM record GROUP BY kind')
      .all()
      .map(({ kind, n }) => [String(kind), Number(n)]),
  );
