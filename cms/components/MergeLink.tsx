'use client';
import { Link, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { mergePath } from '../merging/address.ts';
import type { MergedCollection } from '../merging/fields.ts';
import { mergeTexts } from '../merging/texts.ts';

/** From a record to the choice of the other one. */
export function MergeLink({ collection }: { collection: MergedCollection }) {
  const { id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role?: string }>();
  const admin = useConfig().config.routes.admin;
  const { i18n } = useTranslation();
  if (id === undefined || !['admin', 'editor'].includes(user?.role ?? '')) return null;
  return (
    <p className="merge-link field-type">
      <Link href={admin + mergePath(collection, String(id))} prefetch={false}>
        {mergeTexts(i18n.language).link}
      </Link>
    </p>
  );
}
