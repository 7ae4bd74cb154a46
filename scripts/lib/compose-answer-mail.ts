/**
 * What the mails between employers and those who answered say when they leave, or why they must not leave any more.
 * In one file because what one side may read of the other is decided here and nowhere else.
 */
import fs from 'node:fs';
import type { Payload } from 'payload';
import { answerLocale } from '../../cms/briefs/answer-locale.ts';
import { readingsOf } from '../../cms/briefs/texts-to-read.ts';
import { titleIn } from '../../cms/briefs/title-in.ts';
import { dataFile, env } from '../../cms/env.ts';
import { makeAnswerLink } from '../../cms/mail/answer-link.ts';
import {
  answerBlocks,
  answerMail,
  line,
  linkBlocks,
  type ShownAnswer,
} from '../../cms/mail/answer-mails.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import { manageBlocks } from '../../cms/mail/brief-mails.ts';
import { dayWords } from '../../cms/mail/day-words.ts';
import { mailText, type Block, type MailText } from '../../cms/mail/mail-text.ts';
import type { Answer, Brief, Outbox, Submission, Talent } from '../../cms/payload-types.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { recordHref } from '../../content/routes.ts';
import { tierAlone } from '../../content/matching/in-words.ts';
import { openAnswerStates, type Turn } from '../../content/schema/answer.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Reason } from './compose-mail.ts';
import { withMatching } from './match-briefs.ts';

/** To who answered, before anything was passed on: their page is missing, the project is closed, they answered already. */
export async function composeAnswerWaits({ payload, row, submission }: Sent): Promise<Written> {
  const id = idOf(submission.brief);
  const brief =
    id && (await payload.findByID({ collection: 'briefs', id, depth: 0, disableErrors: true }));
  if (!brief || !submission.email) return { reason: 'erased' };
  const { why } = Object(row.content) as { why?: string };
  const step = why === 'late' || why === 'twice' ? why : 'waits';
  const locale = submission.locale ?? 'fr';
  return { to: submission.email, written: answerMail({ ...about(brief, locale), step }) };
}

/** To the employer: an answer, or what its person says to a question. */
export async function composeToEmployer({ payload, row, now }: Owed): Promise<Written> {
  const found = await partsOf(payload, row);
  if (!found) return { reason: 'erased' };
  const { answer, brief } = found;
  if (!isOpen(answer)) return { reason: 'answered' };
  const { locale, email: to } = brief.employer;
  const link = await makeAnswerLink({ payload, purpose: 'decideAnswer', answer, brief, now });
  const own = { locale, siteUrl: env.SITE_URL };
  if (row.kind === 'answer-sent') {
    const [shown] = await shownOf({ payload, brief, answers: [answer], locale });
    const blocks = shown ? answerBlocks({ ...own, answer: shown, link }) : [];
    blocks.push(...(await ownPage({ payload, brief, now })));
    return { to, written: answerMail({ ...about(brief, locale), step: 'sent', blocks }) };
  }
  const { mails } = texts(locale).answer;
  const [question, reply] = [lastOf(answer, 'employer'), lastOf(answer, 'talent')];
  const blocks: Block[] = [
    { kind: 'quote', text: reply },
    line(mails.you),
    { kind: 'quote', text: question },
    ...linkBlocks({ ...own, page: 'answerDecide', words: mails.decide, link }),
    ...(await ownPage({ payload, brief, now })),
  ];
  return { to, written: answerMail({ ...about(brief, locale), step: 'replied', blocks }) };
}

/** To who answered: a question, the end of it. */
export async function composeToAnswering({ payload, row, now }: Owed): Promise<Written> {
  const found = await partsOf(payload, row);
  if (!found) return { reason: 'erased' };
  const { answer, brief, talent } = found;
  const locale = await answerLocale({ payload, brief: brief.id, talent });
  const { mails } = texts(locale).answer;
  const mail = about(brief, locale);
  const to = talent.privateEmail;
  if (row.kind === 'answer-asked') {
    if (answer.state !== 'asked') return { reason: 'answered' };
    const link = await makeAnswerLink({ payload, purpose: 'replyToQuestion', answer, brief, now });
    const blocks: Block[] = [
      { kind: 'quote', text: lastOf(answer, 'employer') },
      ...linkBlocks({ ...mail, page: 'answerReply', words: mails.reply, link }),
    ];
    return { to, written: answerMail({ ...mail, step: 'asked', blocks }) };
  }
  if (row.kind === 'answer-declined') {
    if (answer.state !== 'declined') return { reason: 'undecided' };
    const blocks: Block[] = answer.word
      ? [line(mails.declined.word), { kind: 'quote', text: answer.word }]
      : [];
    return { to, written: answerMail({ ...mail, step: 'declined', blocks }) };
  }
  if (answer.state !== 'closed') return { reason: 'undecided' };
  const blocks = [line(mails.closed.outcome[endOf(answer, brief)])];
  return { to, written: answerMail({ ...mail, step: 'closed', blocks }) };
}

/** To both, once: who the other is. Nothing else names either of them. */
export async function composeAcceptance({ payload, row, now }: Owed): Promise<Revealed> {
  const found = await partsOf(payload, row);
  if (!found) return { reason: 'erased' };
  const { answer, brief, talent } = found;
  if (answer.state !== 'accepted') return { reason: 'undecided' };
  const { employer } = brief;
  if (row.kind === 'answer-accepted-employer') {
    const { locale } = employer;
    const { name } = talent;
    const page = talent.slug ? [`${env.SITE_URL}${recordHref('talent', talent.slug, locale)}`] : [];
    const blocks: Block[] = [
      { kind: 'lines', lines: [name, talent.privateEmail, ...page] },
      ...(await ownPage({ payload, brief, now })),
    ];
    const written = answerMail({ ...about(brief, locale), step: 'acceptedEmployer', name, blocks });
    return { to: employer.email, written, replyTo: { name, address: talent.privateEmail } };
  }
  const { name, email: address } = employer;
  const locale = await answerLocale({ payload, brief: brief.id, talent });
  const blocks: Block[] = [{ kind: 'lines', lines: [name, address] }];
  const written = answerMail({ ...about(brief, locale), step: 'acceptedTalent', blocks });
  return { to: talent.privateEmail, written, replyTo: { name, address } };
}

