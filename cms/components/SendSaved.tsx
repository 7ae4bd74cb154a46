'use client';
import {
  Button,
  ConfirmationModal,
  toast,
  useConfig,
  useFormModified,
  useModal,
} from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { askApi } from './ask-api.ts';

/** The button that sends what is saved, once it is confirmed; what is not saved yet has to be first. */
export function SendSaved({ path, body, texts, isDisabled = false }: SendSavedProps) {
  const api = useConfig().config.routes.api;
  const isModified = useFormModified();
  const { openModal } = useModal();
  const router = useRouter();
  const send = async () => {
    const answer = await askApi(`${api}/${path}`, {});
    if ('problems' in answer)
      return void toast.error(answer.problems.map(({ message }) => message).join(' '));
    toast.success(texts.sent);
    return router.refresh();
  };
  return (
    <>
      <Button
        margin={false}
        disabled={isDisabled}
        onClick={() => (isModified ? toast.error(texts.saveFirst) : openModal(modal))}
      >
        {texts.send}
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading={texts.sendHeading}
        body={body}
        confirmLabel={texts.send}
        onConfirm={() => void send()}
      />
    </>
  );
}

const modal = 'send-saved';

/** `path`: of the endpoint, below the API's. `body`: what the confirmation says. */
type SendSavedProps = {
  path: string;
  body: string;
  texts: Record<'send' | 'sendHeading' | 'saveFirst' | 'sent', string>;
  isDisabled?: boolean;
};
