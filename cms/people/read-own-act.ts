import type { FormError } from '../../content/schema/form-answer.ts';
import { availabilityReach, type ManagePage } from '../../content/schema/manage-page.ts';
import { SenderKind } from '../../content/schema/talent.ts';
import type { OwnAct } from './own-act.ts';

/** What a person asked for, or what there is to mend. `today`: as `2026-11-21`, in Europe/Paris. */
export function readOwnAct(asked: ManagePage, today: string): { act: OwnAct } | Wrong {
  const wrong = asked.availability === 'set' ? wrongPeriod(asked, today) : undefined;
  if (wrong) return { error: wrong };
  const { from, until } = asked;
  return {
    act: {
      page: asked.page,
      ...(asked.availability === 'set' && { availability: { from, until } }),
      ...(asked.availability === 'none' && { availability: null }),
      ...(asked.contact === 'set' && {
        contactFrom: SenderKind.options.filter((kind) => asked[kind] === 'on'),
      }),
      ...(asked.projects !== 'keep' && { projects: asked.projects === 'on' }),
    },
  };
}

function wrongPeriod({ from, until }: ManagePage, today: string): FormError | undefined {
  if (!from) return { path: ['from'], code: 'page.from.missing' };
  if (!until) return { path: ['until'], code: 'page.until.missing' };
  if (until < from) return { path: ['until'], code: 'page.until.beforeFrom' };
  if (until < today) return { path: ['until'], code: 'page.until.past' };
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days > availabilityReach ? { path: ['until'], code: 'page.until.tooFar' } : undefined;
}

type Wrong = { error: FormError };
