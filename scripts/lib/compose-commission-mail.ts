/** What a commission's mails say when they leave, and to whom, or why they must not leave any more. */
import type { Payload } from 'payload';
import { listedPeople } from '../../cms/commission/list-people.ts';
import { agreedAmong } from '../../cms/people/standing-consents.ts';
import { env } from '../../cms/env.ts';
import { letterMail, peopleListMail } from '../../cms/mail/commission-mails.ts';
import { oneLine } from '../../cms/mail/mail-text.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Outbox, PeopleList } from '../../cms/payload-types.ts';
import { idOf } from '../../cms/people/talent-from-sign-up.ts';
import { isPublic } from '../../cms/snapshot/documents.ts';
import { oneClickHref } from '../../content/routes.ts';
import type { Composed } from './compose-mail.ts';
import { editorsAddress } from './compose-review-mail.ts';

/** A dated list to its production: whoever withdrew since it was sent is not in it. */
export async function composePeopleList({ payload, row }: Owed): Promise<Composed> {
  const list = row.list && (await find(payload, 'people-lists', idOf(row.list)));
  if (!list) return { reason: 'erased' };
  const recipient = await recipientOf(payload, list);
  if (!recipient) return { reason: 'closed' };
  const { locale } = recipient;
  const people = (await listedPeople({ payload, list, locale })).filter(
    (person) => person !== undefined,
  );
  if (people.length === 0) return { reason: 'closed' };
  const written = peopleListMail({
    locale,
    siteUrl: env.SITE_URL,
    list: {
      title: list.title,
      name: recipient.name,
      asked: list.asked,
      message: list.message ?? '',
    },
    people,
    signature: list.signature,
    day: new Date(list.day),
    isForBrief: Boolean(list.brief),
  });
  const replyTo = await replyAddress(payload, list);
  const to = recipient.email;
  return { mail: { ...written, id: row.id, to, ...replyTo, isAutomatic: false } };
}

/** Whom the list names, or the employer of its project; undefined where that is open no more. */
async function recipientOf(payload: Payload, { brief: named, recipient }: PeopleList) {
  if (!named) {
    const { name, email, locale } = recipient ?? {};
    return name && email ? { name, email, locale: locale ?? 'fr' } : undefined;
  }
  const brief = await find(payload, 'briefs', idOf(named));
  return brief?.state === 'accepted' ? brief.employer : undefined;
}

/** A letter to one person, who may have said no since it became owed. */
export async function composeLetter({ payload, row, now }: Owed): Promise<Composed> {
  const letter = row.letter && (await find(payload, 'letters', idOf(row.letter)));
  const talent = row.talent && (await find(payload, 'talents', idOf(row.talent)));
  if (!letter || !talent) return { reason: 'erased' };
  if (!isPublic({ ...talent })) return { reason: 'closed' };
  const among = Array.isArray(letter.among) ? letter.among.map(String) : [];
  const isOurs = talent.bases.some((base) => among.includes(idOf(base)));
  if (
    !isOurs ||
    !(await agreedAmong({ payload, ids: [talent.id], purpose: 'letters' })).has(talent.id)
  )
    return { reason: 'withdrawn' };
  const locale = talent.preferredLocale;
  const asked = { payload, purpose: 'stopLetters', talent: talent.id, now } as const;
  const { token } = await makeTalentLink(asked);
  const { name, privateEmail: to } = talent;
  const written = letterMail({ locale, siteUrl: env.SITE_URL, letter, name, token });
  const replyTo = await replyAddress(payload, letter);
  const oneClick = `${env.SITE_URL}${oneClickHref(token, locale)}`;
  return { mail: { ...written, id: row.id, to, ...replyTo, oneClick, isAutomatic: false } };
}

/** Answers go to the account that sent it, or to the editors where it is gone. */
async function replyAddress(payload: Payload, { sentBy, signature }: Sent) {
  const account = sentBy && (await find(payload, 'users', idOf(sentBy)));
  const address = (account && account.email) || (await editorsAddress(payload));
  return address ? { replyTo: { name: oneLine(signature), address } } : {};
}

const find = <Slug extends 'briefs' | 'people-lists' | 'letters' | 'talents' | 'users'>(
  payload: Payload,
  collection: Slug,
  id: string,
) => payload.findByID({ collection, id, depth: 0, disableErrors: true });

type Owed = { payload: Payload; row: Outbox; now: Date };
type Sent = { sentBy?: string | { id: string } | null; signature: string };
