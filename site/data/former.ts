import { recordHref, type RoutedKind } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { PublicRecord } from '../../content/schema/snapshot.ts';
import { presentSlug, record } from './snapshot.ts';

/** What an address shows: its record or, for a former slug, the path to go to. Throws for neither. */
export const presentOrFormer = <K extends RoutedKind>(
  kind: K,
  slug: string | undefined,
  locale: Locale,
): { record?: PublicRecord<K> | undefined; target: string } => {
  const present = slug === undefined ? undefined : record(kind, slug);
  if (present) return { record: present, target: '' };
  return { target: recordHref(kind, presentSlug(kind, slug), locale) };
};
