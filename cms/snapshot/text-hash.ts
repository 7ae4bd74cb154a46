import crypto from 'node:crypto';

/** The SHA-256 of a text as it is shown, in hexadecimal: an answer to a brief names by it what was read. */
export const textHash = (text: string): string => crypto.hash('sha256', text);
