'use client';
import { Link, useConfig } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import type { Overview } from '../publishing/overview.ts';
import type { PublishingTexts } from '../publishing/texts-fr.ts';

/** What needs somebody: held releases, a failed one, a difference found at night, records held back. */
export function PublishingNotices({ overview, texts }: Props) {
  const { held, failed, differs, live, refusals } = overview;
  const words = texts.panel;
  const root = useConfig().config.routes.admin;
  const shown = live && texts.state.shown(live.number, texts.moment(live.at));
  return (
    <>
      {held && (
        <Notice kind="warning">
          <p>
            <strong>{words.held(held.by, texts.moment(held.at))}</strong>{' '}
            {held.release !== undefined && words.left(held.release)} {words.heldAdvice}
          </p>
        </Notice>
      )}
      {failed && (
        <Notice kind="error">
          <p>
            <strong>{words.failed(failed.number, texts.moment(failed.at))}</strong> {shown}
          </p>
          <p className="publishing__report">{failed.report}</p>
          <p>
            {words.failedAdvice}{' '}
            <Link href={`${root}/collections/releases/${failed.id}`}>{words.seeReport}</Link>
          </p>
        </Notice>
      )}
      {differs && (
        <Notice kind="error">
          <p>
            <strong>{words.differs(texts.moment(differs.at))}</strong> {words.differsAdvice}{' '}
            <Link href={`${root}/collections/releases/${differs.id}`}>{words.seeReport}</Link>
          </p>
        </Notice>
      )}
      {refusals > 0 && (
        <Notice kind="warning">
          <p>
            {words.refusals(refusals)}{' '}
            <Link href={`${root}/collections/refusals`}>{words.seeRefusals}</Link>
          </p>
        </Notice>
      )}
    </>
  );
}

const Notice = ({ kind, children }: { kind: 'warning' | 'error'; children: ReactNode }) => (
  <div className={`publishing__notice publishing__notice--${kind}`}>{children}</div>
);

type Props = { overview: Overview; texts: PublishingTexts };
