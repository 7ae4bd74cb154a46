/** Who begins the lists of a week. Asking everybody takes a tenth of a second at 80,000: only those who came are asked again. */
import type { DatabaseSync } from 'node:sqlite';
import { weekOf, weekStart } from '../../../site/data/people-lists.ts';

/** The slug of whose name begins lists in the week of a day; undefined for nobody. The database is a snapshot in one state. */
export function firstOfWeek(db: DatabaseSync, { epoch, seq, asOf }: State): string | undefined {
  const week = weekOf(asOf);
  const isThere = db.prepare("SELECT 1 FROM record WHERE kind = 'talent' AND slug = ?");
  const known = kept?.epoch === epoch && kept.week === week && kept.seq <= seq ? kept : undefined;
  const before = known && isThere.get(known.slug) ? known : undefined;
  const came = db
    .prepare("SELECT slug FROM record WHERE kind = 'talent' AND seq > ?")
    .all(before?.seq ?? -1)
    .map(({ slug }) => String(slug));
  const asked = [...(before ? [before.slug] : []), ...came];
  const slug = weekStart(
    asked.map((one) => ({ slug: one, key: '' })),
    asOf,
  )?.slug;
  kept = slug === undefined ? undefined : { epoch, week, seq, slug };
  return slug;
}

let kept: { epoch: string; week: string; seq: number; slug: string } | undefined;

type State = { epoch: string; seq: number; asOf: string };
