/** The same form sent twice without a proof is stored once: nobody waits for a script to forbid the second press. */
import type { Payload } from 'payload';
import { keyedHash } from '../secrets.ts';

/** Milliseconds within which the same text from the same sender is the same; later, it was meant. */
const sameMs = 15 * 60_000;

/** Stores by `store`, which is given the key that no two submissions share, or finds that it was stored just now. */
export async function storeOnce({ payload, content, store, now = Date.now }: Once): Promise<void> {
  let key = keyedHash('sent', JSON.stringify(content));
  for (;;) {
    try {
      return await store(key);
    } catch (error) {
      if (!isDuplicateOf('sent_key', error)) throw error;
    }
    const stored = await payload.db.findOne<{ id: string; createdAt: string }>({
      collection: 'submissions',
      where: { sentKey: { equals: key } },
    });
    if (!stored) continue;
    if (now() - Date.parse(stored.createdAt) < sameMs) return;
    key = keyedHash('sent', `${key} ${stored.id}`);
  }
}

/** Whether the database refused a value because another row of `submissions` has it in this column. */
export function isDuplicateOf(column: string, error: unknown): boolean {
  const text = `${String(error)} ${String((error as { cause?: unknown }).cause)}`;
  return /unique/i.test(text) && text.includes(column);
}

type Once = {
  payload: Payload;
  /** All that makes it the same, the sender among it. */
  content: unknown;
  store: (sentKey: string) => Promise<void>;
  now?: () => number;
};
