/**
 * Run as a program: a snapshot of people and a number of briefs, in a migrated and empty CMS. All the people ask to be
 * told of projects; owes them the mails of one morning, then of the next, when nothing is new. Prints what it took.
 */
import crypto from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { chunks } from '../../../cms/database/chunks.ts';
import { inTransaction, type Row } from '../../../cms/database/rows.ts';
import { openPayload } from '../../lib/open-payload.ts';
import { oweProjects } from '../../lib/owe-projects.ts';
import { benchBriefs } from '../lib/bench-briefs.ts';
import { watchMemory } from '../lib/watch-memory.ts';

const dates = { createdAt: '2026-11-22T06:00:00.000Z', updatedAt: '2026-11-22T06:00:00.000Z' };
/** Columns of a project that must hold something. */
const required = {
  title: 'x',
  project_kind: 'series',
  project_genre: 'x',
  project_stakes: 'x',
  project_stage: 'writing',
  needs_from: '2027-01-11',
  needs_until: '2027-02-19',
  terms_contract: 'cdd',
  employer_name: 'x',
  employer_address: 'x',
  employer_idKind: 'siren',
  employer_idNumber: 'x',
  state: 'accepted',
  closesOn: '2027-01-01T12:00:00.000Z',
};
const [snapshotFile = '', count = '200'] = process.argv.slice(2);
const { payload, close } = await openPayload();
const briefs = benchBriefs(Number(count)).map((needs) => ({ id: crypto.randomUUID(), needs }));
await insert('talents', peopleOf(snapshotFile));
await insert('briefs', briefs.map(briefRow));
showBriefs();
const memory = watchMemory();
const first = await morning('2026-11-22T06:00:00Z');
const next = await morning('2026-11-23T06:00:00Z');
const { own } = await memory.stop();
const { totalDocs: told } = await payload.count({ collection: 'brief-recipients' });
await close();
console.log(
  JSON.stringify({ tellS: first.S, againS: next.S, mails: first.mails, told, peakMB: own }),
);
process.exit(0);

async function morning(day: string): Promise<{ S: number; mails: number }> {
  const started = performance.now();
  const mails = await oweProjects({ payload, snapshotFile, now: new Date(day) });
  return { S: (performance.now() - started) / 1000, mails };
}

async function insert(table: string, all: Iterable<Row>): Promise<void> {
  for (const some of chunks(all))
    await inTransaction(payload, async (rows) => {
      await rows.insert(table, some);
      if (table === 'talents') await rows.insert('consents', some.map(consentRow));
    });
}

function* peopleOf(file: string): Generator<Row> {
  const db = new DatabaseSync(file, { readOnly: true });
  for (const { id, slug } of db
    .prepare("SELECT id, slug FROM record WHERE kind = 'talent'")
    .iterate())
    yield {
      ...dates,
      id,
      slug,
      _status: 'published',
      privateEmail: `${String(slug)}@exemple.invalid`,
    };
  db.close();
}

function consentRow({ id }: Row): Row {
  const consent = { purpose: 'projects', isGiven: true, wordingHash: 'bench', at: dates.createdAt };
  return { ...dates, ...consent, id: crypto.randomUUID(), talent: id };
}

/** What is asked of the CMS about a project: that it is open, and whose it is. */
function briefRow({ id }: { id: string }): Row {
  return { ...dates, ...required, id, slug: id, employer_email: `${id}@exemple.invalid` };
}

/** The rest is asked of the snapshot. */
function showBriefs(): void {
  const db = new DatabaseSync(snapshotFile);
  const put = db.prepare(
    "INSERT INTO record (kind, slug, id, sort, json, hash, seq) VALUES ('brief', ?, ?, '', ?, '', 0)",
  );
  for (const { id, needs } of briefs)
    put.run(
      id,
      id,
      JSON.stringify({ id, slug: id, needs, publishedOn: '2026-11-20', closesOn: '2027-01-01' }),
    );
  db.close();
}
