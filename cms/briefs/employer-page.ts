/** Opens the page of an employer: what it shows, and the codes for what is done there. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { Turn } from '../../content/schema/answer.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { EmployerPage } from '../../content/schema/employer-page.ts';
import type { BriefPurpose } from '../collections/SignedLinks.ts';
import { chunks } from '../database/chunks.ts';
import type { Rows } from '../database/rows.ts';
import { drawToken } from '../endpoints/link-token.ts';
import { readingWords } from '../mail/answer-mails.ts';
import type { Answer, Brief, Talent } from '../payload-types.ts';
import { isPublic } from '../snapshot/documents.ts';
import { day } from '../snapshot/values.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { readingsOf } from './texts-to-read.ts';

/** Until when the page that was opened now can be acted on, at most. */
export const pageExpiry = (now: Date): Date => new Date(now.getTime() + 12 * hourMs);

/** Until when an edit whose form was opened now can be sent. */
export const editExpiry = (now: Date): Date => new Date(now.getTime() + 24 * hourMs);

/** Makes a code about a project in the transaction of `rows`; resolves with its token. */
export async function addBriefLink({ rows, brief, purpose, now, until }: Wanted): Promise<string> {
  const { token, tokenHash } = drawToken();
  const at = now.toISOString();
  const own = { id: crypto.randomUUID(), createdAt: at, updatedAt: at };
  await rows.insert('signed_links', [
    { ...own, tokenHash, purpose, brief, expiresAt: until.toISOString() },
  ]);
  return token;
}

/** What the page of a project shows now; undefined where there is no such project any more. */
export async function employerPage({ payload, brief: id, locale, until }: Asked) {
  const about = { id, depth: 0, disableErrors: true } as const;
  const brief = await payload.findByID({ collection: 'briefs', ...about });
  if (!brief) return undefined;
  return {
    id,
    title: brief.title,
    ...(brief.slug && { slug: brief.slug }),
    state: brief.state,
    closesOn: day(brief.closesOn) ?? '',
    refusalReason: brief.state === 'refused' ? (brief.refusalReason ?? '') : '',
    ...(brief.edit?.sentAt && { editedAt: brief.edit.sentAt }),
    answers: await answersTo({ payload, brief, locale }),
    leaving: await leavingPeople(payload),
    until: until.toISOString(),
  } satisfies EmployerPage;
}

async function answersTo({ payload, brief, locale }: Answered): Promise<EmployerPage['answers']> {
  const { docs } = await payload.find({
    collection: 'answers',
    where: { brief: { equals: brief.id } },
    sort: '-sentAt',
    depth: 0,
    pagination: false,
  });
  const people = await acceptedAmong(payload, docs);
  const readingOf = await readingsOf(payload, brief);
  return docs.map((answer) => {
    const reading = readingOf(answer);
    const person = people.get(idOf(answer.talent));
    return {
      id: answer.id,
      talent: idOf(answer.talent),
      state: answer.state,
      sentAt: answer.sentAt,
      message: answer.message ?? '',
      availability: answer.availability ?? '',
      reading: reading ? readingWords(reading, locale) : '',
      turns: Array.isArray(answer.turns) ? (answer.turns as Turn[]) : [],
      word: answer.word ?? '',
      ...(answer.state === 'accepted' && person && { person: whoIs(person) }),
    };
  });
}

const whoIs = (person: Talent) => ({
  name: person.name,
  email: person.privateEmail,
  ...(person.slug && isPublic({ ...person }) && { slug: person.slug }),
});

async function acceptedAmong(payload: Payload, answers: Answer[]): Promise<Map<string, Talent>> {
  const ids = answers.flatMap(({ state, talent }) => (state === 'accepted' ? idOf(talent) : []));
  const where = { id: { in: ids } };
  const { docs } = await payload.find({
    collection: 'talents',
    where,
    depth: 0,
    pagination: false,
  });
  return new Map(docs.map((person) => [person.id, person]));
}

/** Those whose pages leave the site with the next release: the list of people is made from the one before. */
export async function leavingPeople(payload: Payload): Promise<string[]> {
  const { docs: marks } = await payload.find({
    collection: 'changes',
    where: { kind: { equals: 'talent' } },
    depth: 0,
    pagination: false,
    select: { record: true },
  });
  const leaving = new Set(marks.map(({ record }) => record));
  for (const ids of chunks([...leaving])) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'talents',
      where: { id: { in: ids } },
      pagination: false,
      select: { _status: true, hiddenAt: true },
    });
    for (const person of docs.filter((one) => isPublic(one))) leaving.delete(person.id);
  }
  return [...leaving];
}

const hourMs = 60 * 60_000;

type Wanted = { rows: Rows; brief: string; purpose: BriefPurpose; now: Date; until: Date };
type Asked = { payload: Payload; brief: string; locale: Locale; until: Date };
type Answered = { payload: Payload; brief: Brief; locale: Locale };
