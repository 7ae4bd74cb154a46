/** "Présenter un projet": the rules of the form. Every address is confirmed by mail; then an editor checks the employer. */
import type { Payload } from 'payload';
import { closingProblem, periodProblem } from '../../content/brief-rules.ts';
import { wordingProblem } from '../../content/brief-wording.ts';
import { charterProblem } from '../briefs/charter-problem.ts';
import { BriefForm } from '../../content/schema/brief-form.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { idOf } from '../people/talent-from-sign-up.ts';
import { parisDay } from '../snapshot/values.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/brief`. */
export const briefEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'brief',
    schema: BriefForm,
    isNested: true,
    audience: () => 'employers',
    from: ({ email, title }) => ({ email, subject: title }),
    problem: async (brief) => problemOfDays(brief),
    found: async (brief) => (await problemOfNames(payload, brief)) ?? { data: brief },
    columns: ({ employer, email, locale }) => ({ name: employer, email, locale }),
    confirmation: 'brief-confirm',
  });

/** What only today's day tells. `publishedOn`: the day from which a project is open, where it is. */
export function problemOfDays(
  { from, until, closesOn }: BriefForm,
  publishedOn?: string,
): FormError | undefined {
  const today = parisDay(new Date());
  const period = periodProblem({ from, until, today });
  if (period) return { path: [period.field], code: period.code };
  const code =
    closesOn < today
      ? 'brief.closesOn.past'
      : closingProblem({ closesOn, from: publishedOn ?? today });
  return code && { path: ['closesOn'], code };
}

/** A craft or place that is not in the taxonomy, or wording that the law forbids where no role is to be performed. */
export async function problemOfNames(
  payload: Payload,
  brief: BriefForm,
): Promise<FormError | undefined> {
  const crafts = await payload.db.find<{ slug: string; department: string }>({
    collection: 'crafts',
    where: { slug: { in: brief.crafts } },
    pagination: false,
    limit: 0,
    select: { slug: true, department: true },
  });
  const known = new Map(crafts.docs.map(({ slug, department }) => [slug, department]));
  const craft = brief.crafts.findIndex((slug) => !known.has(slug));
  if (craft !== -1) return { path: ['crafts', String(craft)], code: 'brief.crafts.unknown' };
  const places = await payload.db.find<{ slug: string }>({
    collection: 'territories',
    where: { slug: { in: brief.bases } },
    pagination: false,
    limit: 0,
    select: { slug: true },
  });
  const there = new Set(places.docs.map(({ slug }) => slug));
  const base = brief.bases.findIndex((slug) => !there.has(slug));
  if (base !== -1) return { path: ['bases', String(base)], code: 'brief.bases.unknown' };
  const charter = await charterProblem(payload, brief);
  if (charter) return charter;
  const performing = await performingTeams(payload);
  const isPerformed = [...known.values()].every((team) => performing.has(idOf(team)));
  return isPerformed ? undefined : wordingProblem(brief);
}

/** Ids of the teams whose people are seen or heard. */
async function performingTeams(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'departments',
    where: { slug: { in: ['interpretation', 'doublage'] } },
    pagination: false,
    limit: 0,
  });
  return new Set(docs.map(({ id }) => id));
}
