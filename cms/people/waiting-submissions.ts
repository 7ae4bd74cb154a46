/** What waits for review. Thousands may: what each one sent is parsed once, and again if it changed. */
import type { Payload } from 'payload';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { readColumns, type Row, type Rows } from '../database/rows.ts';
import { chunks } from '../database/chunks.ts';
import { nameKeys } from './duplicates.ts';
import type { ReviewEntry } from './review-decisions.ts';
import { type Risk, riskOf } from './review-risk.ts';
import { signUpOf } from './reviewed-submissions.ts';
import { sortName } from './sort-name.ts';
import { shownName } from './talent-from-sign-up.ts';

/** A sign-up or an update that the person confirmed and nobody decided about. */
export type Waiting = {
  id: string;
  form: 'signUp' | 'update';
  /** Of an update: id of the person. */
  talent: string | null;
  /** Of what was sent. */
  data: Sent;
  /** When the person confirmed, ISO 8601. */
  since: string;
  isAsked: boolean;
  /** The person has answered a question. */
  isAnswered: boolean;
};

/** `name`: shown. `sortName`: of that one, as `talents` have it. `risk`: without and with somebody listed who may be the same. */
export type Sent = Pick<SignUp, 'email' | 'crafts' | 'bases'> & {
  name: string;
  sortName: string;
  nameKeys: string[];
  risk: { new: Risk; listed: Risk };
};

/**
 * All of them, in no order; those that are not what the form of today sends are left out. `rows`: of the transaction
 * in which to read; outside of any without.
 */
export async function waitingSubmissions(
  payload: Payload,
  { find }: Pick<Rows, 'find'> = outside(payload),
): Promise<Waiting[]> {
  const state = { form: ['signUp', 'update'], reviewState: ['waiting', 'asked'] };
  const found = (await find('submissions', columns, { equal: state })) as Found[];
  const open = found.filter(({ confirmedAt }) => confirmedAt);
  const sent = await readSent(find, open);
  return open.flatMap(({ id, form, talent, reviewState, reviewLog, confirmedAt }) => {
    const data = sent.get(id)?.data;
    if (!data) return [];
    const isAnswered = reviewLog?.at(-1)?.act === 'answered';
    const since = new Date(confirmedAt ?? 0).toISOString();
    return [{ id, form, talent, data, since, isAsked: reviewState === 'asked', isAnswered }];
  });
}

const columns = [
  'form',
  'talent',
  'reviewState',
  'reviewLog',
  'confirmedAt',
  'updatedAt',
] as const satisfies (keyof Found)[];

/** By id; holds what waits and nothing else. */
const known = new Map<string, Known>();

async function readSent(find: Rows['find'], open: Found[]): Promise<ReadonlyMap<string, Known>> {
  const versions = new Map(open.map(({ id, updatedAt }) => [id, updatedAt]));
  for (const [id, { updatedAt }] of known) if (versions.get(id) !== updatedAt) known.delete(id);
  const sent = new Map(known);
  for (const some of chunks([...versions.keys()].filter((id) => !sent.has(id)))) {
    for (const row of await find('submissions', ['data'], { equal: { id: some } })) {
      const id = String(row['id']);
      sent.set(id, { updatedAt: versions.get(id) ?? '', data: sentIn(row) });
    }
  }
  for (const [id, one] of sent) known.set(id, one);
  return sent;
}

function sentIn({ data }: Row): Sent | undefined {
  const signUp = signUpOf({ data });
  if (!signUp) return undefined;
  const { email, crafts, bases, lastName } = signUp;
  const name = shownName(signUp);
  const risk = { new: riskOf(signUp, 0), listed: riskOf(signUp, 1) };
  return {
    email,
    crafts,
    bases,
    name,
    sortName: sortName(name, lastName),
    nameKeys: [...nameKeys(signUp)],
    risk,
  };
}

const outside = (payload: Payload): Pick<Rows, 'find'> => ({
  find: (table, columns, { equal }) => readColumns(payload, table, columns, equal),
});

type Found = {
  id: string;
  form: 'signUp' | 'update';
  talent: string | null;
  reviewState: 'waiting' | 'asked';
  reviewLog: ReviewEntry[] | null;
  confirmedAt: string | null;
  updatedAt: string;
};
type Known = { updatedAt: string; data: Sent | undefined };
