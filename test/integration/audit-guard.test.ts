import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardActs } from '../../cms/database/guard-acts.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { sweep } from '../../scripts/lib/retention.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addUser } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
});
afterAll(() => cms.stop());

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
async function addAct(at: string): Promise<string> {
  const id = crypto.randomUUID();
  await inTransaction(cms.payload, (rows) =>
    rows.insert('acts', [{ id, at, what: 'update', collection: 'works', record: 'x' }]),
  );
  return id;
}
const kept = async (id: string) =>
  (await cms.payload.count({ collection: 'acts', where: { id: { equals: id } } })).totalDocs;

/** Asks the database itself, past everything of ours. */
async function ask(text: string): Promise<void> {
  type Drizzle = Record<'execute' | 'run', undefined | ((query: unknown) => Promise<unknown>)>;
  const { drizzle } = cms.payload.db as unknown as { drizzle: Drizzle };
  await (drizzle.execute ? drizzle.execute(sql.raw(text)) : drizzle.run?.(sql.raw(text)));
}
const words = async (asked: Promise<void>) =>
  asked.then(
    () => 'done',
    (error: Error) => `${error.message} ${String(error.cause)}`,
  );

describe('the table of acts', () => {
  it('refuses changes and deletions of the database’s own user, after migrating', async () => {
    const id = await addAct(daysAgo(0));
    expect(await words(ask(`UPDATE acts SET what = 'delete' WHERE id = '${id}'`))).toContain(
      'only added to',
    );
    expect(await words(ask(`DELETE FROM acts WHERE id = '${id}'`))).toContain('only added to');
    expect(await words(ask('DELETE FROM acts'))).toContain('only added to');
    expect(await kept(id)).toBe(1);
  });

  it('cannot be emptied in another way', async () => {
    const id = await addAct(daysAgo(0));
    const way =
      cms.payload.db.name === 'postgres'
        ? 'TRUNCATE acts'
        : `INSERT OR REPLACE INTO acts (id, at, what, collection) VALUES ('${id}', '', '', '')`;
    expect(await words(ask(way))).toContain('only added to');
    expect(await kept(id)).toBe(1);
  });

  it('is guarded again without harm', async () => {
    await guardActs(cms.payload);
    await guardActs(cms.payload);
    const id = await addAct(daysAgo(0));
    expect(await words(ask(`DELETE FROM acts WHERE id = '${id}'`))).toContain('only added to');
  });

  it('lets nobody add, change or delete by the API', async () => {
    const { token } = await addUser(cms.payload, 'admin');
    const id = await addAct(daysAgo(400));
    const body = { what: 'delete', at: daysAgo(0), collection: 'works' };
    for (const [method, path] of [
      ['POST', '/acts'],
      ['PATCH', `/acts/${id}`],
      ['PATCH', '/acts?where[id][exists]=true'],
      ['DELETE', `/acts/${id}`],
      ['DELETE', '/acts?where[id][exists]=true'],
    ] as const)
      expect((await rest({ method, path, token, body })).status, `${method} ${path}`).toBe(403);
    expect(await kept(id)).toBe(1);
  });

  it('loses to the sweep what is older than its time, and nothing else', async () => {
    const [old, young] = [await addAct(daysAgo(3 * 365 + 2)), await addAct(daysAgo(3 * 365 - 2))];
    const { acts } = await sweep({ payload: cms.payload, dryRun: true });
    expect([acts, await kept(old)]).toEqual([1, 1]);
    expect((await sweep({ payload: cms.payload })).acts).toBe(1);
    expect([await kept(old), await kept(young)]).toEqual([0, 1]);
  });
});
