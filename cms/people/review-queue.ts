/** What waits for review, in the order of cms/people/review-risk.ts. */
import type { Payload, PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { readColumns } from '../database/rows.ts';
import { chunks } from '../database/chunks.ts';
import { readNames } from './review-names.ts';
import { inReviewOrder, type Risk } from './review-risk.ts';
import { inSight } from './reviewed-submissions.ts';
import { type Waiting, waitingSubmissions } from './waiting-submissions.ts';

/** A line of the queue. */
export type Queued = {
  id: string;
  form: 'signUp' | 'update';
  name: string;
  crafts: string[];
  bases: string[];
  risk: Risk;
  /** When the person confirmed, ISO 8601. */
  since: string;
  isAsked: boolean;
  /** The person has answered a question. */
  isAnswered: boolean;
};

/** The first `limit` submissions that this account may review, and how many there are. */
export async function reviewQueue({ req, locale, limit, now = new Date() }: Asked): Promise<Queue> {
  const all = await ordered(req, now);
  const names = await readNames(req.payload, locale);
  const rows = all.slice(0, limit).map(({ id, form, data, ...row }): Queued => ({
    id,
    form,
    name: data.name,
    crafts: data.crafts.map(({ craft, form }) => names.craft(craft, form)),
    bases: data.bases.map(names.territory),
    risk: row.risk,
    since: row.since,
    isAsked: row.isAsked,
    isAnswered: row.isAnswered,
  }));
  return { total: all.length, asked: all.filter(({ isAsked }) => isAsked).length, rows };
}

/** The submission to look at after this one, or instead of it once it is decided; undefined at the end. */
export async function nextInQueue(req: PayloadRequest, id: string): Promise<string | undefined> {
  const all = (await ordered(req, new Date())).filter(({ isAsked }) => !isAsked);
  const at = all.findIndex((row) => row.id === id);
  return all[at + 1]?.id ?? all.find((row) => row.id !== id)?.id;
}

async function ordered(req: PayloadRequest, now: Date) {
  const seen = await inSight(req, await waitingSubmissions(req.payload));
  const isListed = await listedAlready(req.payload, seen);
  const rows = seen.map((one) => ({
    ...one,
    risk: isListed(one) ? one.data.risk.listed : one.data.risk.new,
  }));
  return inReviewOrder(rows, now);
}

/** Whether somebody else listed has the mail or the name of a submission: a few reads for thousands of them. */
async function listedAlready(payload: Payload, waiting: Waiting[]) {
  const byMail = await talentsBy(
    payload,
    'privateEmail',
    waiting.map(({ data }) => data.email),
  );
  const byName = await talentsBy(
    payload,
    'sortName',
    waiting.map(({ data }) => data.sortName),
  );
  return ({ talent, data }: Waiting): boolean =>
    [...(byMail.get(data.email) ?? []), ...(byName.get(data.sortName) ?? [])].some(
      (id) => id !== talent,
    );
}

/** Ids of the people listed by their mail or name. */
async function talentsBy(
  payload: Payload,
  column: 'privateEmail' | 'sortName',
  values: string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const some of chunks(new Set(values))) {
    for (const row of await readColumns(payload, 'talents', [column], { [column]: some })) {
      const value = String(row[column]);
      found.set(value, [...(found.get(value) ?? []), String(row['id'])]);
    }
  }
  return found;
}

type Queue = { total: number; asked: number; rows: Queued[] };
type Asked = { req: PayloadRequest; locale: Locale; limit: number; now?: Date };
