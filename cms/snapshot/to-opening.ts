import { publicAudiences } from '../../content/schema/opening.ts';
import { compactOrNothing } from './values.ts';

/** The public part of the global `opening`: audiences that are not open to everybody, never a code. */
export function toOpening(global: unknown): { opening?: Record<string, unknown> } {
  const groups = (global ?? {}) as Record<string, Record<string, unknown> | null | undefined>;
  const restricted = publicAudiences.flatMap((audience) => {
    const { state, sentence, english } = groups[audience] ?? {};
    if (state !== 'closed' && state !== 'code') return [];
    const said = compactOrNothing({ fr: sentence, en: english });
    return [[audience, { state, ...(said && { sentence: said }) }] as const];
  });
  return restricted.length > 0 ? { opening: Object.fromEntries(restricted) } : {};
}
