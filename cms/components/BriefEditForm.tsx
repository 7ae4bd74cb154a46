'use client';
import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { texts as localeTexts } from '../../content/locales/locale.ts';
import { BriefRegister } from '../../content/schema/brief.ts';
import type { EditTexts } from '../briefs/edit-texts.ts';
import type { Dossier } from '../briefs/waiting-edit.ts';

/** Each thing that changes, before and after, with a box; the employer's register where it is about them; the word. */
export function BriefEditForm({ dossier, texts, decide }: Props) {
  const { register: registers } = localeTexts(
    useTranslation().i18n.language === 'en' ? 'en' : 'fr',
  ).brief;
  const all = dossier.items.map(({ item }) => item);
  const [accepted, setAccepted] = useState<readonly string[]>(all);
  const [register, setRegister] = useState('');
  const [word, setWord] = useState('');
  const isEmployer = accepted.includes('employer');
  const send = (items: readonly string[]) =>
    void decide({
      sentAt: dossier.sentAt,
      accepted: items,
      word: word.trim(),
      ...(register && items.includes('employer') && { register }),
    });
  const needsWord = accepted.length < all.length && !word.trim();
  return (
    <>
      <p className="review__quiet">{all.length > 0 ? texts.lead : texts.same}</p>
      {dossier.state === 'refused' && <p>{texts.refused}</p>}
      {dossier.note && (
        <div className="review-item">
          <p className="review-item__name">{texts.note}</p>
          <p className="review-item__value brief-edit__text">{dossier.note}</p>
        </div>
      )}
      <ul className="brief-edit__items">
        {dossier.items.map(({ item, name, before, after }) => (
          <li key={item} className="review-item">
            <label className="review-item__name">
              <input
                type="checkbox"
                checked={accepted.includes(item)}
                aria-label={texts.accept(name)}
                onChange={({ target }) =>
                  setAccepted(
                    all.filter((one) => (one === item ? target.checked : accepted.includes(one))),
                  )
                }
              />{' '}
              {name}
            </label>
            <div className="review-item__value">
              <p className="brief-edit__text">
                {texts.sent} {after || texts.nothing}
              </p>
              <p className="review-item__before brief-edit__text">
                {texts.now} {before || texts.nothing}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {isEmployer && (
        <p>
          <label>
            {texts.again}
            <br />
            {texts.register}{' '}
            <select value={register} onChange={({ target }) => setRegister(target.value)}>
              <option value="">{texts.choose}</option>
              {BriefRegister.options.map((one) => (
                <option key={one} value={one}>
                  {registers[one]}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <label>
        {texts.word}
        <textarea
          rows={3}
          maxLength={2000}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </label>
      <p className="review-end__buttons">
        {(all.length === 0 || accepted.length > 0) && (
          <button
            type="button"
            className="review-main"
            disabled={needsWord || (isEmployer && !register)}
            onClick={() => send(accepted)}
          >
            {all.length === 0
              ? texts.read
              : needsWord || accepted.length < all.length
                ? texts.some
                : texts.all}
          </button>
        )}
        {all.length > 0 && (
          <button type="button" disabled={!word.trim()} onClick={() => send([])}>
            {texts.none}
          </button>
        )}
      </p>
    </>
  );
}

type Props = {
  dossier: Dossier;
  texts: EditTexts;
  decide: (decision: object) => Promise<void>;
};
