import type { Rows } from '../database/rows.ts';
import { changeMark } from './change-mark.ts';
import { setState } from './own-act.ts';
import type { Reviewed } from './reviewed-submissions.ts';

/**
 * The new address of an update was confirmed, in the transaction of its link: it counts from now on, on the record too
 * where an editor has accepted the update meanwhile. An address that changed since by another way stays. `now`: ISO 8601.
 */
export async function confirmAddress({ rows, submission, now }: Confirming): Promise<void> {
  const { id, talent, email: former, reviewState } = submission;
  const { email } = Object(submission.data) as { email?: string };
  if (!email || !former || !talent) return;
  const [first] = await rows.update(
    'submissions',
    { addressConfirmedAt: now, email },
    { equal: { id, email: former }, empty: ['addressConfirmedAt'] },
  );
  if (!first || reviewState !== 'accepted') return;
  const own = { privateEmail: email };
  await setState({ rows, own, where: { equal: { id: talent, privateEmail: former } } });
  // Where the former one was shown to all, the person meant this one.
  await rows.update('talents', { email }, { equal: { id: talent, email: former } });
  await rows.update(
    '_talents_v',
    { version_email: email },
    { equal: { parent: talent, version_email: former } },
  );
  await rows.insert('changes', [changeMark({ talent, at: now })]);
}

type Confirming = {
  rows: Rows;
  /** `email`: the former address. */
  submission: Pick<Reviewed, 'id' | 'talent' | 'email' | 'reviewState'> & { data?: unknown };
  now: string;
};
