import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import { storeTogether, type Stored } from '../../../../cms/endpoints/store-together.ts';

const form = (id: string): Stored => ({ submission: { id }, mails: [{ id: `mail of ${id}` }] });

/** A database whose transactions last until they are told how to end. */
function slowDatabase() {
  const commits: { ids: unknown[]; end: (error?: Error) => void }[] = [];
  const transaction = async (work: (tx: unknown) => Promise<void>) => {
    const ids: unknown[] = [];
    const values = async (rows: { id: unknown }[]) => void ids.push(...rows.map(({ id }) => id));
    await work({ insert: () => ({ values }) });
    await new Promise<void>((done, failed) => {
      commits.push({ ids, end: (error) => (error ? failed(error) : done()) });
    });
  };
  const tables = { submissions: {}, outbox: {} };
  const payload = { db: { tables, drizzle: { transaction } } } as unknown as Payload;
  /** The transaction of that number, once it is about to commit. */
  const commit = async (number: number) => {
    await expect.poll(() => commits.length).toBeGreaterThan(number);
    return commits[number] as (typeof commits)[number];
  };
  return { store: storeTogether(payload), commit, count: () => commits.length };
}

describe('forms that arrive together', () => {
  it('share one transaction with their mails, and a form alone does not wait for others', async () => {
    const { store, commit, count } = slowDatabase();
    const first = store(form('a'));
    const others = [store(form('b')), store(form('c'))];
    expect((await commit(0)).ids).toEqual(['a', 'mail of a']);
    expect(count()).toBe(1);
    (await commit(0)).end();
    await first;
    expect((await commit(1)).ids).toEqual(['b', 'c', 'mail of b', 'mail of c']);
    (await commit(1)).end();
    await Promise.all(others);
  });

  it('wait for the next ones of the crowd, so that they share a transaction too', async () => {
    const { store, commit, count } = slowDatabase();
    const before = [store(form('a')), store(form('b')), store(form('c'))];
    (await commit(0)).end();
    (await commit(1)).end();
    await Promise.all(before);
    const next = store(form('d'));
    await new Promise(setImmediate);
    const last = store(form('e'));
    expect((await commit(2)).ids).toEqual(['d', 'e', 'mail of d', 'mail of e']);
    (await commit(2)).end();
    await Promise.all([next, last]);
    expect(count()).toBe(3);
  });

  it('are acknowledged by the commit that holds them, not before', async () => {
    const { store, commit } = slowDatabase();
    let isStored = false;
    const stored = store(form('a')).then(() => (isStored = true));
    const { end } = await commit(0);
    await new Promise(setImmediate);
    expect(isStored).toBe(false);
    end();
    await stored;
  });

  it('are tried one by one where one of them is refused: only that one is', async () => {
    const { store, commit } = slowDatabase();
    const first = store(form('a'));
    const good = store(form('b'));
    const bad = store(form('c'));
    (await commit(0)).end();
    await first;
    (await commit(1)).end(new Error('a row was refused'));
    (await commit(2)).end();
    await good;
    const refused = bad.catch(String);
    (await commit(3)).end(new Error('twice the same proof'));
    expect(await refused).toContain('twice the same proof');
  });
});
