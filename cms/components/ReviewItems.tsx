'use client';
import { useTranslation } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { texts as localeTexts } from '../../content/locales/locale.ts';
import type { Draft, DraftAct } from '../people/review-draft.ts';
import type { Dossier } from '../people/review-dossier.ts';
import type { ReviewItem } from '../people/review-items.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';
import { ReviewPhoto } from './ReviewPhoto.tsx';
import { Refusal } from './ReviewRefusal.tsx';

/** Each field and row as it was sent, beside what the page says; what did not change needs no decision. */
export function ReviewItems({ dossier, onNext, ...shared }: Props) {
  const fields = useFieldWords();
  const { texts } = shared;
  const language = texts.item.inLanguage[dossier.locale];
  const nameOf = (field: ReviewItem['field']) =>
    field === 'bio' ? `${fields.bio} ${language}` : fields[field];
  return (
    <div className="review-items">
      {dossier.items.map((item) => (
        <Item
          key={item.path}
          {...shared}
          item={item}
          name={nameOf(item.field)}
          isUpdate={dossier.form === 'update'}
          picture={item.field === 'photo' && <ReviewPhoto dossier={dossier} texts={texts} />}
          onNext={() => onNext(item.path)}
        />
      ))}
      {dossier.removed.length > 0 && (
        <div className="review-item">
          <p className="review-item__name">{texts.item.removed}</p>
          <ul className="review-item__value">
            {dossier.removed.map(({ field, text }) => (
              <li key={`${field} ${text}`}>
                {fields[field]} : <del>{text}</del>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The names of the fields in the language of the admin. */
export function useFieldWords() {
  const { i18n } = useTranslation();
  return localeTexts(i18n.language === 'en' ? 'en' : 'fr').review.fields;
}

function Item({ item, name, picture, isUpdate, texts, draft, act, isOpen, onNext }: ItemProps) {
  const { path, after, before, isChanged, isExpired } = item;
  const isRefused = path in draft.refused;
  const isQuiet = isUpdate && !isChanged;
  return (
    <div
      className={`review-item${isRefused ? ' review-item--refused' : ''}${isQuiet ? ' review-item--quiet' : ''}`}
      data-path={path}
    >
      <p className="review-item__name">{name}</p>
      <div className="review-item__value">
        <p>
          {after ? <Words text={after} /> : '–'}
          {isExpired && <strong> · {texts.item.expired}</strong>}
        </p>
        {picture}
        {isUpdate && isChanged && before && (
          <p className="review-item__before">
            {texts.item.now} <Words text={before} />
          </p>
        )}
        {isQuiet && <p className="review__quiet">{texts.item.same}</p>}
      </div>
      {isOpen && !isQuiet && (
        <Refusal path={path} label={`${name} ${after}`} {...{ texts, draft, act, onNext }} />
      )}
    </div>
  );
}

/** An address is opened in a tab of its own: what it shows is the editor's to judge. */
function Words({ text }: { text: string }) {
  const [, words = '', address] = /^(.*?)(https?:\/\/\S+)$/s.exec(text) ?? [];
  if (!address) return text;
  return (
    <>
      {words}
      <a href={address} target="_blank" rel="noreferrer noopener">
        {address}
      </a>
    </>
  );
}

type Shared = {
  draft: Draft;
  act: (act: DraftAct) => void;
  texts: ReviewTexts;
  isOpen: boolean;
};
type Props = Shared & { dossier: Dossier; onNext: (path: string) => void };
type ItemProps = Shared & {
  item: ReviewItem;
  name: string;
  picture: ReactNode;
  isUpdate: boolean;
  onNext: () => void;
};
