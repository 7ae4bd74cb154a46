'use client';
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { editTexts } from '../briefs/edit-texts.ts';
import type { Dossier } from '../briefs/waiting-edit.ts';
import { askApi } from './ask-api.ts';
import { BriefEditForm } from './BriefEditForm.tsx';

/** In the record of a project: the edit that its employer sent, beside what the record says. */
export function BriefEditReview() {
  const { id } = useDocumentInfo();
  const api = useConfig().config.routes.api;
  const texts = editTexts(useTranslation().i18n.language);
  const [dossier, setDossier] = useState<Dossier>();
  const [said, setSaid] = useState('');
  const address = `${api}/brief-edits/${id}`;
  useEffect(() => {
    if (!id) return;
    const read = async () => {
      const answer = await askApi<Dossier>(address);
      if ('body' in answer) setDossier(answer.body);
      else setSaid(answer.problems[0]?.message ?? texts.unreachable);
    };
    void read();
  }, [id, address, texts]);

  const decide = async (decision: object) => {
    setSaid(texts.sending);
    const answer = await askApi(address, decision);
    if (!('body' in answer))
      return setSaid(answer.problems.map(({ message }) => message).join(' ') || texts.unreachable);
    // The fields of the record are those of before.
    window.location.reload();
  };
  if (!dossier && !said) return null;
  return (
    <section className="review brief-edit field-type" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {dossier && <BriefEditForm key={dossier.sentAt} {...{ dossier, texts, decide }} />}
      <output className="review-said">{said}</output>
    </section>
  );
}
