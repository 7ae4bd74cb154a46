import { Link } from '@payloadcms/ui';
import type { ServerProps } from 'payload';
import { roleOf } from '../access/roles.ts';
import { commissionTexts } from '../commission/texts.ts';

/** The way to the desk, above the menu of collections, for those who enter people. */
export function DeskLink({ payload, user, i18n }: ServerProps) {
  const role = roleOf({ user } as Parameters<typeof roleOf>[0]);
  if (!role || role === 'contributor') return null;
  return (
    <Link
      className="nav__link review-link"
      href={`${payload.config.routes.admin}/desk`}
      prefetch={false}
    >
      {commissionTexts(i18n.language).desk.nav}
    </Link>
  );
}
