/** What a commission is told before it sends a letter, and the sending: from then on the worker makes the mails. */
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type Where,
} from 'payload';
import { noteAct } from '../acts/note-act.ts';
import { withParents } from '../acts/territories-of.ts';
import { scopeKeyOf } from '../access/own-scope.ts';
import { roleOf } from '../access/roles.ts';
import { rowsOf } from '../database/rows.ts';
import { env } from '../env.ts';
import type { Letter } from '../payload-types.ts';
import { ownDocument } from './own-document.ts';
import { CommissionProblem } from './problem.ts';
import { amongOf, reachOf } from './reach.ts';

/** How many would get it now, how many letters a day a commission may send, and how many of them are left today. */
export async function letterReach(req: PayloadRequest, id: string): Promise<Reach> {
  const { recipients } = await ready(req, id);
  return { recipients, perDay: env.LETTERS_PER_DAY, left: await lettersLeft(req) };
}

/** Marks it as sent. Throws a `CommissionProblem` where it was sent, reaches nobody, or is one too many in a day. */
export async function sendLetter(req: PayloadRequest, id: string): Promise<Reach> {
  if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
  try {
    const { among, recipients } = await ready(req, id);
    const left = await lettersLeft(req);
    if (left === 0) throw new CommissionProblem('tooManyLetters', 429, { n: env.LETTERS_PER_DAY });
    if (recipients === 0) throw new CommissionProblem('nobodyAgreed');
    const now = new Date().toISOString();
    const by = req.user?.id ?? null;
    const rows = await rowsOf(req);
    const claimed = await rows.update(
      'letters',
      { sentAt: now, sentBy: by, updatedAt: now, among, recipients },
      { equal: { id }, empty: ['sentAt'] },
    );
    if (claimed.length === 0) throw new CommissionProblem('sent', 409);
    const territories = await withParents(req, among);
    await noteAct({ req, rows, what: 'send', collection: 'letters', record: id, territories });
    await commitTransaction(req);
    return { recipients, perDay: env.LETTERS_PER_DAY, left: left - 1 };
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

async function ready(req: PayloadRequest, id: string) {
  const letter = await letterOf(req, id);
  if (letter.sentAt) throw new CommissionProblem('sent', 409);
  const among = await amongOf(req, letter);
  const { payload } = req;
  const { length } = await reachOf({ payload, letter, among, limit: Infinity, req });
  return { letter, among, recipients: length };
}

/** Nobody agreed to letters of the national editors. */
async function letterOf(req: PayloadRequest, id: string): Promise<Letter> {
  if (roleOf(req) !== 'commission') throw new CommissionProblem('unknown', 404);
  return ownDocument(req, 'letters', id);
}

async function lettersLeft(req: PayloadRequest): Promise<number> {
  const since = new Date(Date.now() - 24 * 60 * 60_000).toISOString();
  const where: Where = {
    and: [{ scopeKey: { equals: scopeKeyOf(req) } }, { sentAt: { greater_than: since } }],
  };
  const { totalDocs } = await req.payload.count({ collection: 'letters', where, req });
  return Math.max(0, env.LETTERS_PER_DAY - totalDocs);
}

/** `left`: of the last 24 hours. */
export type Reach = { recipients: number; perDay: number; left: number };
