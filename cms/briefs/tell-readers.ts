import type { Rows } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { env } from '../env.ts';
import { briefWaitsMail } from '../mail/brief-waits-mail.ts';
import { basesOf, readersOf } from './readers.ts';

/**
 * Owes a mail to whoever sees a brief in the CMS, in the transaction in which it begins to wait: for its first check, or
 * for an edit that its employer sent. Commissions, who decide nothing, hear of the first only.
 */
export async function tellReaders({ rows, brief, what, now }: Telling): Promise<void> {
  const bases = await basesOf(rows, brief.id);
  const readers = await readersOf(rows, [{ id: brief.id, bases }]);
  const told = readers.filter(
    ({ briefs, isEditor }) => briefs.length > 0 && (isEditor || what === 'arrived'),
  );
  const href = `${env.CMS_URL}/admin/collections/briefs/${brief.id}`;
  const lines = [`${brief.title} : ${href}`];
  await rows.insert(
    'outbox',
    told.map(({ email, isEditor }) => {
      const mail = briefWaitsMail({ siteUrl: env.SITE_URL, what, isEditor, lines });
      return owedMail({ kind: 'account', brief: brief.id, content: { to: email, ...mail }, now });
    }),
  );
}

/** `now`: ISO 8601. */
type Telling = {
  rows: Rows;
  brief: { id: string; title: string };
  what: 'arrived' | 'edited';
  now: string;
};
