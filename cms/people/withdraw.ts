/** Taking back a consent, or having a page hidden while something is disputed: done at once, kept as a consent taken back. */
import type { Payload, PayloadRequest } from 'payload';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';
import type { DataRight } from '../../content/schema/data-request.ts';
import type { ConsentPurpose } from '../../content/schema/sign-up.ts';
import { rowsOf } from '../database/rows.ts';
import { noon } from '../fields/day.ts';
import { parisDay } from '../snapshot/values.ts';
import { changeMark } from './change-mark.ts';
import { setContactFrom, setPage, setState } from './own-act.ts';
import { takeBackConsent } from './own-consent.ts';
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
  if (purpose) await takeBackConsent({ rows: await rowsOf(req), talent, purpose, at });
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
  withdrawProjects: async () => {},
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
  withdrawProjects: 'projects',
};

type Withdrawn = Exclude<DataRight, 'export' | 'erase'>;
type Act = { req: PayloadRequest; talent: string; at: string };
type Within = Act & { right: Withdrawn };
type Withdrawing = { payload: Payload; right: Withdrawn; talent: string; now: Date };
