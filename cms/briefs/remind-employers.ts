import type { Payload } from 'payload';
import { inTransaction } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';

/** Days that an answer waits for its employer before the first reminder, and before the second. */
const reminderDays = [7, 14];

/** Reminds employers of the answers that wait for them: one mail a brief. Resolves with how many. */
export async function remindEmployers({
  payload,
  now = new Date(),
}: {
  payload: Payload;
  now?: Date;
}): Promise<number> {
  const at = now.toISOString();
  return inTransaction(payload, async (rows) => {
    const reminded = new Set<string>();
    // The second first: whoever is reminded now for the first time is not reminded again in the same breath.
    for (const [done, days] of [...reminderDays.entries()].toReversed()) {
      const before = new Date(now.getTime() - days * dayMs).toISOString();
      const ids = await rows.update(
        'answers',
        { reminders: done + 1, updatedAt: at },
        { equal: { state: 'sent', reminders: done }, atMost: { waitsSince: before } },
      );
      for (let n = 0; n < ids.length; n += groupSize) {
        const group = { id: ids.slice(n, n + groupSize) };
        for (const { brief } of await rows.find('answers', ['brief'], { equal: group }))
          reminded.add(String(brief));
      }
    }
    await rows.insert(
      'outbox',
      [...reminded].map((brief) => owedMail({ kind: 'answers-list', brief, now: at })),
    );
    return reminded.size;
  });
}

const dayMs = 24 * 60 * 60_000;
const groupSize = 1000;
