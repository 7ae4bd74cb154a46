import { keyedHash } from '../secrets.ts';

/** How an erased person is recognised and not known: a keyed hash of a record's id, or of an address of mail. */
export const subjectHash = (subject: 'record' | 'address', text: string): string =>
  keyedHash(`erased ${subject}`, text.trim().toLowerCase());
