'use client';
import { Button, ConfirmationModal, useModal } from '@payloadcms/ui';
import { useState } from 'react';
import type { Overview, Want } from '../publishing/overview.ts';
import type { PublishingTexts } from '../publishing/texts-fr.ts';

const modal = 'confirm-rollback';

/** What this account may ask of the worker now; going back is asked twice. */
export function PublishingButtons({ overview, texts, onAsk }: Props) {
  const { openModal } = useModal();
  const [isAsking, setAsking] = useState(false);
  const ask = async (want: Want) => {
    setAsking(true);
    await onAsk(want);
    setAsking(false);
  };
  const offered = overview.may.filter((want) => (want === 'resume') === Boolean(overview.held));
  if (offered.length === 0) return null;
  return (
    <div className="publishing__buttons">
      {offered.map((want) => (
        <Button
          key={want}
          buttonStyle={want === 'publish' || want === 'resume' ? 'primary' : 'secondary'}
          size="small"
          margin={false}
          disabled={isAsking}
          onClick={() => (want === 'rollback' ? openModal(modal) : void ask(want))}
        >
          {texts.wants[want]}
        </Button>
      ))}
      <ConfirmationModal
        modalSlug={modal}
        heading={texts.confirm.heading}
        body={texts.confirm.body}
        confirmLabel={texts.confirm.yes}
        onConfirm={() => void ask('rollback')}
      />
    </div>
  );
}

type Props = { overview: Overview; texts: PublishingTexts; onAsk: (want: Want) => Promise<void> };
