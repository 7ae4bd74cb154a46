/** Erasure from beginning to end: by profile, by address, and again after a backup was restored. */
import type { Payload, PayloadRequest } from 'payload';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';
import { eraseSent, note, type ErasureContext } from './erase-along.ts';
import { foldAddress } from './known-address.ts';
import { mergeLedger, type ErasureReason } from './ledger.ts';
import { removeStrays } from './remove-strays.ts';
import { subjectHash } from './subject-hash.ts';

/**
 * Erases a profile and all that is kept about its person; resolves with whether there was one. Nothing can be
 * restored. Articles that name them stay and lose the link: their words are an editor's to look at.
 */
export async function eraseTalent({ payload, talent, reason, now = new Date() }: ToErase) {
  const isErased = await deleteTalent(payload, talent, { reason, at: now.toISOString() });
  await truncateLog(payload);
  return isErased;
}

/** Erases what somebody without a profile sent from an address. */
export async function eraseAddress({ payload, email, reason, now = new Date() }: Address) {
  const address = foldAddress(email);
  const at = now.toISOString();
  const erasure = { subject: 'address', subjectHash: subjectHash('address', address) } as const;
  await inOne(payload, async (req) => {
    await note({ req, erasures: [{ ...erasure, at, reason }] });
    await eraseSent(req, address);
  });
  await truncateLog(payload);
}

/**
 * Erases again whom the ledger names and a restored backup brought back. To be run before anything may be published.
 * Of an address only what is older than its erasure goes.
 */
export async function replayErasures(payload: Payload): Promise<Replayed> {
  const ledger = await mergeLedger(payload);
  const replayed = { talents: 0, submissions: 0, comments: 0, briefs: 0, files: 0 };
  if (ledger.length === 0) return replayed;
  const records = new Set(
    ledger.flatMap(({ subject, subjectHash: hash }) => (subject === 'record' ? [hash] : [])),
  );
  for (const { id } of await everyOf<{ id: string }>(payload, 'talents', ['createdAt'])) {
    if (!records.has(subjectHash('record', id))) continue;
    const context = { reason: 'decided', at: new Date().toISOString(), isReplay: true } as const;
    if (await deleteTalent(payload, id, context)) replayed.talents += 1;
  }
  const since = new Map<string, string>();
  for (const { subject, subjectHash: hash, at } of ledger)
    if (subject === 'address' && at > (since.get(hash) ?? '')) since.set(hash, at);
  for (const collection of ['comments', 'submissions'] as const) {
    const sent = await everyOf<Sent>(payload, collection, ['email', 'createdAt']);
    const old = sent.filter(({ email, createdAt }) => {
      const at = email ? since.get(subjectHash('address', foldAddress(email))) : undefined;
      return at !== undefined && new Date(createdAt).toISOString() <= at;
    });
    for (const { id } of old) await payload.delete({ collection, id, overrideLock: true });
    replayed[collection] = old.length;
  }
  const projects = await everyOf<Project>(payload, 'briefs', ['employer', 'createdAt']);
  for (const { id, employer, createdAt } of projects) {
    const at = since.get(subjectHash('address', foldAddress(employer.email)));
    if (at === undefined || new Date(createdAt).toISOString() > at) continue;
    await payload.delete({ collection: 'briefs', id, overrideLock: true });
    replayed.briefs += 1;
  }
  replayed.files = await removeStrays(payload);
  await truncateLog(payload);
  return replayed;
}

/**
 * Freed pages of SQLite are overwritten (`secure_delete`); what was written before is still in the log until it is
 * taken over and emptied. A reader of another process may hold it: the nightly sweep does it again.
 */
export async function truncateLog(payload: Payload): Promise<void> {
  const { client } = payload.db as unknown as { client?: { execute?: Execute } };
  if (payload.db.name === 'sqlite') await client?.execute?.('PRAGMA wal_checkpoint(TRUNCATE)');
}

async function deleteTalent(
  payload: Payload,
  talent: string,
  erasure: ErasureContext,
): Promise<boolean> {
  const where = { id: { equals: talent } };
  const { totalDocs } = await payload.count({ collection: 'talents', where });
  if (totalDocs === 0) return false;
  await payload.delete({
    collection: 'talents',
    id: talent,
    depth: 0,
    overrideLock: true,
    context: { erasure },
  });
  return true;
}

async function inOne(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<void>,
): Promise<void> {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    await work(req);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

async function everyOf<T>(
  payload: Payload,
  collection: 'talents' | 'submissions' | 'comments' | 'briefs',
  fields: string[],
): Promise<T[]> {
  const { docs } = await payload.db.find<T & Record<string, unknown>>({
    collection,
    pagination: false,
    limit: 0,
    select: Object.fromEntries(fields.map((field) => [field, true])),
  });
  return docs;
}

/** How many of each came back and were erased again. */
type Replayed = Record<'talents' | 'submissions' | 'comments' | 'briefs' | 'files', number>;
type ToErase = { payload: Payload; talent: string; reason: ErasureReason; now?: Date };
type Address = { payload: Payload; email: string; reason: ErasureReason; now?: Date };
type Project = { id: string; employer: { email: string }; createdAt: string };
type Sent = { id: string; email?: string | null; createdAt: string };
type Execute = (sql: string) => Promise<unknown>;
