/** What the mails to employers about their project say when they leave, or why they must not leave any more. */
import type { Payload } from 'payload';
import type { MailKind } from '../../cms/collections/Outbox.ts';
import { env } from '../../cms/env.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import { briefMail } from '../../cms/mail/brief-mails.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import type { Brief, Outbox } from '../../cms/payload-types.ts';
import { pageHref } from '../../content/routes.ts';
import type { Reason } from './compose-mail.ts';

export type BriefMailKind = Exclude<Extract<MailKind, `brief-${string}`>, 'brief-confirm'>;

/** The mail that a step with a project owes. A project that went on meanwhile has the mail of its later step. */
export async function composeBriefMail({ payload, row, now }: Owed): Promise<Written> {
  const id = typeof row.brief === 'string' ? row.brief : row.brief?.id;
  const brief = id && (await payload.findByID({ collection: 'briefs', id, disableErrors: true }));
  if (!brief) return { reason: 'erased' };
  const said = saidIn(row, brief);
  if (!said) return { reason: 'undecided' };
  const { locale, email } = brief.employer;
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 });
  const siteUrl = env.SITE_URL;
  const written = briefMail({
    locale,
    siteUrl,
    contact: settings.contactEmail || `${siteUrl}${pageHref('legalNotice', locale)}`,
    brief,
    said,
    ...(brief.state !== 'closed' && { link: await makeBriefLink({ payload, brief, now }) }),
  });
  return { to: email, written };
}

function saidIn({ kind, content }: Outbox, brief: Brief): Said | undefined {
  switch (kind as BriefMailKind) {
    case 'brief-received':
      return { what: 'received' };
    case 'brief-published':
      return brief.state === 'accepted' ? { what: 'published' } : undefined;
    case 'brief-refused':
      return brief.state === 'refused'
        ? { what: 'refused', reason: brief.refusalReason ?? '' }
        : undefined;
    case 'brief-changed': {
      const { act } = Object(content) as { act?: string };
      return { what: changes[act ?? ''] ?? 'changed' };
    }
    case 'brief-closed':
      return { what: 'closed', outcome: brief.outcome ?? undefined };
  }
}

const changes: Record<string, 'extended' | 'changeAsked'> = {
  extend: 'extended',
  change: 'changeAsked',
};

type Said = Parameters<typeof briefMail>[0]['said'];
type Owed = { payload: Payload; row: Outbox; now: Date };
type Written = { to: string; written: MailText } | { reason: Reason };
