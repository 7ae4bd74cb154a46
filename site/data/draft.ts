/** One record that stands in for the snapshot's while a preview is rendered, in a process of its own. */
import { slugOf, type PublicKind, type PublicRecord } from '../../content/schema/snapshot.ts';

/**
 * Renders with a draft: while `work` runs, `record()` answers with it at its slug; lists do not know it.
 * Never called by the process that makes releases (see scripts/lib/preview/renderer.ts). One at a time.
 */
export const withDraft = async <K extends PublicKind, T>(
  kind: K,
  record: PublicRecord<K>,
  work: () => Promise<T>,
): Promise<T> => {
  if (draft) throw new Error('Another draft is being rendered.');
  draft = { kind, slug: slugOf(kind, record), record };
  try {
    return await work();
  } finally {
    draft = undefined;
  }
};

/** The draft at this address; undefined outside of a preview. */
export const draftOf = <K extends PublicKind>(
  kind: K,
  slug: string,
): PublicRecord<K> | undefined =>
  draft?.kind === kind && draft.slug === slug ? (draft.record as PublicRecord<K>) : undefined;

let draft: { kind: PublicKind; slug: string; record: PublicRecord<PublicKind> } | undefined;
