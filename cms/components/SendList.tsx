'use client';
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { commissionTexts } from '../commission/texts.ts';
import { SendSaved } from './SendSaved.tsx';

/** Sends the dated list whose form is open, and gives it as a table; what is saved is what leaves. */
export function SendList() {
  const { id, data: savedDocument } = useDocumentInfo();
  const api = useConfig().config.routes.api;
  const { i18n } = useTranslation();
  const texts = commissionTexts(i18n.language).lists;
  if (!id) return null;
  const list = Object(savedDocument) as Saved;
  const to = list.brief ? texts.toEmployer : (list.recipient?.email ?? '');
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
        <SendSaved path={`people-lists/${id}/send`} body={texts.sendBody(to)} texts={texts} />
      )}
    </>
  );
}

type Saved = { brief?: unknown; recipient?: { email?: string }; sentAt?: string };
