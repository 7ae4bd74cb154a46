'use client';
import { Link, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { actsOf } from '../acts/address.ts';
import { actTexts } from '../acts/texts.ts';

/** The way from a record to what was done to it, for those who read the trail. */
export function ActsLink() {
  const { id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role?: string }>();
  const admin = useConfig().config.routes.admin;
  const { i18n } = useTranslation();
  if (id === undefined || !user || user.role === 'contributor') return null;
  return (
    <p className="acts-link field-type">
      <Link href={admin + actsOf(String(id))} prefetch={false}>
        {actTexts(i18n.language).link}
      </Link>
    </p>
  );
}
