'use client';
import { getTranslation } from '@payloadcms/translations';
import { useTranslation } from '@payloadcms/ui';
import type { SelectFieldClient } from 'payload';
import { bareKind } from '../publishing/kinds.ts';
import { publishingTexts, worded } from '../publishing/texts.ts';

/** The value of a field in words: moments, numbers, options with a mark, codes of reasons and kinds. */
export function FactWords({ field, value }: { field: Described; value: unknown }) {
  const { i18n } = useTranslation();
  const texts = publishingTexts(i18n.language);
  if (value === undefined || value === null || value === '') return texts.release.empty;
  if (field.type === 'date') return texts.moment(String(value));
  if (field.name === 'seconds') return texts.seconds(Number(value));
  if (field.type === 'number') return texts.number(Number(value));
  if (field.name === 'reason') return worded(texts.reasons, String(value));
  if (field.name === 'kind') return worded(texts.kinds, bareKind(String(value)));
  if (field.type !== 'select') return String(value);
  const label = field.options
    ?.filter((option) => typeof option === 'object')
    .find((option) => option.value === value)?.label;
  const words = label ? getTranslation(label, i18n) : String(value);
  if (field.name !== 'outcome') return words;
  return (
    <span className={`release-outcome release-outcome--${String(value)}`}>
      <span aria-hidden="true">{marks[String(value)] ?? ''}</span> {words}
    </span>
  );
}

const marks: Record<string, string> = { live: '✓', failed: '✗', differs: '≠' };

/** What is read of a field; the form and the list describe it alike. */
type Described = { name?: string; type?: string; options?: SelectFieldClient['options'] };
