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
import { setContactFrom, setState } from './own-act.ts';
import { personOf, unusedPictures } from './person.ts';

/** Does what the right says, in one transaction; the page follows by an urgent mark. */
export async function withdraw({ payload, right, talent, now }: Withdrawing): Promise<void> {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    await acts[right]({ req, talent, at: now.toISOString() });
    const purpose = purposes[right];
    if (purpose) await noteWithdrawal({ req, talent, purpose, at: now.toISOString() });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

const acts: Record<Withdrawn, (of: Act) => Promise<void>> = {
  restrict: (of) => hide(of, 'dispute'),
  withdrawPublication: (of) => hide(of, 'person'),
  withdrawContact: async ({ req, talent, at }) => {
    const rows = await rowsOf(req);
    const where = { equal: { id: talent } };
    const { versions } = await setState({
      rows,
      own: { confirmedOn: noon(parisDay(new Date(at))) },
      where,
    });
    await setContactFrom({ rows, talent, versions, kinds: [] });
    await rows.insert('changes', [changeMark({ talent, at })]);
  },
  withdrawPhoto: async ({ req, talent, at }) => {
    const { payload } = req;
    const person = await personOf({ payload, talent, req });
    const rows = await rowsOf(req);
    await setState({ rows, own: { photo: null }, where: { equal: { id: talent } } });
    const pictures = person?.photos ?? [];
    for (const picture of await unusedPictures({ payload, pictures, req }))
      await payload.delete({ collection: 'media', id: picture, req });
    await rows.insert('changes', [changeMark({ talent, at, isUrgent: true })]);
  },
  // Nothing of it is on the page: who may use the data elsewhere reads the consent.
  withdrawReuse: async () => {},
};

async function hide({ req, talent, at }: Act, hiddenBy: 'dispute' | 'person'): Promise<void> {
  const rows = await rowsOf(req);
  await setState({ rows, own: { hiddenAt: at, hiddenBy }, where: { equal: { id: talent } } });
  await rows.insert('changes', [changeMark({ talent, at, isUrgent: true })]);
}

const purposes: Partial<Record<Withdrawn, ConsentPurpose>> = {
  withdrawPublication: 'publication',
  withdrawContact: 'contact',
  withdrawPhoto: 'photo',
  withdrawReuse: 'reuse',
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
type Noting = Act & { purpose: ConsentPurpose };
type Withdrawing = { payload: Payload; right: Withdrawn; talent: string; now: Date };
