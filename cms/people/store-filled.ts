/** Stores the filled form that a person sent: beside the live page as an update, or as the sign-up of a desk's entry. */
import crypto from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Payload, PayloadRequest } from 'payload';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { rowsOf, type Row, type Rows } from '../database/rows.ts';
import { useUp } from '../endpoints/link-form.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { changeConsents } from './change-consents.ts';
import { consentRows, shownWordings } from './consents.ts';
import { foldAddress } from './known-address.ts';
import { openUpdateOf } from './open-update.ts';
import { forgetReceived, photoColumns } from './received-photos.ts';
import type { ReviewEntry } from './review-decisions.ts';
import { shownName } from './talent-from-sign-up.ts';

/**
 * Uses the code up in the transaction of what it stores. Resolves with the state to acknowledge, undefined where the
 * code is void; the same form sent twice with one code is one, and acknowledged twice.
 */
export async function storeFilled({ payload, tokenHash, signUp, now }: Filled): Promise<State> {
  const at = now.toISOString();
  const found = await linkOf(payload, tokenHash);
  if (!found) return undefined;
  const req = await createLocalReq({}, payload);
  if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
  try {
    const rows = await rowsOf(req);
    if (await useUp(rows, { id: found.id, at })) {
      const { talent, submission } = found;
      const sending = { req, rows, signUp, at };
      const stored = talent
        ? await storeUpdate({ ...sending, talent })
        : await storeEntered({ ...sending, submission: submission ?? '' });
      if (stored) {
        const own = { submission: stored.id };
        await rows.update('signed_links', own, { equal: { id: found.id } });
        await commitTransaction(req);
        await forgetReceived({ payload, keys: [stored.formerPhoto] });
        return stored.state;
      }
    }
    await killTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
  return sentBefore({ payload, tokenHash, signUp });
}

/** An update waits for an editor. One that waits already is replaced, at its place in the queue. */
async function storeUpdate({ req, rows, signUp, at, talent }: Updating): Promise<Stored> {
  const { payload } = req;
  const asked = { collection: 'talents', id: talent, depth: 0, disableErrors: true, req } as const;
  const person = await payload.findByID(asked);
  if (person?._status !== 'published') return undefined;
  const waiting = await openUpdateOf({ payload, talent, req });
  const former = Object(waiting?.data) as Partial<SignUp & { photo: string }>;
  const isSame = (a = '', b = '') => foldAddress(a) === foldAddress(b);
  const isKnown = isSame(signUp.email, person.privateEmail);
  const isConfirmed =
    !isKnown && Boolean(waiting?.addressConfirmedAt) && isSame(signUp.email, former.email);
  const columns: Row = {
    ...sentColumns(signUp, at),
    email: isConfirmed ? signUp.email : person.privateEmail,
    reviewState: 'waiting',
    ...(!isConfirmed && { addressConfirmedAt: null }),
  };
  const entry: ReviewEntry = { act: 'resent', at, by: shownName(signUp) };
  const reviewLog = [...(waiting?.reviewLog ?? []), entry];
  const [replaced] = waiting
    ? await rows.update(
        'submissions',
        { ...columns, reviewLog },
        { equal: { id: waiting.id, reviewState: waiting.reviewState } },
      )
    : [];
  const id = replaced ?? crypto.randomUUID();
  if (!replaced)
    await rows.insert('submissions', [
      { id, createdAt: at, form: 'update', talent, confirmedAt: at, ...columns },
    ]);
  await changeConsents({ req, rows, talent: person, signUp, submission: id, at });
  const mails = [owedMail({ kind: 'sign-up-received', submission: id, now: at })];
  if (!isKnown && !isConfirmed)
    mails.push(owedMail({ kind: 'address-confirm', submission: id, now: at }));
  await rows.insert('outbox', mails);
  return { id, state: 'accepted', formerPhoto: former.photo };
}

/** What was entered at a desk becomes the person's own; an address that they changed is confirmed first. */
async function storeEntered({ req, rows, signUp, at, submission: id }: Entering): Promise<Stored> {
  const entered = await req.payload.db.findOne<{ id: string; email?: string; photo?: string }>({
    collection: 'submissions',
    where: { id: { equals: id } },
    req,
  });
  const isKnown = foldAddress(entered?.email ?? '') === foldAddress(signUp.email);
  const columns: Row = {
    ...sentColumns(signUp, at),
    email: signUp.email,
    ...(isKnown && { confirmedAt: at, reviewState: 'waiting' }),
  };
  const [own] = await rows.update('submissions', columns, {
    equal: { id },
    empty: ['confirmedAt'],
  });
  if (!own) return undefined;
  const mail = (kind: 'sign-up-received' | 'sign-up-confirm') =>
    owedMail({ kind, submission: id, now: at });
  if (isKnown) {
    const sent = { id, data: { ...signUp }, wordings: columns['wordings'] as Row };
    await rows.insert('consents', consentRows({ ...sent, locale: signUp.locale }, at));
  }
  await rows.insert('outbox', [mail(isKnown ? 'sign-up-received' : 'sign-up-confirm')]);
  return { id, state: isKnown ? 'accepted' : 'toConfirm', formerPhoto: entered?.photo };
}

const sentColumns = (signUp: SignUp, at: string): Row => ({
  updatedAt: at,
  name: shownName(signUp),
  locale: signUp.locale,
  data: signUp,
  ...photoColumns(signUp),
  wordings: shownWordings(signUp.locale),
  consentAt: at,
});

/** What the same code has sent already; undefined where that was something else. */
async function sentBefore({ payload, tokenHash, signUp }: Before): Promise<State> {
  const link = await linkOf(payload, tokenHash);
  if (!link?.usedAt || !link.submission) return undefined;
  const found = await payload.db.findOne<{ id: string; data: unknown; confirmedAt?: string }>({
    collection: 'submissions',
    where: { id: { equals: link.submission } },
  });
  const data: unknown = typeof found?.data === 'string' ? JSON.parse(found.data) : found?.data;
  if (!isDeepStrictEqual(data, JSON.parse(JSON.stringify(signUp)))) return undefined;
  return found?.confirmedAt ? 'accepted' : 'toConfirm';
}

async function linkOf(payload: Payload, tokenHash: string): Promise<Link | undefined> {
  const where = { and: [{ tokenHash: { equals: tokenHash } }, { purpose: { equals: 'send' } }] };
  return (await payload.db.findOne<Link>({ collection: 'signed-links', where })) ?? undefined;
}

type State = 'accepted' | 'toConfirm' | undefined;
type Stored = { id: string; state: State; formerPhoto: string | undefined } | undefined;
type Link = {
  id: string;
  talent?: string | null;
  submission?: string | null;
  usedAt?: string | null;
};
type Filled = { payload: Payload; tokenHash: string; signUp: SignUp; now: Date };
type Before = Omit<Filled, 'now'>;
type Sending = { req: PayloadRequest; rows: Rows; signUp: SignUp; at: string };
type Updating = Sending & { talent: string };
type Entering = Sending & { submission: string };
