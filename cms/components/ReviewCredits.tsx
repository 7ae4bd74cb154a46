'use client';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { texts as localeTexts } from '../../content/locales/locale.ts';
import { WorkKind } from '../../content/schema/work.ts';
import type { WorkChoice } from '../people/find-works.ts';
import type { CreditDraft, Draft, DraftAct } from '../people/review-draft.ts';
import type { Dossier, ReviewCredit } from '../people/review-dossier.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';
import { Refusal } from './ReviewRefusal.tsx';

/** Each credit: tied to a work, or to one that is made, or refused; checked with evidence that is not kept. */
export function ReviewCredits({ dossier, draft, ...shared }: Props) {
  const { texts } = shared;
  if (dossier.credits.length + dossier.left.length === 0 && !dossier.pasted) return null;
  return (
    <div className="review-items">
      <h2>{texts.credits.title}</h2>
      {dossier.credits.map((typed, index) => {
        const credit = draft.credits[index];
        const path = `credits.${index}`;
        return (
          credit && <Credit key={path} {...{ ...shared, draft, typed, credit, index, path }} />
        );
      })}
      {dossier.left.length > 0 && (
        <div className="review-item">
          <p className="review-item__name">{texts.credits.left}</p>
          <ul className="review-item__value">
            {dossier.left.map(({ title, year, role, isChecked }) => (
              <li key={`${title} ${year} ${role}`}>
                <cite>{title}</cite> {year} · {role}
                {isChecked && <strong> · {texts.credits.checked}</strong>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {dossier.pasted && (
        <div className="review-item">
          <p className="review-item__name">{texts.credits.pasted}</p>
          <pre className="review-item__value">{dossier.pasted}</pre>
        </div>
      )}
    </div>
  );
}

function Credit({ typed, credit, index, path, texts, draft, act, isOpen, onNext }: CreditProps) {
  const words = texts.credits;
  const { title, year, role, director } = typed;
  const change = (changed: Partial<CreditDraft>) => act({ act: 'credit', index, change: changed });
  const isRefused = path in draft.refused;
  const state = isRefused ? ' review-item--refused' : credit.work ? '' : ' review-item--open';
  return (
    <div className={`review-item review-credit${state}`} data-path={path}>
      <p className="review-item__name">
        {role}
        {!credit.work && !isRefused && <strong> · {words.open}</strong>}
      </p>
      <div className="review-item__value">
        <p>
          <cite>{title}</cite>{' '}
          {[year, director && `${words.directedBy} ${director}`].filter(Boolean).join(' · ')}
        </p>
        {isOpen && !isRefused && (
          <>
            {typed.isKnown ? (
              <p className="review__quiet">{texts.item.same}</p>
            ) : (
              <Works {...{ typed, credit, texts, change, path }} />
            )}
            {credit.work === 'make' && <NewWork {...{ credit, texts, change, path }} />}
            <Evidence {...{ typed, credit, texts, change, path, onNext }} />
          </>
        )}
      </div>
      {isOpen && (
        <Refusal
          {...{ path, texts, draft, act }}
          label={`${title} ${role}`}
          onNext={() => onNext(path)}
          isStep={isRefused || typed.isKnown}
        />
      )}
    </div>
  );
}

function Works({ typed, credit, texts, change }: PartProps) {
  const api = useConfig().config.routes.api;
  const words = texts.credits;
  const look = async (typedWords: string) => {
    const query = new URLSearchParams({ q: typedWords });
    const answer = await fetch(`${api}/review/works?${query}`).catch(() => undefined);
    if (!answer?.ok) return;
    const { works } = (await answer.json()) as { works: WorkChoice[] };
    change({ choices: works });
  };
  return (
    <div className="review-works">
      {credit.choices.map(({ id, title, year, director }, rank) => (
        <button
          key={id}
          type="button"
          {...(rank === 0 && { 'data-step': '' })}
          aria-pressed={credit.work === id}
          onClick={() => change({ work: credit.work === id ? '' : id })}
        >
          {rank < 4 && <kbd>{rank + 1}</kbd>} {title} ({[year, director].filter(Boolean).join(', ')}
          )
        </button>
      ))}
      <button
        type="button"
        {...(credit.choices.length === 0 && { 'data-step': '' })}
        aria-pressed={credit.work === 'make'}
        aria-label={`${words.make} : ${typed.title}`}
        onClick={() => change({ work: credit.work === 'make' ? '' : 'make' })}
      >
        {words.make}
      </button>
      <input
        className="review-find"
        type="search"
        aria-label={`${words.find} (${typed.title})`}
        placeholder={words.find}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          void look(event.currentTarget.value);
        }}
      />
    </div>
  );
}

/** A work has a year and a kind; the person may have typed neither. */
function NewWork({ credit, texts, change }: Omit<PartProps, 'typed'>) {
  const { i18n } = useTranslation();
  const kinds = localeTexts(i18n.language === 'en' ? 'en' : 'fr').work.kind;
  const words = texts.credits;
  return (
    <div className="review-works">
      <label>
        {words.year}{' '}
        <input
          type="text"
          inputMode="numeric"
          maxLength={4}
          size={5}
          value={credit.year}
          onChange={(event) => change({ year: event.target.value })}
        />
      </label>
      <label>
        {words.kind}{' '}
        <select
          className="review-kind"
          value={credit.kind}
          onChange={(event) => change({ kind: event.target.value as WorkKind | '' })}
        >
          <option value="">{words.kindChoose}</option>
          {WorkKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {!/^\d{4}$/.test(credit.year) && <strong>{words.yearMissing}</strong>}
      {credit.kind === '' && <strong>{words.kindMissing}</strong>}
    </div>
  );
}

function Evidence({
  typed,
  credit,
  texts,
  change,
  path,
  onNext,
}: PartProps & { onNext: (path: string) => void }) {
  const words = texts.credits;
  return (
    <div className="review-works">
      <label>
        <input
          type="checkbox"
          checked={credit.isChecked}
          onChange={(event) => change({ isChecked: event.target.checked })}
        />{' '}
        {words.checked}
      </label>
      {credit.isChecked && !typed.wasChecked && (
        <input
          className="review-evidence"
          type="text"
          value={credit.evidence}
          aria-label={`${words.evidence} : ${typed.title}`}
          placeholder={words.evidence}
          onChange={(event) => change({ evidence: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onNext(path);
          }}
        />
      )}
    </div>
  );
}

type Shared = {
  act: (act: DraftAct) => void;
  texts: ReviewTexts;
  isOpen: boolean;
  onNext: (path: string) => void;
};
type Props = Shared & { dossier: Dossier; draft: Draft };
type CreditProps = Shared & {
  draft: Draft;
  typed: ReviewCredit;
  credit: CreditDraft;
  index: number;
  path: string;
};
type PartProps = {
  typed: ReviewCredit;
  credit: CreditDraft;
  texts: ReviewTexts;
  change: (changed: Partial<CreditDraft>) => void;
  path: string;
};
