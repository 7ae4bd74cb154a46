import crypto from 'node:crypto';

/** The id of a row of which there is one at most for what `text` says: always the same, and no other text's. */
export function idFrom(text: string): string {
  const hex = crypto.hash('sha256', text);
  // As UUIDs of version 8, whose bits are their maker's.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
    .concat(hex.slice(20, 32))
    .join('-');
}
