'use client';
import { longestReason } from '../people/review-decisions.ts';
import type { Draft, DraftAct } from '../people/review-draft.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';

/** Accepted unless it is refused, with a reason that the person gets. */
export function Refusal({ path, label, texts, draft, act, onNext, isStep = true }: Props) {
  const reason = draft.refused[path];
  const isRefused = reason !== undefined;
  return (
    <div className="review-refusal">
      <button
        type="button"
        {...(isStep && { 'data-step': '' })}
        aria-pressed={isRefused}
        aria-label={`${texts.item.refuse} : ${label}`}
        onClick={() =>
          act(isRefused ? { act: 'accept', path } : { act: 'refuse', path, reason: '' })
        }
      >
        {isRefused ? texts.item.refused : texts.item.refuse}
      </button>
      {isRefused && (
        <input
          className="review-reason"
          type="text"
          value={reason}
          maxLength={longestReason}
          aria-label={`${texts.item.reason} : ${label}`}
          placeholder={texts.item.reason}
          onChange={(event) => act({ act: 'refuse', path, reason: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onNext();
          }}
        />
      )}
    </div>
  );
}

type Props = {
  path: string;
  /** What is refused, for those who do not see it. */
  label: string;
  texts: ReviewTexts;
  draft: Draft;
  act: (act: DraftAct) => void;
  onNext: () => void;
  /** Whether j and k stop here. */
  isStep?: boolean;
};
