import { Link } from '@payloadcms/ui';
import type { ServerProps } from 'payload';
import { roleOf } from '../access/roles.ts';
import { reviewTexts } from '../people/review-texts.ts';

/** The way to the queue, above the menu of collections, for those who review. */
export function ReviewLink({ payload, user, i18n }: ServerProps) {
  const role = roleOf({ user } as Parameters<typeof roleOf>[0]);
  if (!role || role === 'contributor') return null;
  return (
    <Link
      className="nav__link review-link"
      href={`${payload.config.routes.admin}/review`}
      prefetch={false}
    >
      {reviewTexts(i18n.language).nav}
    </Link>
  );
}