/** To the employer: a reminder of the answers that wait, each with its link. */
export async function composeAnswersReminder({ payload, row, now }: Owed): Promise<Written> {
  const id = idOf(row.brief);
  const brief =
    id && (await payload.findByID({ collection: 'briefs', id, depth: 0, disableErrors: true }));
  if (!brief) return { reason: 'erased' };
  if (brief.state !== 'accepted') return { reason: 'closed' };
  const { docs } = await payload.find({
    collection: 'answers',
    where: { and: [{ brief: { equals: id } }, { state: { equals: 'sent' } }] },
    sort: 'sentAt',
    depth: 0,
    pagination: false,
  });
  if (docs.length === 0) return { reason: 'answered' };
  const { locale, email: to } = brief.employer;
  const own = { locale, siteUrl: env.SITE_URL };
  const { mails, waitsForYou: state } = texts(locale).answer;
  const blocks: Block[] = [];
  for (const [n, answer] of (await shownOf({ payload, brief, answers: docs, locale })).entries()) {
    const doc = docs[n];
    if (!doc) continue;
    const purpose = 'decideAnswer';
    const link = await makeAnswerLink({ payload, purpose, answer: doc, brief, now });
    const day = dayWords(new Date(doc.sentAt), locale);
    blocks.push(
      line(fill(mails.list.one, { day, state })),
      ...answerBlocks({ ...own, answer, link }),
    );
  }
  const title = titleIn(brief, locale);
  const written = mailText({
    ...own,
    subject: fill(mails.list.reminder, { title }),
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(fill(mails.list.lead, { title })),
      ...blocks,
      ...(await ownPage({ payload, brief, now })),
    ],
  });
  return { to, written };
}

/** The link to the employer's page of the project. */
async function ownPage({ payload, brief, now }: Managed): Promise<Block[]> {
  const { locale } = brief.employer;
  const link = await makeBriefLink({ payload, brief, now });
  const words = texts(locale).brief.mails.manage;
  return manageBlocks({ locale, siteUrl: env.SITE_URL, words, link });
}

/** What an employer may read of answers: nothing that names their people. */
async function shownOf({ payload, brief, answers, locale }: Showing): Promise<ShownAnswer[]> {
  const fits = fitsOf(brief, locale);
  const readingOf = await readingsOf(payload, brief);
  return answers.map((answer) => ({
    message: answer.message,
    availability: answer.availability,
    fit: fits && (fits.get(idOf(answer.talent) ?? '') ?? ''),
    reading: readingOf(answer),
  }));
}

/** By person, which criteria their page meets; undefined while the project is in no snapshot. */
function fitsOf({ id }: Brief, locale: Locale): Map<string, string> | undefined {
  const file = dataFile('snapshot.db');
  if (!fs.existsSync(file)) return undefined;
  return withMatching(file, ({ briefs, match }) => {
    const needs = briefs().find((one) => one.id === id)?.needs;
    if (!needs) return undefined;
    const people = Object.values(match(needs)).flat();
    return new Map(people.map((one) => [one.id, tierAlone(one, locale)]));
  });
}

async function partsOf(payload: Payload, row: Outbox): Promise<Parts | undefined> {
  const find = <C extends 'answers' | 'briefs' | 'talents'>(
    collection: C,
    id: string | undefined,
  ) => (id ? payload.findByID({ collection, id, depth: 0, disableErrors: true }) : null);
  const answer = await find('answers', idOf(row.answer));
  const brief = await find('briefs', idOf(answer?.brief));
  const talent = await find('talents', idOf(answer?.talent));
  return answer && brief && talent ? { answer, brief, talent } : undefined;
}

/** Who let the last day pass: the employer, unless it was their question that waited. */
function endOf(answer: Answer, { state, outcome }: Brief) {
  if (state !== 'closed' || !outcome) return 'withdrawn';
  const isAsked = turnsOf(answer).at(-1)?.by === 'employer';
  return outcome === 'expired' && isAsked ? 'unanswered' : outcome;
}

const about = (brief: Brief, locale: Locale) => ({
  locale,
  title: titleIn(brief, locale),
  day: new Date(brief.closesOn),
  siteUrl: env.SITE_URL,
});

const isOpen = ({ state }: Answer): boolean =>
  (openAnswerStates as readonly string[]).includes(state);

const lastOf = (answer: Answer, by: Turn['by']): string =>
  turnsOf(answer).findLast((turn) => turn.by === by)?.text ?? '';

const turnsOf = ({ turns }: Answer): Turn[] => (Array.isArray(turns) ? (turns as Turn[]) : []);

const idOf = (named: string | { id: string } | null | undefined): string | undefined =>
  typeof named === 'string' ? named : named?.id;

type Parts = { answer: Answer; brief: Brief; talent: Talent };
type Showing = { payload: Payload; brief: Brief; answers: Answer[]; locale: Locale };
type Managed = { payload: Payload; brief: Brief; now: Date };
type Owed = { payload: Payload; row: Outbox; now: Date };
type Sent = Owed & { submission: Submission };
type Written = { to: string; written: MailText } | { reason: Reason };
type Revealed =
  | { to: string; written: MailText; replyTo: { name: string; address: string } }
  | { reason: Reason };
