import fs from 'node:fs';
import type { PayloadRequest, Where } from 'payload';
import { keptMail } from '../mail/kept-mail.ts';

/** Removes the files in which mails of the outbox are kept while no server is set; their rows are the caller's. */
export async function forgetMails({ req, where }: Forgetting): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'outbox',
    where,
    pagination: false,
    depth: 0,
    req,
  });
  for (const { id } of docs) fs.rmSync(keptMail(id), { force: true });
}

type Forgetting = { req: PayloadRequest; where: Where };
