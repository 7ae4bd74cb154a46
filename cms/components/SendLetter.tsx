'use client';
import {
  Button,
  ConfirmationModal,
  toast,
  useConfig,
  useDocumentInfo,
  useFormModified,
  useModal,
  useTranslation,
} from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Reach } from '../commission/send-letter.ts';
import { commissionTexts } from '../commission/texts.ts';
import { askApi } from './ask-api.ts';

const modal = 'send-letter';

/** Says how many the letter reaches, and sends it; what is saved is what leaves. */
export function SendLetter() {
  const { id, data: savedDocument, lastUpdateTime } = useDocumentInfo();
  const api = useConfig().config.routes.api;
  const isModified = useFormModified();
  const { openModal } = useModal();
  const { i18n } = useTranslation();
  const router = useRouter();
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
  const send = async () => {
    const answer = await askApi(`${api}/letters/${id}/send`, {});
    if ('problems' in answer)
      return void toast.error(answer.problems.map(({ message }) => message).join(' '));
    toast.success(texts.sent);
    return router.refresh();
  };
  return (
    <>
      <output className="letter-reach">{said}</output>
      <Button
        margin={false}
        disabled={reach.recipients === 0 || reach.left === 0}
        onClick={() => (isModified ? toast.error(texts.saveFirst) : openModal(modal))}
      >
        {texts.send}
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading={texts.sendHeading}
        body={`${said} ${texts.sendBody}`}
        confirmLabel={texts.send}
        onConfirm={() => void send()}
      />
    </>
  );
}
