/** "Présenter un projet": the rules of the form. Every address is confirmed by mail; then an editor checks the employer. */
import type { Payload } from 'payload';
import { closingProblem, periodProblem } from '../../content/brief-rules.ts';
import { wordingProblems } from '../../content/brief-wording.ts';
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
    problems: async (brief) => briefProblems(payload, brief),
    found: async (brief) => ({ data: brief }),
    columns: ({ employer, email, locale }) => ({ name: employer, email, locale }),
    confirmation: 'brief-confirm',
  });

/**
 * All that is wrong with a brief whose form is right: its days as of today, names that are in no taxonomy, wording that
 * the law forbids. `publishedOn`: the day from which the project is open, where it is.
 */
export async function briefProblems(
  payload: Payload,
  brief: BriefForm,
  publishedOn?: string,
): Promise<FormError[]> {
  return [...problemsOfDays(brief, publishedOn), ...(await problemsOfNames(payload, brief))];
}

function problemsOfDays({ from, until, closesOn }: BriefForm, publishedOn?: string): FormError[] {
  const today = parisDay(new Date());
  const period = periodProblem({ from, until, today });
  const code =
    closesOn < today
      ? 'brief.closesOn.past'
      : closingProblem({ closesOn, from: publishedOn ?? today });
  return [
    ...(period ? [{ path: [period.field], code: period.code }] : []),
    ...(code ? [{ path: ['closesOn'], code }] : []),
  ];
}

/** Crafts, places and charters that are not there, or wording that the law forbids where no role is to be performed. */
async function problemsOfNames(payload: Payload, brief: BriefForm): Promise<FormError[]> {
  const crafts = await payload.db.find<{ slug: string; department: string }>({
    collection: 'crafts',
    where: { slug: { in: brief.crafts } },
    pagination: false,
    limit: 0,
    select: { slug: true, department: true },
  });
  const places = await payload.db.find<{ slug: string }>({
    collection: 'territories',
    where: { slug: { in: brief.bases } },
    pagination: false,
    limit: 0,
    select: { slug: true },
  });
  const known = new Map(crafts.docs.map(({ slug, department }) => [slug, department]));
  const there = new Set(places.docs.map(({ slug }) => slug));
  const charter = await charterProblem(payload, brief);
  const performing = await performingTeams(payload);
  const isPerformed =
    known.size > 0 && [...known.values()].every((team) => performing.has(idOf(team)));
  return [
    ...brief.crafts.flatMap((slug, n) =>
      known.has(slug) ? [] : [{ path: ['crafts', String(n)], code: 'brief.crafts.unknown' }],
    ),
    ...brief.bases.flatMap((slug, n) =>
      there.has(slug) ? [] : [{ path: ['bases', String(n)], code: 'brief.bases.unknown' }],
    ),
    ...(charter ? [charter] : []),
    ...(isPerformed ? [] : wordingProblems(brief)),
  ];
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
