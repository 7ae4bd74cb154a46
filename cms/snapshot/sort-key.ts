import type { PublicKind } from '../../content/schema/snapshot.ts';
import { fold } from '../../content/search/fold.ts';
import type { Doc, Lookups, Ref } from './lookups.ts';

/** The text that the records of a kind are ordered by. */
export function sortKey(kind: PublicKind, doc: Doc, lookups: Lookups): string {
  const padded = (value: unknown) => String(value ?? 0).padStart(4, '0');
  switch (kind) {
    case 'department':
      return padded(doc['order']);
    case 'craft':
      return `${padded(lookups.find('departments', doc['department'] as Ref)?.['order'])}-${padded(doc['order'])}`;
    case 'guide':
      // Its own title is for editors' lists only.
      return fold(String(lookups.find('crafts', doc['craft'] as Ref)?.['masculine'] ?? ''));
    case 'talent':
      return fold(String(doc['sortName']));
    case 'article':
      return newestFirst(doc['publishedOn']);
    case 'brief':
      // Of one day, the first to close first: the snapshot knows no hours.
      return `${newestFirst(doc['publishedAt'])} ${String(doc['closesOn']).slice(0, 10)}`;
    case 'comment':
      return String(doc['sentAt']);
    default:
      return fold(String(doc['title'] ?? doc['name'] ?? ''));
  }
}

/** The digits of the day, complemented. */
const newestFirst = (moment: unknown): string =>
  String(moment)
    .slice(0, 10)
    .replace(/\d/g, (digit) => String(9 - Number(digit)));
