'use client';
import { useTranslation } from '@payloadcms/ui';
import { type ReactNode, useId, useRef, useState } from 'react';
import { resolveWords } from '../../content/search/resolve-words.ts';
import type { DeskWords } from '../commission/desk-words.ts';
import { commissionTexts } from '../commission/texts.ts';

/** Most readings of what was typed that are offered. */
const mostOffered = 6;

/** Trades or places found by any of their names; Enter adds the first that is offered. */
export function DeskPicker({
  kind,
  label,
  hint,
  words,
  chosen,
  most,
  isWrong,
  beside,
  ...on
}: Props) {
  const { i18n } = useTranslation();
  const texts = commissionTexts(i18n.language).desk;
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const names = words[kind];
  const nameOf = (slug: string) => names[slug] ?? slug;
  const { [kind]: meant } = resolveWords(typed, words.words);
  const offered = meant
    .filter((slug) => slug in names && !chosen.includes(slug))
    .slice(0, chosen.length < most ? mostOffered : 0);
  const add = (slug: string | undefined) => {
    if (!slug) return;
    on.onChoose([...chosen, slug]);
    setTyped('');
    input.current?.focus();
  };
  return (
    <div className="desk-field desk-field--wide">
      <label htmlFor={id}>{label}</label>
      <small id={`${id}-hint`}>{hint}</small>
      <input
        id={id}
        ref={input}
        type="text"
        autoComplete="off"
        value={typed}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add(offered[0]);
        }}
      />
      <p className="desk-offered" aria-live="polite">
        {offered.map((slug) => (
          <button
            key={slug}
            type="button"
            aria-label={texts.add(nameOf(slug))}
            onClick={() => add(slug)}
          >
            + {nameOf(slug)}
          </button>
        ))}
      </p>
      <ul className="desk-chosen">
        {chosen.map((slug, index) => (
          <li key={slug}>
            <strong>{nameOf(slug)}</strong>
            {beside?.[index]}
            <button
              type="button"
              aria-label={texts.remove(nameOf(slug))}
              onClick={() => on.onChoose(chosen.filter((one) => one !== slug))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = {
  kind: 'crafts' | 'territories';
  label: string;
  hint: string;
  words: DeskWords;
  /** Slugs, in their order. */
  chosen: string[];
  most: number;
  isWrong: boolean;
  onChoose: (slugs: string[]) => void;
  /** What else is asked of each chosen one, in their order. */
  beside?: ReactNode[];
};
