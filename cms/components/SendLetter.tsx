'use client';
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Reach } from '../commission/send-letter.ts';
import { commissionTexts } from '../commission/texts.ts';
import { askApi } from './ask-api.ts';
import { SendSaved } from './SendSaved.tsx';

/** Says how many the letter reaches, and sends it; what is saved is what leaves. */
export function SendLetter() {
  const { id, data: savedDocument, lastUpdateTime } = useDocumentInfo();
  const api = useConfig().config.routes.api;
  const { i18n } = useTranslation();
  const texts = commissionTexts(i18n.language).letters;
  const [asked, setAsked] = useState<{ saved: unknown; reach?: Reach | undefined }>();
  const isSent = Boolean((Object(savedDocument) as { sentAt?: string }).sentAt);
  // Each save may change whom it reaches.
  const saved = id && !isSent ? `${id} ${lastUpdateTime}` : undefined;
  useEffect(() => {
    if (saved === undefined) return;
    void askApi<Reach>(`${api}/letters/${id}/reach`).then((answer) =>
      setAsked({ saved, reach: 'body' in answer ? answer.body : undefined }),
    );
  }, [api, id, saved]);
  const reach = asked?.saved === saved ? asked?.reach : undefined;
  if (!id || isSent || !reach) return null;
  const said = `${texts.reach(reach.recipients)} ${texts.rate(reach.perDay, reach.left)}`;
  return (
    <>
      <output className="letter-reach">{said}</output>
      <SendSaved
        path={`letters/${id}/send`}
        body={`${said} ${texts.sendBody}`}
        texts={texts}
        isDisabled={reach.recipients === 0 || reach.left === 0}
      />
    </>
  );
}
