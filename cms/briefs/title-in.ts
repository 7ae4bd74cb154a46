import type { Locale } from '../../content/schema/basics.ts';

/** The title of a project for who reads this language: the French one where it has no other. */
export const titleIn = (
  { title, english }: { title: string; english?: { title?: string | null } | null },
  locale: Locale,
): string => (locale === 'en' && english?.title) || title;
