/**
 * What travels with every public form beside its own fields, and what the endpoint answers.
 * The site's server turns the answer into a page for a plain POST.
 */

/** Names of the two fields that are not the form's own. */
export const formExtras = {
  /** Honeypot: people leave it empty. */
  trap: 'website',
  /** The solved challenge, as altcha-lib encodes it; absent without JavaScript. */
  proof: 'proof',
} as const;

/** Largest body of a form, bytes. */
export const formMaxBytes = 64_000;

/** Largest body of a sign-up or an update, bytes: 200 credits, their accents written as a plain form writes them. */
export const longFormMaxBytes = 256_000;

/** One thing to mend: `path` names the field (empty: the whole form), `code` is a key of `errors` in the locales. */
export type FormError = { path: string[]; code: string };

/**
 * `accepted`: stored and on its way. `toConfirm`: stored, waits for the sender's e-mail confirmation.
 * `done`: a link of a mail did its work.
 */
export type FormAnswer =
  { ok: true; state: 'accepted' | 'toConfirm' | 'done' } | { ok: false; errors: FormError[] };
