'use client';
import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useReducer, useRef, useState } from 'react';
import { decisionsOf, type DraftAct, firstDraft, nextDraft } from '../people/review-draft.ts';
import type { Dossier } from '../people/review-dossier.ts';
import { reviewTexts } from '../people/review-texts.ts';
import { ReviewChecks } from './ReviewChecks.tsx';
import { ReviewCredits } from './ReviewCredits.tsx';
import { ReviewEnd, type Saying } from './ReviewEnd.tsx';
import { ReviewItems } from './ReviewItems.tsx';
import { ReviewKeys } from './ReviewKeys.tsx';
import { ReviewLog } from './ReviewLog.tsx';
import { ReviewPerson } from './ReviewPerson.tsx';
import { focusIn, moveFrom, stepsIn, useReviewKeys } from './use-review-keys.ts';

/** A submission and everything that is decided about it. */
export function ReviewForm({ dossier }: { dossier: Dossier }) {
  const { routes } = useConfig().config;
  const { i18n } = useTranslation();
  const router = useRouter();
  const texts = reviewTexts(i18n.language);
  const [draft, dispatch] = useReducer(nextDraft, dossier, firstDraft);
  const [saying, setSaying] = useState<Saying>();
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  const whole = useRef<HTMLElement>(null);
  const isOpen = dossier.state === 'waiting' || dossier.state === 'asked';
  const isAnswered = dossier.log.at(-1)?.act === 'answered';
  const address = `${routes.api}/review/${dossier.id}`;
  useEffect(() => stepsIn(whole.current)[0]?.focus(), []);

  const act = (one: DraftAct) => {
    setSaid('');
    dispatch(one);
  };
  const go = (next: string | undefined) =>
    router.push(`${routes.admin}/review${next ? `/${next}` : ''}`);
  const send = async (decision: 'accept' | 'refuse' | 'ask', body: object) => {
    if (isSending) return;
    setSending(true);
    setSaid(texts.end.sending);
    const { next, problem } = await post(`${address}/${decision}`, body);
    if (problem !== undefined) {
      setSending(false);
      return setSaid(problem || texts.end.unreachable);
    }
    setSaid(texts.end.done);
    go(next);
  };
  const accept = () => {
    const { decisions, problem } = decisionsOf(draft, dossier);
    if (decisions) return void send('accept', decisions);
    if (problem === 'creditOpen')
      whole.current?.querySelector<HTMLElement>('.review-item--open [data-step]')?.focus();
    setSaid(problem === 'reasonless' ? texts.end.reasonless : texts.answers[problem]);
  };
  const skip = async () => {
    const answer = await fetch(`${address}/next`).catch(() => undefined);
    if (!answer?.ok) return setSaid(texts.end.unreachable);
    go(((await answer.json()) as { next?: string }).next);
  };
  const refuse = (path: string | undefined) => {
    if (!path || path.startsWith('checks')) return;
    act({ act: 'refuse', path, reason: draft.refused[path] ?? '' });
    focusIn(whole.current, path, '.review-reason');
  };
  const onCredit = (path: string | undefined, work: (index: number) => void) => {
    const [, index] = /^credits\.(\d+)$/.exec(path ?? '') ?? [];
    if (index !== undefined) work(Number(index));
  };
  const choose = (rank: number) => (path: string | undefined) =>
    onCredit(path, (index) => {
      const work = draft.credits[index]?.choices[rank - 1]?.id;
      if (!work) return;
      act({ act: 'credit', index, change: { work } });
    });
  const decisionKeys = {
    a: (path: string | undefined) => {
      if (path) act({ act: 'accept', path });
      moveFrom(whole.current, path, 1);
    },
    x: refuse,
    ...Object.fromEntries([1, 2, 3, 4].map((rank) => [String(rank), choose(rank)])),
    n: (path: string | undefined) =>
      onCredit(path, (index) => {
        act({ act: 'credit', index, change: { work: 'make' } });
        focusIn(whole.current, path ?? '', '.review-kind');
      }),
    r: (path: string | undefined) =>
      onCredit(path, () => focusIn(whole.current, path ?? '', '.review-find')),
    v: (path: string | undefined) =>
      onCredit(path, (index) => {
        act({ act: 'credit', index, change: { isChecked: true } });
        focusIn(whole.current, path ?? '', '.review-evidence');
      }),
    'Ctrl+Enter': () => (saying ? undefined : accept()),
    q: () => setSaying('ask'),
    f: () => setSaying('refuse'),
  };
  useReviewKeys(whole, {
    j: (path) => moveFrom(whole.current, path, 1),
    k: (path) => moveFrom(whole.current, path, -1),
    s: () => void skip(),
    Escape: (path) =>
      path ? focusIn(whole.current, path, '[data-step]') : stepsIn(whole.current)[0]?.focus(),
    ...(isOpen && decisionKeys),
  });

  const shared = { dossier, draft, act, texts, isOpen };
  return (
    <section className="review-form" ref={whole} aria-label={dossier.name}>
      <div className="review-form__main">
        <p>
          <Link href={`${routes.admin}/review`} prefetch={false}>
            {texts.back}
          </Link>
        </p>
        <ReviewPerson dossier={dossier} texts={texts} />
        {isAnswered && <ReviewLog log={dossier.log} texts={texts} />}
        <ReviewItems {...shared} onNext={(path) => moveFrom(whole.current, path, 1)} />
        <ReviewCredits {...shared} onNext={(path) => moveFrom(whole.current, path, 1)} />
        <ReviewChecks {...shared} />
        {isOpen && (
          <ReviewEnd
            {...shared}
            saying={saying}
            onSaying={setSaying}
            isSending={isSending}
            onAccept={accept}
            onSay={(how, text) => void send(how, { version: dossier.version, text })}
          />
        )}
        <output className="review-said">{said}</output>
        {!isAnswered && <ReviewLog log={dossier.log} texts={texts} />}
      </div>
      <ReviewKeys texts={texts} />
    </section>
  );
}

/** Resolves with the next submission, or with why not; an empty reason is no answer at all. */
async function post(address: string, body: object): Promise<{ next?: string; problem?: string }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as { next?: string; errors?: { message: string }[] };
    if (answer.ok) return { ...(said.next && { next: said.next }) };
    return { problem: (said.errors ?? []).map(({ message }) => message).join(' ') };
  } catch {
    return { problem: '' };
  }
}
