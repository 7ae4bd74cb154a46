import * as z from 'zod/mini';
import { ContactMessage } from './contact-message.ts';
import { shortlistLimits } from './shortlist-limits.ts';

/** A message to several people of a shortlist at once: as `ContactMessage`, relayed to each apart. */
export const ShortlistMessage = z.extend(z.omit(ContactMessage, { talent: true }), {
  /** Ids of the people written to, with commas between them: forms are flat. */
  talents: z.pipe(
    z.pipe(
      z.string({ error: 'shortlist.talents.missing' }),
      z.transform((ids) => [...new Set(ids.split(',').filter((id) => id.trim() !== ''))]),
    ),
    z
      .array(z.uuid({ error: 'shortlist.talents.unknown' }))
      .check(
        z.minLength(1, { error: 'shortlist.talents.missing' }),
        z.maxLength(shortlistLimits.talents.max, { error: 'shortlist.talents.tooMany' }),
      ),
  ),
});
export type ShortlistMessage = z.infer<typeof ShortlistMessage>;
