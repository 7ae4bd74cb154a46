'use client';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { DeskLine } from '../commission/desk.ts';
import type { DeskWords } from '../commission/desk-words.ts';
import { commissionTexts } from '../commission/texts.ts';
import { askApi } from './ask-api.ts';
import { blank, DeskForm, type Problem, type Typed } from './DeskForm.tsx';
import { DeskLines } from './DeskLines.tsx';

/** The desk: the form above, those who are awaited below. */
export function Desk({ words, lines: known }: { words: DeskWords; lines: DeskLine[] }) {
  const api = useConfig().config.routes.api;
  const { i18n } = useTranslation();
  const texts = commissionTexts(i18n.language).desk;
  const [typed, setTyped] = useState<Typed>(blank);
  const [lines, setLines] = useState(known);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [asksOther, setAsksOther] = useState(false);
  const [said, setSaid] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const summary = useRef<HTMLDivElement>(null);

  const send = async (isOther: boolean) => {
    setSaid(texts.sending);
    setProblems([]);
    const answer = await askApi<{ lines: DeskLine[] }>(`${api}/desk`, { entry: typed, isOther });
    if ('problems' in answer) {
      setSaid('');
      const none = answer.problems.length === 0;
      setProblems(none ? [{ message: texts.unreachable }] : answer.problems);
      setAsksOther(answer.code === 'listed');
      return requestAnimationFrame(() => summary.current?.focus());
    }
    setLines(answer.body.lines);
    setSaid(texts.done(typed.stageName || `${typed.firstName} ${typed.lastName}`));
    setTyped({ ...blank, locale: typed.locale, bases: typed.bases, mobility: typed.mobility });
    setAsksOther(false);
    return first.current?.focus();
  };
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="review__quiet">{texts.lead}</p>
      <div className="desk-problems" ref={summary} tabIndex={-1} role="alert">
        {problems.map(({ path, message }) => (
          <p key={`${path} ${message}`}>{message}</p>
        ))}
        {asksOther && (
          <button type="button" onClick={() => void send(true)}>
            {texts.isOther}
          </button>
        )}
      </div>
      <output className="review-said">{said}</output>
      <DeskForm
        typed={typed}
        onType={(change) => setTyped({ ...typed, ...change })}
        words={words}
        problems={problems}
        first={first}
        onSend={() => void send(false)}
      />
      <DeskLines lines={lines} onLines={setLines} onSaid={setSaid} />
    </>
  );
}
