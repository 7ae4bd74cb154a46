/** What the desk asks and does. Payload's own REST signs the requests in. */
import type { Endpoint, PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { deskLines, enterAtDesk, mailAgain, withdrawEntry } from '../commission/desk.ts';
import { bodyIn, forCommissions, idIn } from './for-commissions.ts';

const Typed = z.strictObject({
  entry: z.record(z.string(), z.unknown()),
  /** The editor was told that somebody of that name or mail is listed, and says that it is another person. */
  isOther: z._default(z.boolean(), false),
});

/**
 * `GET /api/desk`: who was entered and has not answered. `POST /api/desk`: enters somebody. `POST /api/desk/:id/again`:
 * the mail once more. `POST /api/desk/:id/withdraw`: erases the entry. Each answers with the list as it is then.
 */
export const deskEndpoints: Endpoint[] = [
  { path: '/desk', method: 'get', handler: forCommissions(lines) },
  {
    path: '/desk',
    method: 'post',
    handler: forCommissions(async (req) => {
      const { entry, isOther } = await bodyIn(req, Typed);
      const id = await enterAtDesk({ req, typed: entry, isOther });
      return { id, ...(await lines(req)) };
    }),
  },
  { path: '/desk/:id/again', method: 'post', handler: onEntry(mailAgain) },
  { path: '/desk/:id/withdraw', method: 'post', handler: onEntry(withdrawEntry) },
];

async function lines(req: PayloadRequest) {
  return { lines: await deskLines(req) };
}

function onEntry(act: (req: PayloadRequest, id: string) => Promise<void>) {
  return forCommissions(async (req) => {
    await act(req, idIn(req));
    return lines(req);
  });
}
