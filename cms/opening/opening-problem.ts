import { timingSafeEqual } from 'node:crypto';
import type { Payload } from 'payload';
import type { FormError } from '../../content/schema/form-answer.ts';
import { bareCode, openingLimits, type PublicAudience } from '../../content/schema/opening.ts';
import { readColumns, type Row } from '../database/rows.ts';
import { allows } from '../endpoints/rate-limits.ts';
import type { Opening } from '../payload-types.ts';
import { keyedHash } from '../secrets.ts';
import { day, parisDay } from '../snapshot/values.ts';

/**
 * Why a form is not taken from this audience now, in the editors' own words where they wrote some; undefined where
 * it is open, or the code is right. Each code that is tried counts for its visitor.
 */
export async function openingProblem(asked: Asked): Promise<FormError | undefined> {
  const { state, sentence, english } = await stateOf(asked);
  if (state === 'closed') {
    const text = String((asked.locale === 'en' ? english : sentence) ?? '');
    return { path: [], code: 'opening.closed', ...(text && { text }) };
  }
  if (state !== 'code') return undefined;
  const typed = bareCode(typeof asked.code === 'string' ? asked.code : '');
  if (!typed) return { path: ['code'], code: 'opening.code.missing' };
  if (!(await allows({ code: asked.visitor }))) return { path: [], code: 'form.tooMany' };
  const opening = await asked.payload.findGlobal({ slug: 'opening', depth: 0 });
  return isOneOf(opening[asked.audience]?.codes ?? [], typed)
    ? undefined
    : { path: ['code'], code: 'opening.code.wrong' };
}

/** Read anew for each form: what another process closed is closed here. One row, since every form waits for it. */
async function stateOf({ payload, audience }: Asked): Promise<Row> {
  const columns = ['state', 'sentence', 'english'];
  const [row = {}] = await readColumns(
    payload,
    'opening',
    columns.map((column) => `${audience}_${column}`),
  );
  return Object.fromEntries(columns.map((column) => [column, row[`${audience}_${column}`]]));
}

/** All are compared, each in the same time: neither how many there are nor how much is right shows. */
function isOneOf(codes: Codes, typed: string): boolean {
  const today = parisDay(new Date());
  const hash = hashOf(typed);
  return codes
    .filter(({ until }) => (day(until) ?? today) >= today)
    .map(({ code }) => timingSafeEqual(hashOf(bareCode(code)), hash))
    .includes(true);
}

const hashOf = (code: string): Buffer =>
  Buffer.from(keyedHash('code', code.slice(0, openingLimits.code.max)));

/** `code`, `locale`: as sent, unchecked. */
type Asked = {
  payload: Payload;
  audience: PublicAudience;
  code: unknown;
  locale: unknown;
  visitor: string;
};
type Codes = NonNullable<NonNullable<Opening['talents']>['codes']>;
