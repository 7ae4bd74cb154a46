'use client';
import { Link, useConfig } from '@payloadcms/ui';
import type { ClientField, DefaultCellComponentProps } from 'payload';
import { FactWords } from './FactWords.tsx';

/** A cell of the lists of releases and of records held back, in words. */
export function ReleaseCell({ field, cellData, link, collectionSlug, rowData, linkURL }: Props) {
  const root = useConfig().config.routes.admin;
  const words = <FactWords field={field} value={cellData} />;
  if (!link) return words;
  const address = linkURL ?? `${root}/collections/${collectionSlug}/${String(rowData['id'])}`;
  return (
    <Link href={address} prefetch={false}>
      {words}
    </Link>
  );
}

type Props = DefaultCellComponentProps<ClientField, unknown>;
