import type { AdminViewServerProps } from 'payload';
import { queueLimit } from '../endpoints/review.ts';
import { reviewQueue } from '../people/review-queue.ts';
import { reviewTexts } from '../people/review-texts.ts';
import { ReviewFrame } from './ReviewFrame.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';

/** `/admin/review`: what waits, in the order in which it should be looked at. */
export function ReviewQueueView(view: AdminViewServerProps) {
  const { language } = view.i18n;
  const texts = reviewTexts(language).queue;
  return (
    <ReviewFrame view={view}>
      {async (req) => {
        const locale = language === 'en' ? 'en' : 'fr';
        const { total, asked, rows } = await reviewQueue({ req, locale, limit: queueLimit });
        return (
          <>
            <h1>{texts.title}</h1>
            <p>
              {total === 0 ? texts.none : texts.waiting(total, asked)}{' '}
              {total > rows.length && texts.shown(rows.length)}
            </p>
            <p className="review__quiet">{texts.order}</p>
            {rows.length > 0 && <ReviewQueue rows={rows} />}
          </>
        );
      }}
    </ReviewFrame>
  );
}
