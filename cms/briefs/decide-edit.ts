/** An editor's decision about the edit of a project: all of it is stored, or nothing, and by one editor alone. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { BriefRegister } from '../../content/schema/brief.ts';
import { wordingToLookAt } from '../../content/brief-flags.ts';
import { noteAct } from '../acts/note-act.ts';
import { withParents } from '../acts/territories-of.ts';
import { isDeadlock } from '../database/is-deadlock.ts';
import { rowsOf, type Row } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import type { Brief } from '../payload-types.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { noEdit } from './close.ts';
import { dataOf, editItemNames, needsItems, type EditItemName } from './edit-items.ts';
import { EditProblem } from './edit-problem.ts';
import { formOf } from './record-of-form.ts';
import { waitingEdit } from './waiting-edit.ts';

/** What the screen sends: nothing accepted is a refusal. */
export const EditDecision = z.strictObject({
  /** Of the edit that the editor read. */
  sentAt: z.string(),
  accepted: z.array(z.enum(editItemNames as [EditItemName, ...EditItemName[]])),
  /** Where who the employer is changes: the register in which the editor found them again. */
  register: z.optional(BriefRegister),
  /** For the employer; needed where something is left out. */
  word: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
});
export type EditDecision = z.infer<typeof EditDecision>;

/**
 * Puts what is accepted into the record, drops the edit and owes the mail that says what became of it. Where it changes
 * who is looked for, the people are matched anew. Throws an `EditProblem`, or Payload's `ValidationError` where the
 * record could not be so.
 */
export async function decideEdit({ req, id, decision }: Deciding): Promise<void> {
  if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
  try {
    const edit = await waitingEdit(req, id, 'fr');
    const { sentAt, accepted, register, word } = decision;
    const items = edit.items.filter((item) => accepted.includes(item));
    const left = edit.items.filter((item) => !accepted.includes(item));
    if (left.length > 0 && !word) throw new EditProblem('wordMissing');
    if (items.includes('employer') && !register) throw new EditProblem('checkAgain');
    const now = new Date().toISOString();
    const rows = await rowsOf(req);
    const isMatchedAnew = items.some((item) => needsItems.includes(item));
    // Before anything else: on PostgreSQL two editors can have come this far, and one of them matches no row.
    const claimed = await rows.update(
      'briefs',
      { ...noEdit, ...(isMatchedAnew && unmatched), updatedAt: now },
      { equal: { id, edit_sentAt: sentAt } },
    );
    if (claimed.length === 0) throw new EditProblem('changed', 409);
    if (items.length > 0) {
      const data = dataOf({ form: edit.sent, items, id: edit.named.id });
      await req.payload.update({
        collection: 'briefs',
        id,
        data: { ...data, ...(register && { employerCheck: { register } }) } as Partial<Brief>,
        depth: 0,
        overrideAccess: false,
        req,
      });
      await flagWording({ req, id, slugs: edit.named.slugs });
    }
    const act = items.length > 0 ? 'edited' : 'editDeclined';
    const content = { act, taken: items, left, word };
    await rows.insert('outbox', [owedMail({ kind: 'brief-changed', brief: id, content, now })]);
    const territories = await withParents(req, (edit.brief.bases ?? []).map(idOf));
    const what = items.length > 0 ? 'accept' : 'refuse';
    await noteAct({
      req,
      rows,
      what,
      collection: 'briefs',
      record: id,
      territories,
      changed: items,
    });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw isDeadlock(error) ? new EditProblem('changed', 409) : error;
  }
}

/** The columns of a project whose people are to be matched anew: its employer then gets the list again. */
const unmatched: Row = { fits_all: null, fits_butOne: null, fits_on: null };

/** Words to look at are those of what the record says now. */
async function flagWording({ req, id, slugs }: Flagging): Promise<void> {
  const brief = await req.payload.findByID({ collection: 'briefs', id, depth: 0, req });
  const flags = wordingToLookAt(formOf(brief, slugs)).join('\n') || null;
  await (await rowsOf(req)).update('briefs', { flags }, { equal: { id } });
}

type Deciding = { req: PayloadRequest; id: string; decision: EditDecision };
type Flagging = { req: PayloadRequest; id: string; slugs: ReadonlyMap<string, string> };
