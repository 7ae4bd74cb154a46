/** The mails to listed people about their own page, as they are when they leave. */
import type { Payload } from 'payload';
import { env } from '../../cms/env.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import {
  pageChangedMail,
  pageHiddenMail,
  pageLinkMail,
  reconfirmMail,
} from '../../cms/mail/my-page.ts';
import { makeTalentLink, talentLifetimes } from '../../cms/mail/signed-link.ts';
import type { Outbox, Talent } from '../../cms/payload-types.ts';
import { talentsAt } from '../../cms/people/known-address.ts';
import type { OwnAct } from '../../cms/people/own-act.ts';
import { silenceEnds, type YearState } from '../../cms/people/year.ts';
import { day } from '../../cms/snapshot/values.ts';

/**
 * The link that somebody asked for, to whoever has a page under the address that was typed; null where nobody has:
 * then the address is forgotten with the row.
 */
export async function composePageLink({ payload, row, now }: Owed): Promise<ToTalent | null> {
  const { email, locale } = row.content as { email: string; locale: 'fr' | 'en' };
  const found = (await talentsAt(payload, email)) as unknown as Talent[];
  const people = found.filter(({ _status }) => _status === 'published');
  const [first] = people;
  if (!first) return null;
  const links: { name: string; token: string }[] = [];
  for (const { id, name } of people)
    links.push({
      name,
      token: (await makeTalentLink({ payload, purpose: 'manage', talent: id, now })).token,
    });
  const until = new Date(now.getTime() + talentLifetimes.manage);
  const written = pageLinkMail({ locale, siteUrl: env.SITE_URL, links, until });
  return { to: first.privateEmail, written };
}

/** What a person's link has done. */
export function composePageChanged({ row, talent, now }: About): ToTalent {
  const act = row.content as OwnAct;
  const { eraseOn } = silenceEnds(stateOf(talent), now);
  const isDisputed = talent.hiddenBy === 'dispute';
  const written = pageChangedMail({ ...common(talent), act, eraseOn, isDisputed });
  return { to: talent.privateEmail, written };
}

/** The yearly question or a reminder; null where the person has answered since. */
export async function composeReconfirm({ payload, talent, now }: About): Promise<ToTalent | null> {
  const state = stateOf(talent);
  if (!state.reminders) return null;
  const { token } = await makeTalentLink({
    payload,
    purpose: 'reconfirm',
    talent: talent.id,
    now,
  });
  const written = reconfirmMail({
    ...common(talent),
    token,
    lastAct: day(talent.confirmedOn) ?? '',
    ...silenceEnds(state, now),
    isReminder: state.reminders > 1,
    isHidden: Boolean(talent.hiddenAt),
  });
  return { to: talent.privateEmail, written };
}

/** The page was hidden; null where the person brought it back meanwhile. */
export async function composePageHidden({ payload, talent, now }: About): Promise<ToTalent | null> {
  if (talent.hiddenBy !== 'sweep') return null;
  const { token } = await makeTalentLink({
    payload,
    purpose: 'reconfirm',
    talent: talent.id,
    now,
  });
  const { eraseOn } = silenceEnds(stateOf(talent), now);
  const written = pageHiddenMail({ ...common(talent), token, eraseOn });
  return { to: talent.privateEmail, written };
}

const common = ({ name, slug, preferredLocale }: Listed) => ({
  locale: preferredLocale,
  siteUrl: env.SITE_URL,
  talent: { name, slug },
});

const stateOf = ({ confirmedOn, remindedAt, reminders, hiddenAt }: Listed): YearState => ({
  confirmedOn,
  remindedAt: remindedAt ?? null,
  reminders: reminders ?? null,
  hiddenAt: hiddenAt ?? null,
});

/** A person whose page exists, shown or hidden. */
export type Listed = Talent & { slug: string };
type ToTalent = { to: string; written: MailText };
type Owed = { payload: Payload; row: Outbox; now: Date };
type About = Owed & { talent: Listed };
