/** Small conversions from what Payload stores to what the schemas of `content/schema` want. */
import type { Localized } from '../../content/schema/basics.ts';
import type { Doc } from './lookups.ts';

const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day of a moment in Europe/Paris (`2026-11-21`). */
export const parisDay = (moment: Date): string => paris.format(moment);

/** The day of a moment in Europe/Paris (`2026-11-21`); undefined for nothing. */
export const day = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? parisDay(new Date(value)) : undefined;

/** A copy without undefined, null and empty texts, so that a strict schema sees only what is there. */
export const compact = <T extends Record<string, unknown>>(value: T): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && item !== null && item !== ''),
  );

/** As `compact`; undefined when nothing is left. */
export const compactOrNothing = (
  value: Record<string, unknown>,
): Record<string, unknown> | undefined => {
  const kept = compact(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
};

/** A localised field; its English is public only if the editor marked it ready. */
export const localized = <T = string>(
  value: unknown,
  isEnglishReady: boolean,
  convert: (text: never) => T = (text) => text as T,
): Localized<T> | undefined => {
  const { fr, en } = (value ?? {}) as { fr?: unknown; en?: unknown };
  if (fr === undefined || fr === null || fr === '') return undefined;
  const english =
    isEnglishReady && en !== undefined && en !== null && en !== ''
      ? { en: convert(en as never) }
      : {};
  return { fr: convert(fr as never), ...english };
};

/** The rows of an array field, their row ids left behind. */
export const rows = (value: unknown): Doc[] => (Array.isArray(value) ? (value as Doc[]) : []);

/** The texts of an array field of one-value rows. */
export const listOf = (value: unknown, key: string): string[] =>
  rows(value).map((row) => String(row[key]));
