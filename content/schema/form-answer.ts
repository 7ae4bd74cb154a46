/**
 * What travels with every public form beside its own fields, and what the endpoint answers.
 * The site's server turns the answer into a page for a plain POST.
 */
import type { EmployerAct, EmployerPage } from './employer-page.ts';

/** Names of the fields that are not the form's own. */
export const formExtras = {
  /** Honeypot: people leave it empty. */
  trap: 'website',
  /** The solved challenge, as altcha-lib encodes it; absent without JavaScript. */
  proof: 'proof',
  /** What opens a form that is not open to everybody. */
  code: 'code',
} as const;

/** Largest body of a form, bytes. */
export const formMaxBytes = 64_000;

/** Largest body of a sign-up or an update, bytes: 200 credits, their accents written as a plain form writes them. */
export const longFormMaxBytes = 256_000;

/** Largest picture sent with a form, bytes. */
export const photoMaxBytes = 8_000_000;

/** Largest picture sent with a form, in pixels; Media has the same limit. */
export const photoMaxPixels = 50_000_000;

/** Largest body of a form with a picture, bytes: multipart writes a header of some 100 bytes before each field. */
export const photoFormMaxBytes = photoMaxBytes + 2 * longFormMaxBytes;

/**
 * A picture is sent in the first field; once it is received, its key travels in the second one, so that it has not to
 * be chosen again.
 */
export const photoFields = { file: 'photoFile', key: 'photo' } as const;

/**
 * One thing to mend: `path` names the field (empty: the whole form), `code` is a key of `errors` in the locales.
 * `text`: what the editors wrote, in the place of that sentence.
 */
export type FormError = { path: string[]; code: string; text?: string | undefined };

/**
 * True for what is wrong with the page and not with what was typed: it shows a text that has changed since. A plain POST
 * brings the page of now, filled in.
 */
export const isOutdated = ({ code }: FormError): boolean => code.endsWith('.changed');

/**
 * `accepted`: stored and on its way. `toConfirm`: stored, waits for the sender's e-mail confirmation.
 * `done`: a link of a mail did its work. `filled`: what to fill the form of an update with, and the code that sends it
 * once. The last three are for the web process alone, which makes something of them: the page of a project for its
 * employer, its form filled in (`pageToken` leads back to the page), its people as a file.
 */
export type FormAnswer =
  | { ok: true; state: 'accepted' | 'toConfirm' | 'done' }
  | { ok: true; state: 'filled'; token: string; fields: Record<string, string> }
  | OpenedPage
  | { ok: true; state: 'editing'; token: string; pageToken: string; fields: Record<string, string> }
  | { ok: true; state: 'listed'; brief: string; leaving: string[] }
  | {
      ok: false;
      errors: FormError[];
      /** Key of the picture that came with the form and is kept for the next try. */
      photo?: string | undefined;
    };

/** `errors`: what is to be mended of what was sent; the page is shown with it. */
export type OpenedPage = {
  ok: true;
  state: 'opened';
  token: string;
  listToken: string;
  said: EmployerAct;
  page: EmployerPage;
  errors: FormError[];
};
