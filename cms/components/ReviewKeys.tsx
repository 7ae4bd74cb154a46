import type { ReviewTexts } from '../people/review-texts-fr.ts';

/** The keys, always in sight. */
export function ReviewKeys({ texts }: { texts: ReviewTexts }) {
  return (
    <aside className="review-keys" aria-label={texts.keys.title}>
      <h2>{texts.keys.title}</h2>
      <dl>
        {texts.keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="review__quiet">{texts.keys.scope}</p>
    </aside>
  );
}
