import * as z from 'zod/mini';
import { Line } from './basics.ts';
import { Opening } from './opening.ts';

/** Who publishes the site (LCEN, article 1-1). Without it only the demonstration can be released. */
export const SiteIdentity = z.strictObject({
  /** False while the legal identity is incomplete: the site then says on every page that it is a demonstration. */
  isComplete: z.boolean(),
  publisher: z.optional(Line(200)),
  /** Legal form and registration, as on a letterhead. */
  registration: z.optional(Line(300)),
  address: z.optional(Line(300)),
  director: z.optional(Line(120)),
  host: z.optional(Line(400)),
  contactEmail: z.optional(z.email()),
  phone: z.optional(Line(30)),
  /** Person or address to reach about personal data. */
  dataContact: z.optional(Line(200)),
  /** True where readers may comment on every article; false: only on those that say so. */
  areCommentsOpen: z.boolean(),
  /** Forms that are not open to everybody. */
  opening: z.optional(Opening),
});
export type SiteIdentity = z.infer<typeof SiteIdentity>;
