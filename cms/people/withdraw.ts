/** Taking back a consent, or having a page hidden while something is disputed: done at once, kept as a consent taken back. */
import crypto from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';
import type { DataRight } from '../../content/schema/data-request.ts';
import { fr } from '../../content/locales/fr.ts';
import type { ConsentPurpose } from '../../content/schema/sign-up.ts';
import { rowsOf } from '../database/rows.ts';
import { noon } from '../fields/day.ts';
import { parisDay } from '../snapshot/values.ts';
import { changeMark } from './change-mark.ts';
import { setContactFrom, setPage, setState } from './own-act.ts';
import { forgetSentPhotos, setPhoto } from './own-photo.ts';

/** Does what the right says, in one transaction; the page follows by an urgent mark. */
export async function withdraw({ payload, right, talent, now }: Withdrawing): Promise<void> {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    await withdrawWithin({ req, right, talent, at: now.toISOString() });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** The same in a transaction that has begun. `talent`: id; `at`: ISO 8601. */
export async function withdrawWithin({ req, right, talent, at }: Within): Promise<void> {
  await acts[right]({ req, talent, at });
  const purpose = purposes[right];
  if (purpose) await noteWithdrawal({ req, talent, purpose, at });
}

const acts: Record<Withdrawn, (of: Act) => Promise<void>> = {
  restrict: async ({ req, talent, at }) => {
    const own = { hiddenAt: at, hiddenBy: 'dispute' };
    await setState({ rows: await rowsOf(req), own, where: { equal: { id: talent } } });
    await leaveSite({ req, talent, at });
  },
  withdrawPublication: async ({ req, talent, at }) => {
    await setPage({ rows: await rowsOf(req), talent, page: 'hide', at });
    await leaveSite({ req, talent, at });
  },
  withdrawContact: async ({ req, talent, at }) => {
    const rows = await rowsOf(req);
    const where = { equal: { id: talent } };
    const { versions } = await setState({
      rows,
      own: { confirmedOn: noon(parisDay(new Date(at))), ownActAt: at },
      where,
    });
    await setContactFrom({ rows, talent, versions, kinds: [] });
    await rows.insert('changes', [changeMark({ talent, at })]);
  },
  withdrawPhoto: async ({ req, talent, at }) => {
    await setPhoto({ req, talent, photo: null });
    await forgetSentPhotos(req, talent);
    await leaveSite({ req, talent, at });
  },
  // Nothing of it is on the page; the lists that other sites show are made of it.
  withdrawReuse: leaveSite,
  // Whoever writes reads the consent, once more when each mail leaves.
  withdrawLetters: async () => {},
};

async function leaveSite({ req, talent, at }: Act): Promise<void> {
  await (await rowsOf(req)).insert('changes', [changeMark({ talent, at, isUrgent: true })]);
}

const purposes: Partial<Record<Withdrawn, ConsentPurpose>> = {
  withdrawPublication: 'publication',
  withdrawContact: 'contact',
  withdrawPhoto: 'photo',
  withdrawReuse: 'reuse',
  withdrawLetters: 'letters',
};

/** The newest row of a purpose holds: this one says that it was taken back. */
async function noteWithdrawal({ req, talent, purpose, at }: Noting): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: { and: [{ talent: { equals: talent } }, { purpose: { equals: purpose } }] },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  const [given] = docs;
  const wording = `withdraw${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}` as Wording;
  const rows = await rowsOf(req);
  await rows.insert('consents', [
    {
      id: crypto.randomUUID(),
      createdAt: at,
      updatedAt: at,
      talent,
      purpose,
      isGiven: false,
      // Who was entered before consents were kept takes back what the sentence of the form says.
      wordingHash: given?.wordingHash ?? crypto.hash('sha256', fr.dataRight[wording]),
      locale: given?.locale ?? 'fr',
      at,
    },
  ]);
}

type Withdrawn = Exclude<DataRight, 'export' | 'erase'>;
type Wording = Exclude<Withdrawn, 'restrict'>;
type Act = { req: PayloadRequest; talent: string; at: string };
type Within = Act & { right: Withdrawn };
type Noting = Act & { purpose: ConsentPurpose };
type Withdrawing = { payload: Payload; right: Withdrawn; talent: string; now: Date };
