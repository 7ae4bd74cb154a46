/**
 * The hash of a set that costs what changed: the sum modulo 2^256 of the SHA-256 of its members.
 * It does not depend on the order in which they came and went.
 * AdHash: M. Bellare, D. Micciancio, "A New Paradigm for Collision-Free Hashing: Incrementality at
 * Reduced Cost", EUROCRYPT 1997, https://cseweb.ucsd.edu/~mihir/papers/inc-hash.html
 */
import crypto from 'node:crypto';

/** SHA-256 of a text, hexadecimal. */
export const sha256 = (text: string): string =>
  crypto.createHash('sha256').update(text).digest('hex');

/** One member: a record, or a redirect (kind `redirect`, slug `kind/slug`, hash: its target). */
export const memberHash = (kind: string, slug: string, hash: string): bigint =>
  BigInt(`0x${sha256(`${kind}\n${slug}\n${hash}`)}`);

/** The sum of a set's hash, from what `hashText` made of it; nothing is the empty set. */
export const sumOf = (hash: string | undefined): bigint => BigInt(`0x${hash ?? '0'}`);

/** The hash of a sum, 64 hexadecimal digits; sums may be of any sign and size. */
export const hashText = (sum: bigint): string =>
  BigInt.asUintN(256, sum).toString(16).padStart(64, '0');
