'use client';
import { useTranslation } from '@payloadcms/ui';
import { Fragment, type RefObject, useId, useRef } from 'react';
import { texts as siteTexts } from '../../content/locales/locale.ts';
import { TitleForm } from '../../content/schema/craft.ts';
import { Experience, Mobility, talentLimits } from '../../content/schema/talent.ts';
import type { DeskWords } from '../commission/desk-words.ts';
import { commissionTexts } from '../commission/texts.ts';
import { DeskPicker } from './DeskPicker.tsx';
import { useReviewKeys } from './use-review-keys.ts';

/** What is typed, as the endpoint takes it; empty selects are undefined. */
export type Typed = {
  locale: 'fr' | 'en';
  firstName: string;
  lastName: string;
  stageName: string;
  email: string;
  phone: string;
  crafts: { craft: string; form?: string | undefined; experience?: string | undefined }[];
  bases: string[];
  mobility?: string | undefined;
  pastedCredits: string;
};
export type Problem = { path?: string; message: string };

export const blank: Typed = {
  locale: 'fr',
  firstName: '',
  lastName: '',
  stageName: '',
  email: '',
  phone: '',
  crafts: [],
  bases: [],
  pastedCredits: '',
};

/** The fields of the desk, in the order in which people say them. */
export function DeskForm({ typed, onType, words, problems, first, onSend }: Props) {
  const { i18n } = useTranslation();
  const texts = commissionTexts(i18n.language).desk;
  const { talent, signUp } = siteTexts(i18n.language === 'en' ? 'en' : 'fr');
  const pasted = useId();
  const whole = useRef<HTMLFormElement>(null);
  useReviewKeys(whole, { 'Ctrl+Enter': onSend });
  const wrong = (name: string) =>
    problems.some(({ path }) => path === name || path?.startsWith(`${name}.`));
  const line = (name: Line, type = 'text') => (
    <label className="desk-field">
      <span>{texts[name]}</span>
      <input
        ref={name === 'firstName' ? first : undefined}
        type={type}
        autoComplete="off"
        value={typed[name]}
        aria-invalid={wrong(name)}
        onChange={({ target }) => onType({ [name]: target.value })}
      />
    </label>
  );
  const craftAt = (index: number, change: Partial<Typed['crafts'][number]>) =>
    onType({
      crafts: typed.crafts.map((row, at) => (at === index ? { ...row, ...change } : row)),
    });
  return (
    <form
      className="desk-form"
      ref={whole}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {line('firstName')}
      {line('lastName')}
      {line('stageName')}
      {line('email', 'email')}
      {line('phone', 'tel')}
      <Choice
        label={texts.locale}
        value={typed.locale}
        options={texts.locales}
        onChoose={(locale) => onType({ locale: locale === 'en' ? 'en' : 'fr' })}
      />
      <DeskPicker
        kind="crafts"
        label={texts.crafts}
        hint={texts.craftsHint}
        words={words}
        chosen={typed.crafts.map(({ craft }) => craft)}
        most={talentLimits.crafts}
        isWrong={wrong('crafts')}
        onChoose={(slugs) =>
          onType({
            crafts: slugs.map(
              (craft) => typed.crafts.find((row) => row.craft === craft) ?? { craft },
            ),
          })
        }
        beside={typed.crafts.map((row, index) => (
          <Fragment key={row.craft}>
            <Choice
              label={texts.form}
              value={row.form}
              options={pick(TitleForm.options, signUp.forms)}
              blank={texts.choose}
              isWrong={wrong(`crafts.${index}.form`)}
              onChoose={(form) => craftAt(index, { form })}
            />
            <Choice
              label={texts.experience}
              value={row.experience}
              options={pick(Experience.options, talent.experience)}
              blank={texts.choose}
              isWrong={wrong(`crafts.${index}.experience`)}
              onChoose={(experience) => craftAt(index, { experience })}
            />
          </Fragment>
        ))}
      />
      <DeskPicker
        kind="territories"
        label={texts.bases}
        hint={texts.basesHint}
        words={words}
        chosen={typed.bases}
        most={talentLimits.bases}
        isWrong={wrong('bases')}
        onChoose={(bases) => onType({ bases })}
      />
      <Choice
        label={texts.mobility}
        value={typed.mobility}
        options={pick(Mobility.options, talent.mobility)}
        blank={texts.choose}
        isWrong={wrong('mobility')}
        onChoose={(mobility) => onType({ mobility })}
      />
      <div className="desk-field desk-field--wide">
        <label htmlFor={pasted}>{texts.pastedCredits}</label>
        <small id={`${pasted}-hint`}>{texts.pastedHint}</small>
        <textarea
          id={pasted}
          rows={6}
          value={typed.pastedCredits}
          aria-describedby={`${pasted}-hint`}
          aria-invalid={wrong('pastedCredits')}
          onChange={({ target }) => onType({ pastedCredits: target.value })}
        />
      </div>
      <p className="desk-field--wide review-end__buttons">
        <button type="submit" className="review-main">
          {texts.submit}
        </button>
        <span className="review__quiet">{texts.keys}</span>
      </p>
    </form>
  );
}

function Choice({ label, value, options, blank: empty, isWrong = false, onChoose }: ChoiceProps) {
  return (
    <label className="desk-field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        aria-invalid={isWrong}
        onChange={({ target }) => onChoose(target.value)}
      >
        {empty && (
          <option value="" disabled>
            {empty}
          </option>
        )}
        {Object.entries(options).map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

const pick = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
  Object.fromEntries(values.map((value) => [value, words[value]]));

type Line = 'firstName' | 'lastName' | 'stageName' | 'email' | 'phone';
type Props = {
  typed: Typed;
  onType: (change: Partial<Typed>) => void;
  words: DeskWords;
  problems: Problem[];
  first: RefObject<HTMLInputElement | null>;
  onSend: () => void;
};
type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: Record<string, string>;
  /** What stands there before a choice. */
  blank?: string;
  isWrong?: boolean;
  onChoose: (value: string) => void;
};
