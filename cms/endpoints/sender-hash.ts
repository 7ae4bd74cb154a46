import { keyedHash } from '../secrets.ts';

/** The keyed hash by which a blocked sender is recognised. */
export const senderHash = (email: string): string =>
  keyedHash('sender', email.trim().toLowerCase());
