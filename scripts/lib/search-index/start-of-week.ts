/** Where the order of people begins this week, as lists do (see site/data/people-lists.ts). */
import type { CollectionEntry } from '../../../content/search/collection/files.ts';
import { openState } from './base-state.ts';
import { orderKey, type IndexSource } from './index-source.ts';
import type { Plan } from './plan-overlay.ts';

/** Undefined where there is nobody. */
export function startOfWeek({ stateFile, plan, source }: Week): Start | undefined {
  const slug = source.weekStart();
  const talent = slug === undefined ? undefined : source.read('talent', slug);
  if (!talent) return undefined;
  const key = orderKey({ slug: talent.slug, name: talent.sortName });
  const state = openState(stateFile);
  try {
    const first = state
      .prepare('SELECT n FROM person WHERE key >= ? ORDER BY key LIMIT 1')
      .get(key);
    const { newer } = plan.collections.people;
    const place = newer.findIndex((one) => one.key >= key);
    return {
      start: {
        number: Number(first?.['n'] ?? after),
        newer: place < 0 ? newer.length : place,
      },
      startName: talent.sortName,
    };
  } finally {
    state.close();
  }
}

/** After all of the base. */
const after = 2 ** 31 - 1;

type Week = { stateFile: string; plan: Plan; source: IndexSource };
type Start = Required<Pick<CollectionEntry, 'start' | 'startName'>>;
