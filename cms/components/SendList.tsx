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
import { commissionTexts } from '../commission/texts.ts';
import { askApi } from './ask-api.ts';

const modal = 'send-list';

/** Sends the dated list whose form is open, and gives it as a table; what is saved is what leaves. */
export function SendList() {
  const { id, data: savedDocument } = useDocumentInfo();
  const api = useConfig().config.routes.api;
  const isModified = useFormModified();
  const { openModal } = useModal();
  const { i18n } = useTranslation();
  const router = useRouter();
  const texts = commissionTexts(i18n.language).lists;
  if (!id) return null;
  const list = Object(savedDocument) as Saved;
  const to = list.brief ? texts.toEmployer : (list.recipient?.email ?? '');
  const send = async () => {
    const answer = await askApi(`${api}/people-lists/${id}/send`, {});
    if ('problems' in answer)
      return void toast.error(answer.problems.map(({ message }) => message).join(' '));
    toast.success(texts.sent);
    return router.refresh();
  };
  return (
    <>
      <Button
        el="anchor"
        url={`${api}/people-lists/${id}/csv`}
        buttonStyle="secondary"
        margin={false}
      >
        {texts.csv}
      </Button>
      {!list.sentAt && (
        <Button
          margin={false}
          onClick={() => (isModified ? toast.error(texts.saveFirst) : openModal(modal))}
        >
          {texts.send}
        </Button>
      )}
      <ConfirmationModal
        modalSlug={modal}
        heading={texts.sendHeading}
        body={texts.sendBody(to)}
        confirmLabel={texts.send}
        onConfirm={() => void send()}
      />
    </>
  );
}

type Saved = { brief?: unknown; recipient?: { email?: string }; sentAt?: string };
