/** What the mails to employers about their project say when they leave, or why they must not leave any more. */
import type { Payload } from 'payload';
import type { EditItemName } from '../../cms/briefs/edit-items.ts';
import type { MailKind } from '../../cms/collections/Outbox.ts';
import { titleIn } from '../../cms/briefs/title-in.ts';
import { env } from '../../cms/env.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import { briefLinkMail, briefMail } from '../../cms/mail/brief-mails.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import type { Brief, Outbox } from '../../cms/payload-types.ts';
import { sentFrom } from '../../cms/people/known-address.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Reason } from './compose-mail.ts';

export type BriefMailKind = Exclude<
  Extract<MailKind, `brief-${string}`>,
  'brief-confirm' | 'brief-link'
>;

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
    brief: { ...brief, title: titleIn(brief, locale) },
    said,
    ...(brief.state !== 'closed' && { link: await makeBriefLink({ payload, brief, now }) }),
  });
  return { to: email, written };
}

/**
 * The link that somebody asked for, to whoever presented a project under the address that was typed and can still do
 * something with it; null where nobody has: then the address is forgotten with the row.
 */
export async function composeBriefLink({ payload, row, now }: Owed): Promise<Linked | null> {
  const { email, locale } = row.content as { email: string; locale: Locale };
  const ids = await sentFrom(payload, 'briefs', email);
  const { docs } = await payload.find({
    collection: 'briefs',
    where: { and: [{ id: { in: ids } }, { state: { not_equals: 'closed' } }] },
    sort: '-createdAt',
    pagination: false,
    depth: 0,
  });
  const [first] = docs;
  if (!first) return null;
  const links: Parameters<typeof briefLinkMail>[0]['links'] = [];
  for (const brief of docs)
    links.push({
      title: titleIn(brief, locale),
      ...(await makeBriefLink({ payload, brief, now })),
    });
  const written = briefLinkMail({ locale, siteUrl: env.SITE_URL, links });
  return { to: first.employer.email, written };
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
      const { act, taken = [], left = [], word = '' } = Object(content) as Changed;
      const decided = { taken, left, word, isPublic: brief.state === 'accepted' };
      if (act === 'editDeclined') return { what: act, ...decided };
      if (act === 'edited') return { what: left.length > 0 ? 'editedPartly' : act, ...decided };
      return { what: act === 'edit' ? 'editReceived' : 'extended' };
    }
    case 'brief-closed':
      return { what: 'closed', outcome: brief.outcome ?? undefined };
  }
}

/** What the row of such a mail keeps: what was done, and of a decision what it took over and left out. */
type Changed = { act?: string; taken?: EditItemName[]; left?: EditItemName[]; word?: string };
type Said = Parameters<typeof briefMail>[0]['said'];
type Owed = { payload: Payload; row: Outbox; now: Date };
type Linked = { to: string; written: MailText };
type Written = { to: string; written: MailText } | { reason: Reason };
