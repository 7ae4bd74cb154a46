/** Counts who answers the open briefs, and owes an employer the list at the first time. */
import { setImmediate } from 'node:timers/promises';
import type { Payload } from 'payload';
import { markBrief } from '../../cms/briefs/close.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { dataFile } from '../../cms/env.ts';
import { owedMail } from '../../cms/endpoints/owed-mail.ts';
import { noon } from '../../cms/fields/day.ts';
import type { Brief } from '../../content/schema/brief.ts';
import { hasEnded } from '../../content/schema/turning-days.ts';
import { fitsOf, withMatching } from './match-briefs.ts';

/**
 * Matches the briefs that are public and open, with the people who are public: the snapshot is read, nothing else.
 * Resolves with how many were counted. A brief that was closed meanwhile stays as it is.
 * @param which `new`: those never counted, whose employers are owed the list; `all`: each that was not counted today
 */
export async function rematch({
  payload,
  which,
  snapshotFile = dataFile('snapshot.db'),
  now = new Date(),
}: Wanted): Promise<number> {
  if (!(await hasOpen(payload, which))) return 0;
  const { briefs, today } = withMatching(snapshotFile, ({ briefs, today }) => ({
    briefs: briefs(),
    today,
  }));
  const due = briefs.filter(
    ({ closesOn, fits }) =>
      !hasEnded(closesOn, today) && (which === 'new' ? !fits : fits?.on !== today),
  );
  let counted = 0;
  for (const brief of due) {
    // One brief takes up to half a second where a trade is large: mails and releases go on between two.
    await setImmediate();
    const fits = withMatching(snapshotFile, ({ match }) => fitsOf(match(brief.needs), today));
    counted += await store({ payload, id: brief.id, fits, at: now.toISOString() });
  }
  return counted;
}

/** Most moments there is nothing to do: the database knows that without opening the snapshot. */
async function hasOpen(payload: Payload, which: Wanted['which']): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'briefs',
    where: {
      and: [
        { state: { equals: 'accepted' } },
        ...(which === 'new' ? [{ 'fits.on': { exists: false } }] : []),
      ],
    },
  });
  return totalDocs > 0;
}

/** The count and the mail that it owes are one: the list goes out once, whatever ends this program. */
async function store({ payload, id, fits, at }: Counted): Promise<number> {
  const set = { fits_all: fits.all, fits_butOne: fits.butOne, fits_on: noon(fits.on) };
  return inTransaction(payload, async (rows) => {
    const open = { id, state: 'accepted' };
    const first = await rows.update('briefs', set, { equal: open, empty: ['fits_on'] });
    const again = first.length > 0 ? [] : await rows.update('briefs', set, { equal: open });
    await rows.insert(
      'outbox',
      first.map((brief) => owedMail({ kind: 'matched-people', brief, now: at })),
    );
    const counted = [...first, ...again];
    await rows.insert(
      'changes',
      counted.map((id) => markBrief({ id, at })),
    );
    return counted.length;
  });
}

type Wanted = {
  payload: Payload;
  which: 'new' | 'all';
  snapshotFile?: string;
  now?: Date;
};
type Counted = { payload: Payload; id: string; fits: NonNullable<Brief['fits']>; at: string };
