/** Reports of pages on their way through the endpoints and the screen of the CMS, in this process. */
import type { Payload } from 'payload';
import { noticeLinkEndpoint } from '../../cms/endpoints/notice-link.ts';
import { noticeEndpoint } from '../../cms/endpoints/notice.ts';
import type { NoticePurpose, NoticeSide } from '../../cms/collections/SignedLinks.ts';
import { makeNoticeLink } from '../../cms/mail/notice-link.ts';
import type { Notice } from '../../cms/payload-types.ts';
import { confirm, post } from './comments.ts';

let reporters = 0;

/** A report that was never made before, of the page at this path. */
export const newNotice = (page: string, data: object = {}) => ({
  kind: 'credit',
  page,
  place: 'La ligne de 2019.',
  text: 'Cette personne n’a pas monté ce film. Kanari-mots.',
  name: 'Kanari Nom',
  email: `kanari${(reporters += 1)}@lectrice.example`,
  goodFaith: 'yes',
  locale: 'fr',
  ...data,
});

/** Posts a report. */
export const report = (payload: Payload, body: unknown, options: object = {}) =>
  post(noticeEndpoint(payload), body, options);

/** The only submission of an address. */
export async function submissionOf(payload: Payload, email: string) {
  const where = { email: { equals: email } };
  const { docs } = await payload.find({ collection: 'submissions', where, depth: 0 });
  const [submission, more] = docs;
  if (!submission || more) throw new Error(`${docs.length} submissions of ${email}.`);
  return submission;
}

/** Sends and confirms a report; resolves with the notice that waits. */
export async function reportAndConfirm(payload: Payload, page: string, data: object = {}) {
  const body = newNotice(page, data);
  const { status, answer } = await report(payload, body);
  if (status !== 202) throw new Error(`The report was refused: ${JSON.stringify(answer)}.`);
  await confirm(payload, await submissionOf(payload, body.email));
  return noticeBy(payload, body.email);
}

/** The notice as it is now, by who reported it. */
export async function noticeBy(payload: Payload, email: string): Promise<Notice> {
  const where = { email: { equals: email } };
  const { docs } = await payload.find({ collection: 'notices', where, depth: 0 });
  const [notice, more] = docs;
  if (!notice || more) throw new Error(`${docs.length} notices of ${email}.`);
  return notice;
}

/** Presses the button of a link about a notice, new unless `token` is given. */
export async function pressNotice(payload: Payload, pressed: Pressed) {
  const { notice, purpose, side = 'concerned', reason = 'Voici mes raisons.' } = pressed;
  const since = pressed.since ?? new Date().toISOString();
  const wanted = { payload, purpose, notice, side, since };
  const token = pressed.token ?? (await makeNoticeLink(wanted));
  const answered = await post(noticeLinkEndpoint(payload, purpose), {
    token,
    reason,
    locale: 'fr',
  });
  return { token, ...answered };
}

/** Kinds of mail that a notice owes, in the order of the alphabet. */
export async function mailsOf(payload: Payload, notice: string): Promise<string[]> {
  const where = { notice: { equals: notice } };
  const { docs } = await payload.find({ collection: 'outbox', where, pagination: false, depth: 0 });
  return docs.map(({ kind }) => kind).toSorted();
}

type Pressed = {
  notice: string;
  purpose: NoticePurpose;
  side?: NoticeSide;
  reason?: string;
  token?: string;
  since?: string;
};
