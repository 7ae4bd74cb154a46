'use client';
import { useConfig } from '@payloadcms/ui';
import type { Dossier } from '../people/review-dossier.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';

/** The picture that was sent, and beside it the one on the page. */
export function ReviewPhoto({ dossier, texts }: { dossier: Dossier; texts: ReviewTexts }) {
  const { routes } = useConfig().config;
  const { sent, shown } = dossier.photos;
  return (
    <div className="review-photos">
      {sent && (
        <figure>
          <img src={`${routes.api}/review/${dossier.id}/photo`} alt="" />
          <figcaption>{texts.item.photoSent}</figcaption>
        </figure>
      )}
      {shown && (
        <figure>
          <img src={shown} alt="" />
          <figcaption>{texts.item.photoShown}</figcaption>
        </figure>
      )}
    </div>
  );
}
