import type { Payload } from 'payload';
import { replayErasures } from '../../cms/people/erase.ts';

/** Erases whom a restored backup brought back, and says so. To be awaited before anything is published. */
export async function eraseAgain({ payload, say }: Restored): Promise<void> {
  const again = await replayErasures(payload);
  const parts = Object.entries(again).flatMap(([name, n]) => (n > 0 ? [`${n} ${name}`] : []));
  if (parts.length > 0)
    say(
      `A restored backup had brought back what was erased; it is erased again: ${parts.join(', ')}.`,
    );
}

type Restored = { payload: Payload; say: (line: string) => void };
