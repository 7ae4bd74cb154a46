'use client';
import { useTranslation } from '@payloadcms/ui';
import { texts as localeTexts } from '../../content/locales/locale.ts';
import { VerificationSubject } from '../../content/schema/verification.ts';
import { dayWords } from '../mail/day-words.ts';
import type { Draft, DraftAct } from '../people/review-draft.ts';
import type { Dossier } from '../people/review-dossier.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';

/** What was checked, one by one: by which body, on which day. */
export function ReviewChecks({ dossier, draft, act, texts, isOpen }: Props) {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const { subject: words } = localeTexts(locale).verification;
  return (
    <div className="review-items">
      <h2>{texts.checks.title}</h2>
      <p className="review__quiet">{texts.checks.explain}</p>
      {dossier.verifications.map(({ subject, by, on }) => (
        <p key={`${subject} ${by} ${on}`}>
          {texts.checks.already} : {words[subject]} · {by} · {dayWords(new Date(on), locale)}
        </p>
      ))}
      {isOpen &&
        VerificationSubject.options.map((subject) => {
          const { isOn, by, on } = draft.checks[subject];
          const change = (changed: Partial<Draft['checks'][typeof subject]>) =>
            act({ act: 'check', subject, change: changed });
          return (
            <div className="review-item" key={subject} data-path={`checks.${subject}`}>
              <label className="review-item__name">
                <input
                  type="checkbox"
                  data-step=""
                  checked={isOn}
                  onChange={(event) => change({ isOn: event.target.checked })}
                />{' '}
                {words[subject]}
              </label>
              {isOn && (
                <div className="review-works">
                  <label>
                    {texts.checks.by}{' '}
                    <input
                      type="text"
                      maxLength={200}
                      value={by}
                      onChange={(event) => change({ by: event.target.value })}
                    />
                  </label>
                  <label>
                    {texts.checks.on}{' '}
                    <input
                      type="date"
                      max={dossier.today}
                      value={on}
                      onChange={(event) => change({ on: event.target.value })}
                    />
                  </label>
                </div>
              )}
            </div>
          );
        })}
    </div>
  );
}

type Props = {
  dossier: Dossier;
  draft: Draft;
  act: (act: DraftAct) => void;
  texts: ReviewTexts;
  isOpen: boolean;
};
