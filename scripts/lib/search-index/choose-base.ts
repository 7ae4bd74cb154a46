/** Which base of an index folder a snapshot can be answered from, and when a newer one is wanted. */
import { basesIn, stateOf } from './index-folder.ts';
import { openState, readMeta, type BaseMeta } from './base-state.ts';
import { withSource, type IndexSource } from './index-source.ts';
import { planOverlay } from './plan-overlay.ts';

/** The newest base of the same snapshot file, taxonomy and code. */
export function chooseBase(indexDir: string, source: IndexSource): ChosenBase | undefined {
  return basesIn(indexDir)
    .flatMap((build) => {
      const meta = metaOf(indexDir, build);
      return meta ? [{ build, ...meta }] : [];
    })
    .filter(
      ({ epoch, stamp, seq }) =>
        epoch === source.epoch && stamp === source.stamp && seq <= source.seq,
    )
    .toSorted((a, b) => b.seq - a.seq || b.removed - a.removed)[0];
}

/**
 * Whether the overlay has become so large that a new base should be built (in another process: it takes a while).
 * The next release takes the new base by itself.
 */
export const wantsFold = ({ indexDir, snapshotFile }: FoldQuestion): Promise<boolean> =>
  withSource(snapshotFile, (source) => {
    const base = chooseBase(indexDir, source);
    if (!base) return true;
    const changed = source.countSince('talent', base.seq) + source.countSince('work', base.seq);
    if (changed > mostChanged) return true;
    const { people, works } = planOf(indexDir, base, source);
    const overlaid = people.newer.length + works.newer.length;
    const all = people.documents + works.documents;
    return overlaid > Math.min(mostChanged, Math.max(fewest, all / 50));
  });

const planOf = (indexDir: string, { build, seq }: ChosenBase, source: IndexSource) => {
  const state = openState(stateOf(indexDir, build));
  try {
    return planOverlay(state, source, seq).collections;
  } finally {
    state.close();
  }
};

function metaOf(indexDir: string, build: string): BaseMeta | undefined {
  try {
    const state = openState(stateOf(indexDir, build));
    try {
      return readMeta(state);
    } finally {
      state.close();
    }
  } catch {
    return undefined;
  }
}

/** Documents in an overlay, which every first search reads: about 230 bytes each, so that a first search by name stays below 100 kB. */
const mostChanged = 100;
const fewest = 20;

export type ChosenBase = { build: string } & BaseMeta;
type FoldQuestion = { indexDir: string; snapshotFile: string };
