'use client';
import type { ReviewEntry } from '../people/review-decisions.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';
import { useFieldWords } from './ReviewItems.tsx';

/** Who decided what, when, and what was said. */
export function ReviewLog({ log, texts }: { log: ReviewEntry[]; texts: ReviewTexts }) {
  const fields = useFieldWords();
  if (log.length === 0) return null;
  return (
    <div className="review-items">
      <h2>{texts.log.title}</h2>
      {log.map(({ act, at, by, text, leftOut = [] }) => (
        <div key={at}>
          <p>{texts.log[act](by, texts.moment(at))}</p>
          {text && <blockquote>{text}</blockquote>}
          <ul>
            {leftOut.map(({ field, what, reason }) => (
              <li key={`${field} ${what}`}>
                {fields[field]} : {what}. {reason}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
