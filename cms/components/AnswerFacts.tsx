'use client';
import { getTranslation } from '@payloadcms/translations';
import { useField, useTranslation } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import type { ReadCharter, Turn } from '../../content/schema/answer.ts';
import { label } from '../fields/label.ts';
import { publishingTexts } from '../publishing/texts.ts';
import { Fact } from './ReleaseFact.tsx';

/** The questions to an answer and what was written back, the oldest first. */
export function AnswerTurns({ field, path }: JSONFieldClientProps) {
  const { value } = useField<Turn[] | null>({ path });
  const { i18n } = useTranslation();
  const texts = publishingTexts(i18n.language);
  return (
    <Fact label={field.label}>
      {value?.map(({ by, text, at }) => (
        <div key={at}>
          <p className="release-fact__label">
            {getTranslation(who[by], i18n)}, {texts.moment(at)}
          </p>
          <p className="release-fact__report">{text}</p>
        </div>
      ))}
    </Fact>
  );
}

/** The charters that were read, with the version of each. */
export function AnswerCharters({ field, path }: JSONFieldClientProps) {
  const { value } = useField<ReadCharter[] | null>({ path });
  const { i18n } = useTranslation();
  return (
    <Fact label={field.label}>
      {value?.map(({ id, title, versionOn }) => (
        <p key={id}>
          {title} ({new Date(versionOn).toLocaleDateString(i18n.language, { timeZone: 'UTC' })})
        </p>
      ))}
    </Fact>
  );
}

const who = {
  employer: label('L’employeur', 'The employer'),
  talent: label('La personne', 'The person'),
};
