import * as z from 'zod/mini';
import { LinkUse } from './link-use.ts';

/** What the page of a link about somebody's data posts. */
export const RightsLinkUse = z.extend(z.pick(LinkUse, { token: true, locale: true }), {
  /** Erasure only: the box that says that nothing can be restored. */
  sure: z._default(
    z.pipe(
      z.transform((value) => value === 'on' || value === true),
      z.boolean(),
    ),
    false,
  ),
});
export type RightsLinkUse = z.infer<typeof RightsLinkUse>;
