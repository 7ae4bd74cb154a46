import type { PayloadRequest } from 'payload';
import { rowsOf } from '../database/rows.ts';
import type { PeopleList } from '../payload-types.ts';
import { forgetMails } from '../people/forget-mails.ts';
import { french } from './texts-fr.ts';

/**
 * Erases a person from dated lists: from those that wait with their row; in those that were sent a row without name and
 * note stays, and mails kept as files go. Where the words beside it name them, they say so no more.
 */
export async function forgetInLists({ req, talent, names }: Forgetting): Promise<void> {
  const { docs } = await req.payload.db.find<PeopleList>({
    collection: 'people-lists',
    where: { 'people.talent': { equals: talent } },
    pagination: false,
    req,
  });
  if (docs.length === 0) return;
  const rows = await rowsOf(req);
  const sent = docs.filter(({ sentAt }) => sentAt).map(({ id }) => id);
  const waiting = docs.filter(({ sentAt }) => !sentAt).map(({ id }) => id);
  if (waiting.length > 0)
    await rows.remove('people_lists_people', { equal: { _parentID: waiting, talent } });
  if (sent.length > 0) {
    await rows.update(
      'people_lists_people',
      { talent: null, note: null },
      { equal: { _parentID: sent, talent } },
    );
    await forgetMails({ req, where: { list: { in: sent } } });
  }
  const without = (text: string | null | undefined) =>
    names.reduce((left, name) => left.replaceAll(name, french.lists.gone), text ?? '') || null;
  for (const { id, title, asked, message, people } of docs) {
    const words = { title: without(title), asked: without(asked), message: without(message) };
    await rows.update('people_lists', words, { equal: { id } });
    for (const row of people ?? [])
      if (row.id && row.note && without(row.note) !== row.note)
        await rows.update(
          'people_lists_people',
          { note: without(row.note) },
          { equal: { id: row.id } },
        );
  }
}

type Forgetting = { req: PayloadRequest; talent: string; names: string[] };
