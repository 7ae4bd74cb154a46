/** Counts who answers the open briefs, and owes an employer the list at the first time and after an edit of the needs. */
import { existsSync } from 'node:fs';
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
 * Resolves with how many were counted: nobody before the first release. A brief that was closed meanwhile stays as it is.
 * @param which `new`: those not counted since they were published or edited, whose employers are owed the list; `all`: each that was not counted today
 */
export async function rematch({
  payload,
  which,
  snapshotFile = dataFile('snapshot.db'),
  now = new Date(),
}: Wanted): Promise<number> {
  if (!existsSync(snapshotFile) || !(await hasOpen(payload, which))) return 0;
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
    counted += await store({ payload, brief, fits, at: now.toISOString() });
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

/**
 * The count and the mail that it owes are one: the list goes out once, whatever ends this program. An accepted edit of
 * the needs empties the count; what was matched with the needs of before is not stored then.
 */
async function store({ payload, brief, fits, at }: Counted): Promise<number> {
  const { id } = brief;
  const set = { fits_all: fits.all, fits_butOne: fits.butOne, fits_on: noon(fits.on) };
  return inTransaction(payload, async (rows) => {
    const open = { id, state: 'accepted' };
    const first = brief.fits
      ? []
      : await rows.update('briefs', set, { equal: open, empty: ['fits_on'] });
    const again =
      first.length > 0
        ? []
        : await rows.update('briefs', set, { equal: open, atMost: { fits_on: noon(fits.on) } });
    if (first.length > 0) {
      const own = { equal: { id }, empty: ['listedAt'] };
      const isUpdate = (await rows.update('briefs', { listedAt: at }, own)).length === 0;
      const content = { isUpdate };
      const mail = owedMail({ kind: 'matched-people', brief: id, content, now: at });
      await rows.insert('outbox', [mail]);
    }
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
type Counted = {
  payload: Payload;
  /** As the snapshot has it. */
  brief: Brief;
  fits: NonNullable<Brief['fits']>;
  at: string;
};
