/** Addresses of merging in the admin, below its root. Runs in the browser too. */
import type { MergedCollection } from './fields.ts';

/** Choosing the other record, or comparing with it. */
export const mergePath = (collection: MergedCollection, id: string, other?: string): string =>
  ['/merge', collection, id, other].filter(Boolean).join('/');

/** Likely duplicates. */
export const duplicatesPath = '/duplicates';
