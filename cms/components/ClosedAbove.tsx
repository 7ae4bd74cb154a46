import { Banner } from '@payloadcms/ui';
import type { ServerProps } from 'payload';
import { createLocalReq } from 'payload';
import { closedToCommission } from '../opening/while-open.ts';

/** Above every screen of a commission whose part is closed. */
export async function ClosedAbove({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  req.i18n = i18n as typeof req.i18n;
  const sentence = await closedToCommission(req);
  return sentence === undefined ? null : <Banner type="info">{sentence}</Banner>;
}
