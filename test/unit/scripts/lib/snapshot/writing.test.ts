import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotTables } from '../../../../../content/schema/snapshot.ts';
import type { Talent } from '../../../../../content/schema/talent.ts';
import { startWriting, type Writing } from '../../../../../scripts/lib/snapshot/writing.ts';
import { makePeople } from '../../../../fixtures/people.ts';
import { makeWorks } from '../../../../fixtures/works.ts';

const [person] = makePeople(5, makeWorks(3)) as [Talent];

const emptyFile = () => {
  const db = new DatabaseSync(':memory:');
  db.exec(snapshotTables);
  return db;
};

const write = (db: DatabaseSync, work: (writing: Writing) => void) => {
  const writing = startWriting(db);
  work(writing);
  return { ...writing.result(), ...writing.end({ asOf: '2026-11-21' }) };
};

const row = (slug: string, id: string, name = id) => ({
  kind: 'talent' as const,
  slug,
  id,
  sort: name,
  record: { ...person, slug, id, name },
  sources: [`crafts/${name}`],
});

const rows = (db: DatabaseSync, sql: string) => db.prepare(sql).all();

describe('the hash of a snapshot', () => {
  it('is that of the records which are there, whatever came, went and changed before', () => {
    const step = fc.record({
      slug: fc.constantFrom('a', 'b', 'c'),
      id: fc.constantFrom('1', '2', '3'),
      name: fc.constantFrom('x', 'y'),
      isRemoval: fc.boolean(),
      isRedirect: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const db = emptyFile();
        let last = '';
        for (const { slug, id, name, isRemoval, isRedirect } of steps)
          ({ hash: last } = write(db, (writing) => {
            const redirect = { kind: 'talent', slug: `old-${slug}`, target: name };
            if (isRedirect && isRemoval) writing.removeRedirect(redirect);
            else if (isRedirect) writing.putRedirect(redirect);
            else if (isRemoval) writing.remove({ kind: 'talent', slug });
            else writing.put(row(slug, id, name));
          }));
        const fresh = emptyFile();
        const { hash } = write(fresh, (writing) => {
          for (const { kind, slug, target } of rows(db, 'SELECT * FROM redirect'))
            writing.putRedirect({ kind: String(kind), slug: String(slug), target: String(target) });
          for (const { slug, id, sort } of rows(db, 'SELECT * FROM record').toReversed())
            writing.put(row(String(slug), String(id), String(sort)));
        });
        expect(last || hash).toBe(hash);
        const recounted = write(db, (writing) => writing.recount());
        expect(recounted.hash).toBe(hash);
      }),
    );
  });

  it('tells any record, slug, order and redirect from another', () => {
    const hashes = [
      () => {},
      (writing: Writing) => writing.put(row('a', '1')),
      (writing: Writing) => writing.put(row('b', '1')),
      (writing: Writing) => writing.put({ ...row('a', '1'), sort: 'z' }),
      (writing: Writing) => writing.putRedirect({ kind: 'talent', slug: 'a', target: 'b' }),
      (writing: Writing) => writing.putRedirect({ kind: 'talent', slug: 'b', target: 'a' }),
    ].map((work) => write(emptyFile(), work).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('a writing', () => {
  it('says who changed and who is public no more, when two change addresses and a third is left without', () => {
    const db = emptyFile();
    write(db, (writing) => ['1', '2', '3'].forEach((id) => writing.put(row(`s${id}`, id))));
    const after = write(db, (writing) => {
      expect(writing.put(row('s2', '1'))).toBe('2');
      writing.remove({ kind: 'talent', slug: 's1' });
      writing.put(row('s1', '2'));
      expect(writing.put(row('s3', '1', 'late'))).toBe('3');
      writing.remove({ kind: 'talent', slug: 's2' });
    });
    expect(after.changed.map(({ id, slug }) => [id, slug]).toSorted()).toEqual([
      ['1', 's3'],
      ['2', 's1'],
    ]);
    expect(after.removed).toEqual([{ kind: 'talent', id: '3', slug: 's3' }]);
    expect(rows(db, 'SELECT slug, id, seq FROM gone')).toEqual([{ slug: 's2', id: '1', seq: 2 }]);
  });

  it('that changes nothing has no number, and the next one has the next', () => {
    const db = emptyFile();
    expect(write(db, (writing) => writing.put(row('a', '1'))).seq).toBe(1);
    expect(write(db, (writing) => writing.put(row('a', '1'))).seq).toBe(1);
    expect(write(db, (writing) => writing.put(row('a', '1', 'new'))).seq).toBe(2);
    expect(rows(db, 'SELECT seq FROM record')).toEqual([{ seq: 2 }]);
    expect(rows(db, 'SELECT source FROM mention')).toEqual([{ source: 'crafts/new' }]);
  });

  it('leaves nothing of what was removed but that it is gone', () => {
    const db = emptyFile();
    write(db, (writing) => writing.put(row('a', '1')));
    expect(
      rows(db, 'SELECT * FROM turn').length + rows(db, 'SELECT * FROM picture').length,
    ).toBeGreaterThan(0);
    const { pictures } = write(db, (writing) => writing.remove({ kind: 'talent', slug: 'a' }));
    for (const table of ['record', 'turn', 'mention', 'picture'])
      expect(rows(db, `SELECT * FROM ${table}`)).toEqual([]);
    expect(pictures).toEqual([{ hash: person.photo?.hash, widths: person.photo?.widths }]);
    write(db, (writing) => writing.put(row('a', '9')));
    expect(rows(db, 'SELECT * FROM gone')).toEqual([]);
  });
});
