/** What the links of "Mes données" do, on a press of their button: once each, noted in the register. */
import type { Payload } from 'payload';
import type { DataRight } from '../../content/schema/data-request.ts';
import { RightsLinkUse } from '../../content/schema/rights-link-use.ts';
import type { RightsPurpose } from '../collections/SignedLinks.ts';
import { inTransaction } from '../database/rows.ts';
import { eraseAddress, eraseTalent } from '../people/erase.ts';
import { exportData } from '../people/export.ts';
import { noteRequest } from '../people/register.ts';
import { purposeOf } from '../people/rights-link.ts';
import { parisDay } from '../snapshot/values.ts';
import { withdraw } from '../people/withdraw.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer, refuse } from './read-form.ts';

/** Answers a POST to `/api/forms/export`, `restrict`, `withdraw` or `erase`. */
export const rightsLinkEndpoint =
  (payload: Payload, purpose: RightsPurpose) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, RightsLinkUse);
    if (form instanceof Response) return form;
    if (purpose === 'erase' && !form.fields.sure)
      return refuse(422, [{ path: ['sure'], code: 'link.sure.missing' }]);
    const now = new Date();
    const link = await linkOf(payload, form.fields.token, purpose);
    if (!link || !(await take({ payload, link, now }))) return usedLink();
    try {
      return await perform({ payload, link, now });
    } catch (error) {
      await giveBack({ payload, link });
      throw error;
    }
  };

async function perform({ payload, link, now }: Performing): Promise<Response> {
  const { talent, right, email, receivedAt } = link;
  const done = answer(200, { ok: true, state: 'done' });
  const note = () => noteRequest({ payload, right, email, receivedAt, now });
  if (right === 'export') {
    const zip = await exportData({ payload, talent, email, now });
    await note();
    return download(zip, `generique-${parisDay(now)}.zip`);
  }
  if (right === 'erase') {
    if (talent) await eraseTalent({ payload, talent, reason: 'asked', now });
    else await eraseAddress({ payload, email, reason: 'asked', now });
    // Where another profile has the same address, what was sent from it stays, but not this request.
    const where = { id: { equals: link.submission } };
    await payload.delete({ collection: 'submissions', where });
  } else if (talent) await withdraw({ payload, right, talent, now });
  await note();
  return done;
}

const download = (bytes: Uint8Array, name: string): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

/** The link and the request that it is for; only one that asked for the very thing. */
async function linkOf(
  payload: Payload,
  token: string,
  purpose: RightsPurpose,
): Promise<Link | undefined> {
  const link = await findLink<{ id: string; submission?: string; talent?: string }>(payload, {
    token,
    purposes: [purpose],
  });
  if (!link?.submission) return undefined;
  const request = await payload.db.findOne<Asked>({
    collection: 'submissions',
    where: { id: { equals: link.submission } },
  });
  const { right, email, createdAt } = request ?? {};
  if (!right || !email || !createdAt || purposeOf(right) !== purpose) return undefined;
  const receivedAt = new Date(createdAt).toISOString();
  return {
    id: link.id,
    submission: link.submission,
    talent: link.talent ?? undefined,
    right,
    email,
    receivedAt,
  };
}

/** Uses the link up; false where it was used or has expired. */
const take = ({ payload, link, now }: Performing): Promise<boolean> =>
  inTransaction(payload, (rows) => useUp(rows, { id: link.id, at: now.toISOString() }));

/** What failed can be tried again with the same link. */
const giveBack = ({ payload, link }: Omit<Performing, 'now'>) =>
  inTransaction(payload, (rows) =>
    rows.update('signed_links', { usedAt: null }, { equal: { id: link.id } }),
  );

type Link = {
  id: string;
  submission: string;
  talent: string | undefined;
  right: DataRight;
  email: string;
  /** ISO 8601. */
  receivedAt: string;
};
type Performing = { payload: Payload; link: Link; now: Date };
type Asked = { id: string; right?: DataRight; email?: string; createdAt: string };
