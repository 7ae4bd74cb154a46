import type { AdminViewServerProps } from 'payload';
import { reviewDossier } from '../people/review-dossier.ts';
import { reviewTexts } from '../people/review-texts.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewFrame } from './ReviewFrame.tsx';

/** `/admin/review/:id`: one submission beside what exists. */
export function ReviewView(view: AdminViewServerProps) {
  const { language } = view.i18n;
  const texts = reviewTexts(language);
  return (
    <ReviewFrame view={view}>
      {async (req) => {
        const id = idOf(view.params);
        const dossier =
          id && (await reviewDossier({ req, id, locale: language === 'en' ? 'en' : 'fr' }));
        if (!dossier) return <p>{texts.unknown}</p>;
        if (dossier === 'unreadable') return <p>{texts.unreadable}</p>;
        return <ReviewForm key={`${dossier.id} ${dossier.version}`} dossier={dossier} />;
      }}
    </ReviewFrame>
  );
}

/** The last segment, where it is an id. */
function idOf(params: AdminViewServerProps['params']): string | undefined {
  const segments = params?.['segments'];
  const last = Array.isArray(segments) ? segments.at(-1) : undefined;
  return last && /^[0-9a-f-]{36}$/.test(last) ? last : undefined;
}
