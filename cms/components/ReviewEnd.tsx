'use client';
import { useEffect, useRef, useState } from 'react';
import { longestReason } from '../people/review-decisions.ts';
import { decisionsOf, type Draft } from '../people/review-draft.ts';
import type { Dossier } from '../people/review-dossier.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';

/** What is being written to the person, if anything. */
export type Saying = 'refuse' | 'ask' | undefined;

/** Accept, refuse or ask; what is left out and what is still open is said before. */
export function ReviewEnd({ dossier, draft, texts, saying, onSaying, isSending, ...on }: Props) {
  const words = texts.end;
  const left = Object.keys(draft.refused).length;
  const { open } = decisionsOf(draft, dossier);
  return (
    <div className="review-end" data-path="end">
      <p>
        {left > 0 && words.left(left)} {open > 0 && words.open(open)}
      </p>
      {saying ? (
        <Words
          key={saying}
          label={saying === 'ask' ? words.question : words.reason}
          texts={texts}
          isSending={isSending}
          onSend={(text) => on.onSay(saying, text)}
          onCancel={() => onSaying(undefined)}
        />
      ) : (
        <p className="review-end__buttons">
          <button
            type="button"
            className="review-main"
            data-step=""
            disabled={isSending}
            onClick={on.onAccept}
          >
            {dossier.form === 'update' ? words.acceptUpdate : words.accept}
          </button>
          <button type="button" disabled={isSending} onClick={() => onSaying('ask')}>
            {words.ask}
          </button>
          <button type="button" disabled={isSending} onClick={() => onSaying('refuse')}>
            {words.refuse}
          </button>
        </p>
      )}
    </div>
  );
}

function Words({ label, texts, isSending, onSend, onCancel }: WordsProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => text.trim() && onSend(text.trim());
  return (
    <>
      <label>
        {label}
        <textarea
          ref={field}
          rows={4}
          maxLength={longestReason}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </label>
      <p className="review-end__buttons">
        <button
          type="button"
          className="review-main"
          disabled={isSending || !text.trim()}
          onClick={send}
        >
          {texts.end.send}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.end.cancel}
        </button>
      </p>
    </>
  );
}

type Props = {
  dossier: Dossier;
  draft: Draft;
  texts: ReviewTexts;
  saying: Saying;
  onSaying: (saying: Saying) => void;
  isSending: boolean;
  onAccept: () => void;
  onSay: (how: 'refuse' | 'ask', text: string) => void;
};
type WordsProps = {
  label: string;
  texts: ReviewTexts;
  isSending: boolean;
  onSend: (text: string) => void;
  onCancel: () => void;
};
