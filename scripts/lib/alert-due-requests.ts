import type { Payload } from 'payload';
import { fill, texts } from '../../content/locales/locale.ts';
import { dayWords } from '../../cms/mail/day-words.ts';
import { alertAdmins } from './alert-admins.ts';

const noticeMs = 5 * 24 * 60 * 60_000;

/**
 * Tells the admins which requests of the register are due within five days, or overdue. Once a morning, until they are
 * closed. Resolves with how many.
 */
export async function alertDueRequests({ payload, now = new Date() }: Morning): Promise<number> {
  const { docs } = await payload.find({
    collection: 'requests',
    where: {
      and: [
        { isDone: { not_equals: true } },
        { dueOn: { less_than: new Date(now.getTime() + noticeMs).toISOString() } },
      ],
    },
    sort: 'dueOn',
    pagination: false,
    depth: 0,
  });
  if (docs.length === 0) return 0;
  const { mail, requests } = texts('fr');
  const day = (at: string | null | undefined) => (at ? dayWords(new Date(at), 'fr') : '…');
  const lines = docs.map(({ kind, receivedOn, dueOn }) =>
    fill(mail.requestsDue.line, {
      kind: requests.kind[kind],
      received: day(receivedOn),
      due: day(dueOn),
    }),
  );
  await alertAdmins({ payload, about: 'requestsDue', report: lines.join('\n') });
  return docs.length;
}

type Morning = { payload: Payload; now?: Date };
