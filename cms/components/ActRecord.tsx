'use client';
import { getTranslation } from '@payloadcms/translations';
import { Link, useConfig, useField, useFormFields, useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps, TextFieldClient, TextFieldClientProps } from 'payload';
import { recordPath } from '../acts/address.ts';
import { Fact } from './ReleaseFact.tsx';

/** What an act was about, in the list: its collection and its name now, with the way there. */
export function ActRecordCell({ cellData, rowData }: DefaultCellComponentProps<TextFieldClient>) {
  const { collection, record, what } = rowData as Record<string, string | null>;
  return <Where collection={collection ?? ''} record={record} what={what ?? ''} name={cellData} />;
}

/** The same on the page of the act. */
export function ActRecord({ field, path }: TextFieldClientProps) {
  const { value } = useField<string | null>({ path });
  const [collection, record, what] = useFormFields(([fields]) =>
    ['collection', 'record', 'what'].map((name) => String(fields[name]?.value ?? '')),
  );
  return (
    <Fact label={field.label}>
      <Where collection={collection ?? ''} record={record} what={what ?? ''} name={value} />
    </Fact>
  );
}

function Where({ collection, record, what, name }: Props) {
  const { config, getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const found = getEntityConfig({ collectionSlug: collection });
  const global = getEntityConfig({ globalSlug: collection });
  const label = found?.labels.singular ?? global?.label;
  const words = [label ? getTranslation(label, i18n) : collection, name ?? record]
    .filter(Boolean)
    .join(' · ');
  const place = recordPath({ collection, record, what });
  if (!place) return words;
  return (
    <Link href={config.routes.admin + place} prefetch={false}>
      {words}
    </Link>
  );
}

type Props = {
  collection: string;
  record: string | null | undefined;
  what: string;
  name: string | null | undefined;
};
