'use client';
import { getTranslation } from '@payloadcms/translations';
import { useField, useTranslation } from '@payloadcms/ui';
import type {
  DateFieldClient,
  NumberFieldClient,
  SelectFieldClient,
  TextFieldClient,
} from 'payload';
import type { ReactNode } from 'react';
import { publishingTexts } from '../publishing/texts.ts';
import { FactWords } from './FactWords.tsx';

/** A field that nobody edits, as a line of text: label and value. */
export function ReleaseFact({ field, path }: Props) {
  const { value } = useField<unknown>({ path });
  return (
    <Fact label={field.label}>
      <FactWords field={field} value={value} />
    </Fact>
  );
}

/** A label with what stands beside it. */
export function Fact({ label, children }: { label: FactLabel; children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <div className="release-fact field-type">
      <p className="release-fact__label">{label ? getTranslation(label, i18n) : ''}</p>
      <div className="release-fact__value">{children}</div>
    </div>
  );
}

/** A long text as it was written, line by line. */
export function ReleaseReport({ field, path }: Props) {
  const { value } = useField<string | null>({ path });
  const { i18n } = useTranslation();
  return (
    <Fact label={field.label}>
      <p className="release-fact__report">
        {value || publishingTexts(i18n.language).release.noReport}
      </p>
    </Fact>
  );
}

type FactField = DateFieldClient | NumberFieldClient | SelectFieldClient | TextFieldClient;
type FactLabel = FactField['label'];
type Props = { field: FactField; path: string };
