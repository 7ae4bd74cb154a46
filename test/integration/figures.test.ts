import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { inTransaction, type Row } from '../../cms/database/rows.ts';
import { countFigures } from '../../cms/snapshot/count-figures.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';

/** Summer time ended on 25 October 2026: days begin at 22:00 UTC before it, at 23:00 UTC after. */
const asOf = '2026-11-21';
const [first, last] = ['2026-10-21T22:00:00.000Z', '2026-11-20T22:59:59.999Z'];
const [before, after] = ['2026-10-21T21:59:59.999Z', '2026-11-20T23:00:00.000Z'];

let cms: TestCms;
let payload: Payload;
let n = 0;

beforeAll(async () => {
  cms = await startCms();
  ({ payload } = cms);
});
afterAll(() => cms.stop());
beforeEach(async () => {
  for (const collection of ['outbox', 'comments', 'submissions'] as const)
    await payload.db.deleteMany({ collection, where: { id: { exists: true } } });
});

const add = (table: string, rows: Row[]) =>
  inTransaction(payload, ({ insert }) =>
    insert(
      table,
      rows.map((row) => ({
        id: `00000000-0000-4000-8000-${String(++n).padStart(12, '0')}`,
        ...row,
      })),
    ),
  );
const later = (moment: string, minutes: number) =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();
/** A mail of a message owed at a moment, handed over so many minutes later. */
const mail = (createdAt: string, minutes?: number, kind = 'contact-message'): Row => ({
  kind,
  attempts: 1,
  createdAt,
  updatedAt: createdAt,
  dueAt: createdAt,
  deliveredAt: minutes === undefined ? null : later(createdAt, minutes),
});
const question = (sentAt: string, minutes?: number, more: Row = {}): Row => ({
  kind: 'question',
  name: 'Inès',
  text: 'Faut-il une perche ?',
  state: 'accepted',
  sentAt,
  createdAt: sentAt,
  updatedAt: sentAt,
  answerToldAt: minutes === undefined ? null : later(sentAt, minutes),
  ...more,
});
const report = (reportedAt: string): Row => ({
  form: 'contact',
  createdAt: reportedAt,
  updatedAt: reportedAt,
  reportedAt,
});
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const noon = '2026-11-10T12:00:00.000Z';

describe('the figures of a day', () => {
  it('count the thirty days before it, from midnight to midnight in Paris', async () => {
    await add('outbox', [...[first, last, noon, noon, noon].map((at) => mail(at)), mail(before)]);
    await add('outbox', [mail(after)]);
    expect(await countFigures(payload, asOf)).toEqual({
      from: '2026-10-22',
      to: '2026-11-20',
      messages: { received: 5 },
      questions: {},
    });
    expect((await countFigures(payload, '2026-11-20')).messages).toEqual({ received: 5 });
    expect((await countFigures(payload, '2026-12-25')).messages).toEqual({});
  });

  it('say how many messages were handed over, and half of them in which time', async () => {
    await add(
      'outbox',
      [0, 1, 3, 40, 600].map((minutes) => mail(noon, minutes)),
    );
    await add('outbox', [mail(noon), ...times(9, mail(noon, 500, 'contact-confirm'))]);
    const { messages } = await countFigures(payload, asOf);
    expect(messages).toEqual({ received: 6, relayed: 5, medianMinutes: 3 });
  });

  it('tell no count under five, and no delay of so few', async () => {
    await add('outbox', times(4, mail(noon, 1)));
    await add('comments', times(4, question(noon, 10)));
    await add('submissions', times(4, report(noon)));
    const { messages, questions } = await countFigures(payload, asOf);
    expect([messages, questions]).toEqual([{}, {}]);
    await add('submissions', [report(noon)]);
    expect((await countFigures(payload, asOf)).messages).toEqual({ reported: 5 });
  });

  it('count questions that came by the form, and not what an import brought', async () => {
    await add('comments', [
      ...[60, 120, 180, 240, 300].map((minutes) => question(noon, minutes)),
      question(noon),
      ...times(1, question(noon, 1, { importedFrom: 'https://ancien.example 1' })),
      ...times(3, question(noon, 1, { kind: 'comment' })),
    ]);
    const { questions } = await countFigures(payload, asOf);
    expect(questions).toEqual({ received: 6, answered: 5, medianMinutes: 180 });
  });
});

describe('a writing of the snapshot', () => {
  it('counts again when the day is another, and everything read again is the same', async () => {
    await add('outbox', times(5, mail('2026-11-21T12:00:00.000Z', 2)));
    const file = dataFile('snapshot.db');
    const common = { payload, file, siteUrl: 'http://localhost:4321' };
    const write = (day: string, marks?: []) =>
      writeSnapshot({ ...common, now: new Date(`${day}T09:00:00Z`), ...(marks && { marks }) });
    await write('2026-11-21');
    expect(figuresIn(file)).toMatchObject({ to: '2026-11-20', messages: {} });
    const same = await write('2026-11-21', []);
    expect(same.changed).toEqual([]);
    const next = await write('2026-11-22', []);
    expect(next.changed).toEqual([{ kind: 'figures', id: 'figures', slug: 'figures' }]);
    const counted = { received: 5, relayed: 5, medianMinutes: 2 };
    expect(figuresIn(file)).toMatchObject({ to: '2026-11-21', messages: counted });
    expect(await write('2026-11-22')).toMatchObject({ changed: [], removed: [], hash: next.hash });
  });
});

function figuresIn(file: string): unknown {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare("SELECT json FROM record WHERE kind = 'figures'").get();
  db.close();
  return JSON.parse(String(row?.['json']));
}
