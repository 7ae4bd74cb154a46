import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload';
import { LinkUse } from '../../content/schema/link-use.ts';
import { rowsOf } from '../database/rows.ts';
import { withdrawWithin } from '../people/withdraw.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer } from './read-form.ts';

/** Answers a POST to `/api/forms/stop-letters`: the link of a letter takes the consent to letters back. */
export const stopLettersEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, LinkUse);
    if (form instanceof Response) return form;
    return (await stop(payload, form.fields.token))
      ? answer(200, { ok: true, state: 'done' })
      : usedLink();
  };

/** False where the link was used or has expired. */
async function stop(payload: Payload, token: string): Promise<boolean> {
  const link = await findLink<{ id: string; talent?: string | null }>(payload, {
    token,
    purposes: ['stopLetters'],
  });
  if (!link?.talent) return false;
  const at = new Date().toISOString();
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    const rows = await rowsOf(req);
    const isUsed = await useUp(rows, { id: link.id, at });
    if (isUsed) await withdrawWithin({ req, right: 'withdrawLetters', talent: link.talent, at });
    await commitTransaction(req);
    return isUsed;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}
