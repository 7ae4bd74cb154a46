/** Sends a dated list, which is frozen from then on, and gives it as a table. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { noteAct } from '../acts/note-act.ts';
import { territoriesOf } from '../acts/territories-of.ts';
import { rowsOf } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import type { PeopleList } from '../payload-types.ts';
import { csvLine } from '../../content/csv.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { parisDay } from '../snapshot/values.ts';
import { listedPeople } from './list-people.ts';
import { ownDocument } from './own-document.ts';
import { CommissionProblem } from './problem.ts';
import { commissionTexts } from './texts.ts';

/**
 * Owes the mail and freezes the list, in one transaction; rows of people who withdrew since it was saved go. Throws a
 * `CommissionProblem` where the account does not see the list, where it was sent, where nobody is in it, or where its
 * project is open no more.
 */
export async function sendList(req: PayloadRequest, id: string): Promise<void> {
  if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
  try {
    const list = await ownDocument(req, 'people-lists', id);
    if (list.sentAt) throw new CommissionProblem('sent', 409);
    const shown = new Set(peopleIn(list));
    if (shown.size === 0) throw new CommissionProblem('empty');
    if (!(await hasRecipient(req, list))) throw new CommissionProblem('briefClosed', 409);
    const rows = await rowsOf(req);
    const now = new Date().toISOString();
    const sent = { sentAt: now, sentBy: req.user?.id ?? null, updatedAt: now };
    const claimed = await rows.update('people_lists', sent, {
      equal: { id },
      empty: ['sentAt'],
    });
    if (claimed.length === 0) throw new CommissionProblem('sent', 409);
    const stored = await req.payload.db.findOne<PeopleList>({
      collection: 'people-lists',
      where: { id: { equals: id } },
      req,
    });
    const gone = peopleIn(stored ?? list).filter((one) => !shown.has(one));
    if (gone.length > 0)
      await rows.remove('people_lists_people', { equal: { _parentID: id, talent: gone } });
    await rows.insert('outbox', [owedMail({ kind: 'people-list', list: id, now })]);
    await note({ req, list, what: 'send' });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** The list as a CSV file with a byte order mark; what it says is what the mail says. */
export async function listAsCsv(req: PayloadRequest, id: string): Promise<Table> {
  const list = await ownDocument(req, 'people-lists', id);
  const { columns, gone } = commissionTexts(req.i18n?.language).lists;
  const locale = req.i18n?.language === 'en' ? 'en' : 'fr';
  const people = await listedPeople({ payload: req.payload, list, locale });
  const lines = people.map((person, index) => [
    String(index + 1),
    ...(person
      ? [person.name, person.crafts.join(', '), person.bases.join(', '), person.note, person.page]
      : [gone, '', '', '', '']),
  ]);
  await note({ req, list, what: 'export' });
  const file = `liste-${parisDay(new Date(list.day))}.csv`;
  return { file, text: `\uFEFF${[columns, ...lines].map(csvLine).join('')}` };
}

/** The employer of a project is one while it is open; a project that was erased leaves nobody. */
async function hasRecipient(req: PayloadRequest, { brief, recipient }: PeopleList) {
  if (!brief) return Boolean(recipient?.email);
  const where = { and: [{ id: { equals: idOf(brief) } }, { state: { equals: 'accepted' } }] };
  return (await req.payload.count({ collection: 'briefs', where, req })).totalDocs > 0;
}

const peopleIn = ({ people }: Pick<PeopleList, 'people'>): string[] =>
  (people ?? []).flatMap(({ talent }) => (talent ? [idOf(talent)] : []));

async function note({ req, list, what }: Noting): Promise<void> {
  const docs = peopleIn(list).map((talent) => ({ talent }));
  const territories = await territoriesOf({ req, fields: [], docs });
  await noteAct({ req, what, collection: 'people-lists', record: list.id, territories });
}

type Noting = { req: PayloadRequest; list: PeopleList; what: 'send' | 'export' };
type Table = { file: string; text: string };
