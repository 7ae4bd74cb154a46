'use client';
import { useConfig, useRouteTransition, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Overview, Want } from '../publishing/overview.ts';
import { publishingTexts } from '../publishing/texts.ts';
import { askApi, follow } from './follow.ts';
import { PublishingButtons } from './PublishingButtons.tsx';
import { PublishingNotices } from './PublishingNotices.tsx';

/** What is live, what needs somebody, and what can be asked of the worker. */
export function PublishingPanel({ first, hasButtons }: { first: Overview; hasButtons: boolean }) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { startRouteTransition } = useRouteTransition();
  const router = useRouter();
  const texts = publishingTexts(i18n.language);
  const [later, setLater] = useState({ first, overview: first });
  // What the server rendered anew is newer than what was asked before.
  const overview = later.first === first ? later.overview : first;
  const [said, setSaid] = useState(first.wanted ? texts.panel.wanted : '');
  const following = useRef<AbortController>(undefined);
  const address = `${config.routes.api}/publishing`;
  useEffect(() => () => following.current?.abort(), []);

  const ask = async (want: Want) => {
    following.current?.abort();
    const answer = await send(address, want);
    if (answer !== 'asked') return setSaid(answer ?? texts.panel.unreachable);
    setSaid(texts.panel.asked);
    following.current = new AbortController();
    void watch(following.current.signal);
  };

  /** Until a release was recorded, or a minute. */
  const watch = async (signal: AbortSignal) => {
    const before = overview.newest?.updatedAt;
    let isTaken = false;
    const isNew = ({ newest }: Overview) => newest !== undefined && newest.updatedAt !== before;
    await follow<Overview>({
      ask: askApi(address),
      onAnswer: (now) => {
        if (!now) return;
        isTaken = !now.wanted;
        setLater({ first, overview: now });
        if (!isNew(now)) return setSaid(isTaken ? texts.panel.taken : texts.panel.wanted);
        const isFailed = now.newest?.outcome === 'failed';
        setSaid(texts.panel[isFailed ? 'notDone' : 'done'](now.newest?.number ?? 0));
        startRouteTransition(() => router.refresh());
      },
      isSettled: isNew,
      signal,
    });
    if (!isTaken && !signal.aborted) setSaid(texts.panel.late);
  };

  return (
    <section className="publishing" aria-label={texts.panel.title}>
      <PublishingNotices overview={overview} texts={texts} />
      {hasButtons && (
        <>
          <p className="publishing__live">
            {overview.live
              ? texts.panel.live(overview.live.number, texts.moment(overview.live.at))
              : texts.panel.nothingLive}
          </p>
          <PublishingButtons overview={overview} texts={texts} onAsk={ask} />
          <output className="publishing__said">{said}</output>
        </>
      )}
    </section>
  );
}

/** Resolves with `asked`, with why it was refused, or with nothing where nobody answered. */
async function send(address: string, want: Want): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ want }),
    });
    if (answer.status === 202) return 'asked';
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message;
  } catch {
    return undefined;
  }
}
