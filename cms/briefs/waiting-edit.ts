/** The edit of a project that waits for an editor, and what it is compared with. */
import type { PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { BriefForm } from '../../content/schema/brief-form.ts';
import { texts } from '../../content/locales/locale.ts';
import type { Brief } from '../payload-types.ts';
import { changedItems, itemInWords, type EditItemName } from './edit-items.ts';
import { EditProblem } from './edit-problem.ts';
import { readNamed, type Named } from './named.ts';
import { formOf } from './record-of-form.ts';

/**
 * Reads it as the account of `req` may, in the transaction of `req` if there is one. Throws an `EditProblem` where there
 * is none, or what was sent cannot be read any more.
 */
export async function waitingEdit(req: PayloadRequest, id: string, locale: Locale): Promise<Edit> {
  const brief = await req.payload.findByID({
    collection: 'briefs',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  if (!brief) throw new EditProblem('unknown', 404);
  if (!brief.edit?.sentAt) throw new EditProblem('changed', 409);
  const sent = BriefForm.safeParse(brief.edit.sent).data;
  if (!sent) throw new EditProblem('unreadable');
  const named = await readNamed(req.payload, locale, req);
  const before = formOf(brief, named.slugs);
  return {
    brief,
    sentAt: brief.edit.sentAt,
    named,
    sent,
    items: changedItems(before, sent),
    before,
  };
}

/** What the screen shows: each thing that changes, before and after, in words. */
export async function editDossier(
  req: PayloadRequest,
  id: string,
  locale: Locale,
): Promise<Dossier> {
  const { brief, sentAt, named, sent, before, items } = await waitingEdit(req, id, locale);
  const words = texts(locale).brief.edit.items;
  const say = (item: EditItemName, form: BriefForm) =>
    itemInWords({ item, form, name: named.name, locale });
  return {
    sentAt,
    state: brief.state,
    note: brief.edit?.note ?? '',
    items: items.map((item) => ({
      item,
      name: words[item],
      before: say(item, before),
      after: say(item, sent),
    })),
  };
}

type Edit = {
  brief: Brief;
  sentAt: string;
  named: Named;
  before: BriefForm;
  sent: BriefForm;
  items: EditItemName[];
};

export type Dossier = {
  /** ISO 8601; a decision names it, so that none is about another edit than the one that was read. */
  sentAt: string;
  state: Brief['state'];
  note: string;
  /** Empty where the record says all of it already. */
  items: { item: EditItemName; name: string; before: string; after: string }[];
};
