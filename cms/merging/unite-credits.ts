import type { PayloadRequest } from 'payload';
import { rowsOf } from '../database/rows.ts';
import { creditKey } from './united.ts';

/** Of one filmography, lines that have come to say the same become one, checked where one of them was. */
export async function uniteCredits({ req, work }: { req: PayloadRequest; work: string }) {
  const rows = await rowsOf(req);
  for (const table of ['talents_credits', '_talents_v_version_credits']) {
    const found = await rows.find(table, ['_parentID', 'role', 'isChecked'], { equal: { work } });
    const firsts = new Map<string, string>();
    for (const { id, _parentID, role, isChecked } of found) {
      const key = `${String(_parentID)} ${creditKey({ work, role: String(role ?? '') })}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, String(id));
      else {
        if (isChecked) await rows.update(table, { isChecked: true }, { equal: { id: first } });
        await rows.remove(table, { equal: { id } });
      }
    }
  }
}
