/**
 * Makes one record of two, in one transaction: what named the one that goes names the one that stays, its address leads
 * there, its versions stay as history, and nothing of it remains apart. Nobody is erased: the ledger knows nothing of it.
 */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { noteAct } from '../acts/note-act.ts';
import { territoriesOf } from '../acts/territories-of.ts';
import { repoint } from '../database/repoint.ts';
import { rowsOf, type Rows } from '../database/rows.ts';
import type { Talent } from '../payload-types.ts';
import { dropTraces } from '../people/erase-along.ts';
import { foldAddress } from '../people/known-address.ts';
import { setContactFrom, setState } from '../people/own-act.ts';
import { type Merge, type Pair, readPair } from './asked.ts';
import { leave, moveAddress } from './leave.ts';
import { save } from './save.ts';
import { uniteCredits } from './unite-credits.ts';
import { hiddenState, lastAct, stricterContact, united, type Doc } from './united.ts';

/**
 * Throws a `MergeProblem`, or Payload's `ValidationError` where the record could not be published so: then nothing is
 * stored.
 */
export async function mergeRecords({ req, merge }: Merging): Promise<void> {
  const { collection } = merge;
  if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
  try {
    const { kept, dropped } = await readPair(req, merge);
    const pair = { req, kept, dropped, rows: await rowsOf(req) };
    const data = united({ collection, kept, dropped, take: merge.take });
    const territories =
      collection === 'talents'
        ? await territoriesOf({ req, fields: fieldsOf(req), docs: [kept, dropped] })
        : [];
    await dropTraces(req, dropped.id);
    await repoint({ req, table: collection, from: dropped.id, to: kept.id });
    if (collection === 'talents') await mergePeople({ ...pair, data });
    else {
      await uniteCredits({ req, work: kept.id });
      await save({ ...pair, collection, data });
    }
    await moveAddress({ ...pair, collection });
    await leave({ ...pair, collection });
    const act = { record: kept.id, related: dropped.id, changed: takenFrom(merge, dropped) };
    const title = collection === 'works' ? String(kept['title']) : undefined;
    await noteAct({ req, rows: pair.rows, what: 'merge', collection, ...act, title, territories });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** Of two people: their versions first, so that what the person decided holds in all of them. */
async function mergePeople({ req, rows, kept, dropped, data }: People): Promise<void> {
  const [one, other] = [kept, dropped] as unknown as [Talent, Talent];
  const history = { latest: false, parent: kept.id };
  const withdrawn = await isWithdrawn(req, other);
  await rows.update('_talents_v', history, { equal: { parent: dropped.id } });
  const photo = (await hasTakenBackPhoto(req, one.id)) ? null : data['photo'];
  const contactFrom = stricterContact(one, other);
  const { confirmedOn, ...mails } = lastAct(one, other);
  const _status = withdrawn ? 'draft' : (one._status ?? 'draft');
  const { ownActAt = null } = one;
  const all = { ...data, photo, contactFrom, confirmedOn, ownActAt, _status };
  await save({ req, kept, collection: 'talents', data: all });
  const hidden = hiddenState(one, other);
  const ownActs = [one.ownActAt, other.ownActAt].flatMap((at) => at ?? []).toSorted();
  const own = {
    ...hidden,
    ...mails,
    ownActAt: ownActs.at(-1) ?? null,
    ...(photo === null && { photo: null }),
  };
  const { versions } = await setState({ rows, own, where: { equal: { id: kept.id } } });
  await setContactFrom({ rows, talent: kept.id, versions, kinds: contactFrom });
  // A mail to the address that goes must open nothing of the person any more.
  const now = new Date().toISOString();
  if (foldAddress(one.privateEmail) !== foldAddress(other.privateEmail))
    await rows.update(
      'signed_links',
      { usedAt: now, updatedAt: now },
      { equal: { talent: kept.id }, empty: ['usedAt'] },
    );
}

/** Taken off the site by somebody: it was published once. */
async function isWithdrawn(req: PayloadRequest, { id, _status }: Talent): Promise<boolean> {
  if (_status === 'published') return false;
  const where = {
    and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
  };
  return (await req.payload.countVersions({ collection: 'talents', where, req })).totalDocs > 0;
}

/** The newest word about the photograph, said on either page. */
async function hasTakenBackPhoto(req: PayloadRequest, talent: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: { and: [{ talent: { equals: talent } }, { purpose: { equals: 'photo' } }] },
    sort: '-at',
    limit: 1,
    depth: 0,
    req,
  });
  return docs[0]?.isGiven === false;
}

const takenFrom = ({ take }: Merge, dropped: Doc): string[] =>
  Object.entries(take).flatMap(([field, id]) => (id === dropped.id ? [field] : []));

const fieldsOf = ({ payload }: PayloadRequest) =>
  payload.collections.talents.config.flattenedFields;

type Merging = { req: PayloadRequest; merge: Merge };
type People = Pair & { req: PayloadRequest; rows: Rows; data: Record<string, unknown> };
