/** Accounts that see a brief in the CMS: editors and admins all of them, a commission those of its territories. */
import type { Row, Rows } from '../database/rows.ts';

/** Reads who sees each of the briefs, which are named by id. `bases`: ids of territories. */
export async function readersOf(
  rows: Pick<Rows, 'find'>,
  briefs: { id: string; bases: string[] }[],
): Promise<Reader[]> {
  const users = await rows.find('users', ['email', 'role'], {
    equal: { role: ['admin', 'editor', 'commission'] },
  });
  const ids = users.map(({ id }) => id);
  const owned = ids.length > 0 ? await relationsOf(rows, 'users_rels', ids) : [];
  const bases = [...new Set(briefs.flatMap((brief) => brief.bases))];
  const places =
    bases.length > 0 ? await rows.find('territories', ['parent'], { equal: { id: bases } }) : [];
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  return users.map(({ id, email, role }) => {
    const own = new Set(owned.flatMap((row) => (row['parent'] === id ? row['territoriesID'] : [])));
    const sees = (brief: { bases: string[] }) =>
      role !== 'commission' ||
      brief.bases.some((base) => own.has(base) || own.has(parents.get(base)));
    return {
      email: String(email),
      isEditor: role !== 'commission',
      briefs: briefs.flatMap((brief) => (sees(brief) ? [brief.id] : [])),
    };
  });
}

/** Ids of the territories of one brief. */
export const basesOf = async (rows: Pick<Rows, 'find'>, brief: string): Promise<string[]> => {
  const found = await relationsOf(rows, 'briefs_rels', [brief]);
  return found.flatMap(({ territoriesID }) => (territoriesID ? [String(territoriesID)] : []));
};

const relationsOf = (rows: Pick<Rows, 'find'>, table: string, parent: unknown[]): Promise<Row[]> =>
  rows.find(table, ['parent', 'territoriesID'], { equal: { parent } });

/** `briefs`: ids of those that the account sees. `isEditor`: it can decide, and not only read. */
type Reader = { email: string; isEditor: boolean; briefs: string[] };
