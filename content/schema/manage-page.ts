/** What listed people do about their page without review: to ask for the link by mail, then to use it. */
import * as z from 'zod/mini';
import { Day, Locale } from './basics.ts';
import { emailField } from './form-fields.ts';
import { LinkUse } from './link-use.ts';
import { SenderKind } from './talent.ts';

/** What the page to ask for a link sends. */
export const PageLink = z.strictObject({
  /** The address that the person gave, private. */
  email: emailField('page'),
  /** Language of the page the form was on: the mail uses it. */
  locale: Locale,
});
export type PageLink = z.infer<typeof PageLink>;

/** Days that an availability may reach from today. */
export const availabilityReach = 731;

const Ticked = z.optional(z.literal('on'));
const TypedDay = z._default(
  z.union([z.literal(''), Day], { error: 'page.availability.wrongForm' }),
  '',
);

/** What the page that the link leads to sends: `keep` leaves as it is. */
export const ManagePage = z.strictObject({
  token: LinkUse.shape.token,
  locale: Locale,
  /** Whether the page is true and to be seen, or hidden for now. */
  page: z.enum(['show', 'hide'], { error: 'page.page.missing' }),
  /** Agrees to publication anew: asked of who took that back and wants the page to be seen. */
  consent: Ticked,
  availability: z._default(z.enum(['keep', 'set', 'none']), 'keep'),
  /** Read where `availability` is `set`. */
  from: TypedDay,
  until: TypedDay,
  contact: z._default(z.enum(['keep', 'set']), 'keep'),
  /** Read where `contact` is `set`: who may write, none of them for nobody. */
  production: Ticked,
  professional: Ticked,
  student: Ticked,
  other: Ticked,
  /** Whether to be told by mail of projects that fit the page. */
  projects: z._default(z.enum(['keep', 'on', 'off']), 'keep'),
} satisfies Record<SenderKind, unknown> & Record<string, unknown>);
export type ManagePage = z.infer<typeof ManagePage>;

/** What its button to see what holds sends: the whole form, of which the link alone is read. */
export const ManageState = z.object({ token: LinkUse.shape.token, locale: Locale });
