/** What the mails about questions, comments and feedback say when they leave, or why they must not leave any more. */
import type { Payload } from 'payload';
import { titleIn } from '../../cms/briefs/title-in.ts';
import { env } from '../../cms/env.ts';
import { commentDecidedMail } from '../../cms/mail/comment-decided.ts';
import { confirmMail } from '../../cms/mail/confirm.ts';
import { linkExpiry, makeSignedLink } from '../../cms/mail/signed-link.ts';
import type { Comment, Submission } from '../../cms/payload-types.ts';
import { shortlistOf } from '../../cms/people/relay-shortlist.ts';
import { bothForms } from '../../content/locales/both-forms.ts';
import { pageHref, recordHref, textHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import type { Reason } from './compose-mail.ts';

/** The mail that asks the author of a question, a comment, feedback or a message to several people to confirm the address. */
export async function composeConfirmation({
  payload,
  submission,
  now,
}: ToConfirm): Promise<Written> {
  const locale = submission.locale ?? 'fr';
  const until = linkExpiry('confirm', submission.createdAt);
  if (until <= now) return { reason: 'expired' };
  const place = await placeOf({ payload, submission, locale });
  if (!place) return { reason: 'closed' };
  const { title: about, path } = place;
  const token = await makeSignedLink({ payload, purpose: 'confirm', submission });
  const { form } = submission;
  // A request about one’s data has a mail of its own (compose-rights-mail.ts).
  if (form === 'rights' || form === 'update') return { reason: 'unreadable' };
  return confirmMail({ form, about, path, locale, siteUrl: env.SITE_URL, token, until });
}

/** The mail that tells the author of a question or a comment what the editors decided. */
export async function composeDecision({ payload, submission, decided }: Decided): Promise<Written> {
  const locale = submission.locale ?? 'fr';
  const { docs } = await payload.find({
    collection: 'comments',
    where: { submission: { equals: submission.id } },
    depth: 0,
    limit: 1,
  });
  const [comment] = docs;
  if (!comment) return { reason: 'erased' };
  if (comment.state !== (decided === 'refused' ? 'refused' : 'accepted'))
    return { reason: 'undecided' };
  const text = await textOf({ payload, on: comment.on, locale });
  if (!text) return { reason: 'closed' };
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 });
  const siteUrl = env.SITE_URL;
  return commentDecidedMail({
    decided,
    comment: { ...comment, reason: comment.refusalReason ?? '' },
    text,
    answer: await answerOf({ payload, comment, locale }),
    locale,
    siteUrl,
    contact: settings.contactEmail ?? `${siteUrl}${pageHref('legalNotice', locale)}`,
  });
}

async function answerOf({ payload, comment, locale }: Answered) {
  const { reply, answeredBy } = comment;
  const by = answeredBy && (await textOf({ payload, on: answeredBy, locale }));
  const written = reply?.text && reply.author ? { text: reply.text, author: reply.author } : null;
  if (!by && !written) return undefined;
  return {
    ...(written && { reply: written }),
    ...(by && { page: `${env.SITE_URL}${by.path}` }),
  };
}

function placeOf({ payload, submission, locale }: Placed): Promise<Place | undefined> {
  const { form, article, guide, brief } = submission;
  if (form === 'shortlist') {
    const title = String(shortlistOf(submission).length);
    return Promise.resolve({ title, path: pageHref('shortlist', locale) });
  }
  if (form === 'feedback' || form === 'notice' || form === 'signUp')
    return Promise.resolve({ title: '', path: pageHref(form, locale) });
  if (form === 'brief') return Promise.resolve({ title: '', path: pageHref('briefForm', locale) });
  if (form === 'propose') return briefPlace({ payload, brief, locale });
  if (article) return textOf({ payload, on: { relationTo: 'articles', value: article }, locale });
  if (guide) return textOf({ payload, on: { relationTo: 'guides', value: guide }, locale });
  return Promise.resolve(undefined);
}

/** The project that is answered, while it is published. */
async function briefPlace({ payload, brief, locale }: Answering): Promise<Place | undefined> {
  const id = typeof brief === 'string' ? brief : brief?.id;
  const found =
    id && (await payload.findByID({ collection: 'briefs', id, depth: 0, disableErrors: true }));
  if (!found || found.state !== 'accepted' || !found.slug) return undefined;
  return { title: titleIn(found, locale), path: recordHref('brief', found.slug, locale) };
}

/** The title and the path of a published article or guide. */
async function textOf({ payload, on, locale }: Named): Promise<Place | undefined> {
  const id = typeof on.value === 'string' ? on.value : on.value.id;
  const asked = { id, depth: 0, disableErrors: true } as const;
  if (on.relationTo === 'articles') {
    const found = await payload.findByID({ collection: 'articles', ...asked, locale: 'fr' });
    if (found?._status !== 'published' || !found.slug) return undefined;
    const english = found.isEnglishReady && locale === 'en' && (await englishTitle(payload, id));
    return { title: english || found.title, path: textHref('article', found.slug, locale) };
  }
  const guide = await payload.findByID({ collection: 'guides', ...asked, depth: 1 });
  const craft = typeof guide?.craft === 'object' ? guide.craft : undefined;
  if (guide?._status !== 'published' || !craft?.slug) return undefined;
  const title = locale === 'en' ? craft.english : bothForms(craft.feminine, craft.masculine);
  return { title, path: textHref('guide', craft.slug, locale) };
}

async function englishTitle(payload: Payload, id: string): Promise<string> {
  const asked = { collection: 'articles', id, depth: 0, locale: 'en' } as const;
  return (await payload.findByID(asked)).title;
}

type Place = { title: string; path: string };
type Placed = { payload: Payload; submission: Submission; locale: Locale };
type Answering = { payload: Payload; brief: Submission['brief']; locale: Locale };
type Named = { payload: Payload; on: Comment['on']; locale: Locale };
type Answered = { payload: Payload; comment: Comment; locale: Locale };
type ToConfirm = { payload: Payload; submission: Submission; now: Date };
type Decided = {
  payload: Payload;
  submission: Submission;
  decided: 'accepted' | 'answered' | 'refused';
};
type Written = MailText | { reason: Reason };
