import type { CollectionConfig } from 'payload';

/** What commissions refer to but do not keep: their menu is their people, lists, letters and what they answer for. */
const notOfCommissions: readonly string[] = [
  'themes',
  'resources',
  'terms',
  'pay-references',
  'charters',
  'organisations',
  'departments',
  'crafts',
  'territories',
];

/** The collection, out of the menu of commissions where it is not theirs. What they may read stays the same. */
export const inMenu = (collection: CollectionConfig): CollectionConfig =>
  notOfCommissions.includes(collection.slug)
    ? {
        ...collection,
        admin: {
          ...collection.admin,
          hidden: ({ user }) => (user as { role?: string } | null)?.role === 'commission',
        },
      }
    : collection;
