'use client';
import { Link, useConfig, useField, useFormFields, useTranslation } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { adminPath } from '../publishing/kinds.ts';
import { publishingTexts } from '../publishing/texts.ts';
import { Fact } from './ReleaseFact.tsx';

/** The way from a record held back to its form. */
export function RefusedRecord({ field, path }: TextFieldClientProps) {
  const { value } = useField<string>({ path });
  const kind = useFormFields(([fields]) => String(fields['kind']?.value ?? ''));
  const title = useFormFields(([fields]) => String(fields['title']?.value ?? ''));
  const root = useConfig().config.routes.admin;
  const { i18n } = useTranslation();
  const place = adminPath(kind, value ?? '');
  return (
    <Fact label={field.label}>
      {place ? (
        <Link href={root + place}>{title || value}</Link>
      ) : (
        title || value || publishingTexts(i18n.language).release.empty
      )}
    </Fact>
  );
}
