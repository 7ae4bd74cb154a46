/** A listed person, the mails that reach them, and the site as the public has it, in this process. */
import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import { dataFile } from '../../cms/env.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { deliverDueMails } from '../../scripts/lib/deliver-mails.ts';
import type { OutgoingMail } from '../../scripts/lib/mail-transport.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';

/** Sends what is owed at `now`; resolves with the mails, oldest first. */
export async function mailsAt(payload: Payload, now = new Date()): Promise<OutgoingMail[]> {
  const sent: OutgoingMail[] = [];
  const transport = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  const say = () => {};
  for (;;) {
    const run = await deliverDueMails({ payload, transport, now: () => now, say });
    if (run.sent === 0) return sent;
  }
}

/** The codes of the links of a mail to a page (`gerer`, `confirmer`). */
export const codesIn = (mail: OutgoingMail | undefined, page: string): string[] =>
  [...(mail?.text ?? '').matchAll(new RegExp(`/ma-page/${page}#([\\w-]{43})\\s`, 'g'))].map(
    ([, code]) => code ?? '',
  );

/** What the public sees of a person now, after what the marks of change tell alone; undefined for nothing. */
export async function publicOf(payload: Payload, { id }: Pick<Talent, 'id'>) {
  const file = dataFile('snapshot.db');
  const { docs: marks } = await payload.find({ collection: 'changes', pagination: false });
  await writeSnapshot({ payload, file, siteUrl: 'https://generique.example', marks });
  await payload.db.deleteMany({ collection: 'changes', where: {} });
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const row = db.prepare("SELECT json FROM record WHERE kind = 'talent' AND id = ?").get(id);
    return row && (JSON.parse(String(row['json'])) as Record<string, unknown>);
  } finally {
    db.close();
  }
}
