import type { Payload } from 'payload';
import { ageWords } from '../../cms/briefs/age.ts';
import { readersOf } from '../../cms/briefs/readers.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { env } from '../../cms/env.ts';
import { briefWaitsMail } from '../../cms/mail/brief-waits-mail.ts';
import { idOf } from '../../cms/people/talent-from-sign-up.ts';
import { fill, texts } from '../../content/locales/locale.ts';

/**
 * Reminds whoever sees them in the CMS of the projects that wait, oldest first, each with its age. Once a morning, until
 * an editor has decided. Resolves with how many wait.
 */
export async function alertWaitingBriefs({ payload, now = new Date() }: Morning): Promise<number> {
  const { docs: waiting } = await payload.find({
    collection: 'briefs',
    where: {
      or: [{ state: { equals: 'waiting' } }, { 'edit.sentAt': { exists: true } }],
    },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  if (waiting.length === 0) return 0;
  const words = texts('fr').brief.waits;
  const lines = new Map(
    waiting.map(({ id, title, state, createdAt }) => {
      const age = state === 'waiting' ? ageWords(createdAt, now, 'fr') : words.waitingEdit;
      const href = `${env.CMS_URL}/admin/collections/briefs/${id}`;
      return [id, fill(words.line, { title, age, href })];
    }),
  );
  const readers = await inTransaction(payload, (rows) =>
    readersOf(
      rows,
      waiting.map(({ id, bases }) => ({ id, bases: (bases ?? []).map(idOf) })),
    ),
  );
  for (const { email, isEditor, briefs } of readers) {
    if (briefs.length === 0) continue;
    const own = briefs.flatMap((id) => lines.get(id) ?? []);
    const mail = briefWaitsMail({ siteUrl: env.SITE_URL, what: 'morning', isEditor, lines: own });
    await payload.sendEmail({ to: email, ...mail });
  }
  return waiting.length;
}

type Morning = { payload: Payload; now?: Date };
