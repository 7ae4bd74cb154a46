import { Link } from '@payloadcms/ui';
import type { ServerProps } from 'payload';
import { roleOf } from '../access/roles.ts';
import { duplicatesPath } from '../merging/address.ts';
import { mergeTexts } from '../merging/texts.ts';

/** The way to likely duplicates, above the menu of collections, for national editors. */
export function DuplicatesLink({ payload, user, i18n }: ServerProps) {
  const role = roleOf({ user } as Parameters<typeof roleOf>[0]);
  if (role !== 'admin' && role !== 'editor') return null;
  return (
    <Link
      className="nav__link review-link"
      href={payload.config.routes.admin + duplicatesPath}
      prefetch={false}
    >
      {mergeTexts(i18n.language).nav}
    </Link>
  );
}
