/** Tells the admins by mail what must not wait for their next look at the CMS. */
import type { Payload } from 'payload';
import { fill, texts } from '../../content/locales/locale.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import { env } from '../../cms/env.ts';

/** Owes every admin a mail: a release failed, a full one differed from those of changes, a rights request is due. */
export async function alertAdmins({ payload, about, report }: Alert): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    pagination: false,
    depth: 0,
    select: { email: true },
  });
  const { words: key, collection } = abouts[about];
  const words = texts('fr').mail[key];
  const body = fill(words.body, { cms: `${env.CMS_URL}/admin/collections/${collection}` });
  for (const { email } of docs) {
    await payload.sendEmail({
      to: email,
      subject: words.subject,
      text: `${body}\n\n${report}\n`,
      html: `<p>${escapeHtml(body)}</p><pre>${escapeHtml(report)}</pre>`,
    });
  }
}

const abouts = {
  failed: { words: 'releaseFailed', collection: 'releases' },
  differs: { words: 'releaseDiffers', collection: 'releases' },
  requestsDue: { words: 'requestsDue', collection: 'requests' },
} as const;

type Alert = { payload: Payload; about: keyof typeof abouts; report: string };
