'use client';
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import type { LiveState as State } from '../publishing/live-state.ts';
import { publishingTexts } from '../publishing/texts.ts';
import type { PublishingTexts } from '../publishing/texts-fr.ts';
import { askApi, follow } from './follow.ts';

/** What the site shows of the record whose form is open; asks again while that is about to change. */
export function LiveState({ kind }: { kind: PublicKind }) {
  const { id: own, lastUpdateTime, versionCount, hasPublishedDoc } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [state, setState] = useState<State | 'asking' | 'unread'>('asking');
  const id = kind === 'site' ? 'site' : own;
  if (id === undefined) return null;
  const texts = publishingTexts(i18n.language);
  // Each of these changes when the document is saved, published or withdrawn.
  const saved = [id, lastUpdateTime, versionCount, hasPublishedDoc].join(' ');
  return (
    <div className="live-state field-type">
      <p className="field-label">{texts.state.title}</p>
      <Asking key={saved} kind={kind} id={String(id)} onAnswer={setState} />
      <output>
        {typeof state === 'string' ? (
          <span>{texts.state[state]}</span>
        ) : (
          <Said state={state} texts={texts} />
        )}
      </output>
    </div>
  );
}

/** Asks for the state while it is mounted; shows nothing. */
function Asking({ kind, id, onAnswer }: AskingProps) {
  const api = useConfig().config.routes.api;
  useEffect(() => {
    const ending = new AbortController();
    const query = new URLSearchParams({ kind, id });
    void follow<State>({
      ask: askApi(`${api}/publishing/state?${query}`),
      onAnswer: (answer) => onAnswer(answer ?? 'unread'),
      isSettled: (answer) => !isMoving(answer),
      signal: ending.signal,
    });
    return () => ending.abort();
  }, [api, kind, id, onAnswer]);
  return null;
}

/** What waits for an editor rather than for the worker stays as it is. */
const isMoving = ({ state, isHeld }: State): boolean =>
  state === 'failed' || (state === 'waiting' && !isHeld);

function Said({ state, texts }: { state: State; texts: PublishingTexts }) {
  const words = texts.state;
  const { reason, shown, href } = state;
  return (
    <>
      <span className={`live-state__said live-state__said--${state.state}`}>
        {sentence(state, texts)}
      </span>
      {reason && <span className="live-state__reason">{reason}</span>}
      {state.state === 'refused' && shown && <span>{words.shownRecord}</span>}
      {(state.state === 'waiting' || state.state === 'failed') && shown && (
        <span>{words.shown(shown.number, texts.moment(shown.at))}</span>
      )}
      {state.hasNewerDraft && <span>{words.newerDraft}</span>}
      {href && (
        <span>
          <a href={href} target="_blank" rel="noreferrer">
            {words.page}
          </a>
        </span>
      )}
    </>
  );
}

function sentence({ state, isLeaving, isHeld, release }: State, texts: PublishingTexts): string {
  const words = texts.state;
  if (state === 'waiting') return isHeld ? words.held : isLeaving ? words.leaving : words.waiting;
  if (state === 'failed') return isLeaving ? words.failedLeaving : words.failed;
  if (state === 'live')
    return release ? words.live(texts.moment(release.at), release.number) : words.liveAlready;
  return words[state];
}

type AskingProps = {
  kind: PublicKind;
  id: string;
  onAnswer: (answer: State | 'unread') => void;
};
