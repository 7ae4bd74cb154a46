/** The token of a link in a mail: only the mail knows it, and only its hash is kept. */
import crypto from 'node:crypto';

/** The form in which a token is kept. */
export const tokenHash = (token: string): string =>
  crypto.createHash('sha256').update(token).digest('hex');

/** A token of 43 characters, which only its mail knows, with the form in which it is kept. */
export const drawToken = (): { token: string; tokenHash: string } => {
  const token = crypto.randomBytes(32).toString('base64url');
  return { token, tokenHash: tokenHash(token) };
};
