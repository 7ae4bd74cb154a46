import { expect, it } from 'vitest';
import { databaseAdapter, sqliteFile } from '../../../../cms/database/adapter.ts';
import { indexParents } from '../../../../cms/database/index-parents.ts';

const nameOf = (url: string) => databaseAdapter({ url, migrationsRoot: '/nowhere' }).name;

it('chooses the database by its address', () => {
  expect(['postgres://h/d', 'postgresql://h/d', 'file:/a/cms.db', 'cms.db'].map(nameOf)).toEqual([
    'postgres',
    'postgres',
    'sqlite',
    'sqlite',
  ]);
});

it('reads the path of an SQLite file from every form of its address', () => {
  expect(
    ['file:///a/b%20c.db', 'file:/a/b.db', 'file:var/b.db', 'var/b.db'].map(sqliteFile),
  ).toEqual(['/a/b c.db', '/a/b.db', 'var/b.db', 'var/b.db']);
});

it('adds an index that begins with the parent where there is none', () => {
  const columns = (name: string) => ({ [name]: { name, type: 'uuid' as const } });
  const table = (name: string, parent: string, on: string[]) => ({
    name,
    columns: columns(parent),
    indexes: { first: { name: `${name}_first`, on } },
  });
  const rawTables = {
    texts: table('talents_texts', 'parent', ['order', 'parent']),
    locales: table('talents_locales', '_parentID', ['_locale', '_parentID']),
    rels: table('talents_rels', 'parent', ['parent']),
    talents: table('talents', 'slug', ['slug']),
  };
  const schema = { tables: {} };
  expect(indexParents({ rawTables })({ schema })).toBe(schema);
  const added = Object.values(rawTables).map(({ indexes }) => Object.values(indexes)[1]);
  expect(added).toEqual([
    { name: 'talents_texts_parent_idx', on: 'parent' },
    { name: 'talents_locales_parent_idx', on: '_parentID' },
    undefined,
    undefined,
  ]);
});
