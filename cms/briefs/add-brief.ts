import crypto from 'node:crypto';
import { wordingToLookAt } from '../../content/brief-flags.ts';
import { BriefForm } from '../../content/schema/brief-form.ts';
import type { Row, Rows } from '../database/rows.ts';
import type { StoredSubmission } from '../endpoints/confirmed.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { recordOf } from './record-of-form.ts';
import { tellReaders } from './tell-readers.ts';

/** Puts a project whose address was confirmed into the editors' queue, unpublished, and owes its receipt. */
export async function addBrief({ rows, submission, now }: Added): Promise<void> {
  const brief = BriefForm.safeParse(submission.data).data;
  if (!brief) return;
  const id = crypto.randomUUID();
  await rows.insert('briefs', [briefRow({ id, brief, now, sentAt: submission.createdAt })]);
  const related = [
    ...(await relations({ rows, table: 'crafts', path: 'crafts', slugs: brief.crafts })),
    ...(await relations({ rows, table: 'territories', path: 'bases', slugs: brief.bases })),
    ...(await relations({ rows, table: 'charters', path: 'charters', slugs: brief.charters })),
  ];
  await rows.insert(
    'briefs_rels',
    related.map((relation) => ({ ...relation, parent: id })),
  );
  for (const [table, values] of [
    ['briefs_needs_experience', brief.experience],
    ['briefs_needs_languages', brief.languages],
  ] as const)
    await rows.insert(
      table,
      [...new Set(values)].map((value, n) => ({
        id: crypto.randomUUID(),
        parent: id,
        order: n + 1,
        value,
      })),
    );
  await rows.insert('outbox', [owedMail({ kind: 'brief-received', brief: id, now })]);
  await tellReaders({ rows, brief: { id, title: brief.title }, what: 'arrived', now });
}

function briefRow({ id, brief, now, sentAt }: Made): Row {
  return {
    id,
    createdAt: now,
    updatedAt: now,
    ...columnsOf(recordOf(brief)),
    state: 'waiting',
    flags: wordingToLookAt(brief).join('\n') || null,
    sentAt,
    isDemo: false,
  };
}

/** The columns of fields of a record: those of a group begin with its name. */
const columnsOf = (record: ReturnType<typeof recordOf>): Row =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object'
        ? Object.entries(value).map(([own, one]) => [`${name}_${own}`, one])
        : [[name, value]],
    ),
  );

/** Those that are still there. */
async function relations({ rows, table, path, slugs }: Related): Promise<Row[]> {
  const found = await rows.find(table, ['slug'], { equal: { slug: slugs } });
  const ids = new Map(found.map(({ slug, id }) => [slug, id]));
  return [...new Set(slugs)]
    .flatMap((slug) => ids.get(slug) ?? [])
    .map((id, n) => ({ path, order: n + 1, [`${table}ID`]: id }));
}

type Added = { rows: Rows; submission: StoredSubmission; now: string };
type Made = { id: string; brief: BriefForm; now: string; sentAt: string };
type Related = {
  rows: Rows;
  table: 'crafts' | 'territories' | 'charters';
  path: string;
  slugs: string[];
};
