'use client';
import { Link, useConfig } from '@payloadcms/ui';
import type { Dossier } from '../people/review-dossier.ts';
import type { ReviewTexts } from '../people/review-texts-fr.ts';
import { RiskWords } from './ReviewQueue.tsx';

/** Who sent it, how to reach them, and who they may be already. */
export function ReviewPerson({ dossier, texts }: { dossier: Dossier; texts: ReviewTexts }) {
  const admin = useConfig().config.routes.admin;
  const words = texts.person;
  const talents = `${admin}/collections/talents`;
  const yes = (is: boolean) => (is ? words.yes : words.no);
  const facts = [
    [words.legalName, dossier.legalName],
    [words.email, dossier.email],
    [words.phone, dossier.phone],
    [words.locale, dossier.locale],
    [words.since, texts.moment(dossier.since)],
    [words.contact, yes(dossier.consents.contact)],
    [words.reuse, yes(dossier.consents.reuse)],
    [words.letters, yes(dossier.consents.letters)],
    [words.projects, yes(dossier.consents.projects)],
    [words.enteredBy, dossier.enteredBy],
  ].filter(([, value]) => value);
  return (
    <header className="review-person">
      <h1>{dossier.name}</h1>
      <p>
        {texts.forms[dossier.form]} · {texts.states[dossier.state]} ·{' '}
        <RiskWords risk={dossier.risk} />
      </p>
      {dossier.talent && (
        <p>
          {words.page}{' '}
          <Link href={`${talents}/${dossier.talent.id}`} prefetch={false}>
            {dossier.talent.name}
          </Link>
        </p>
      )}
      {dossier.talent?.hasNewerDraft && <p>{words.newerDraft}</p>}
      {dossier.talent?.isAddressNew && <p>{words.newAddress}</p>}
      {(dossier.duplicates.length > 0 || dossier.hiddenDuplicates > 0) && (
        <div className="review-person__duplicates">
          {dossier.duplicates.length > 0 && <p>{words.duplicates}</p>}
          <ul>
            {dossier.duplicates.map(({ id, name }) => (
              <li key={id}>
                <a href={`${talents}/${id}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
          {dossier.hiddenDuplicates > 0 && (
            <p>{words.hiddenDuplicates(dossier.hiddenDuplicates)}</p>
          )}
        </div>
      )}
      {(dossier.waiting.length > 0 || dossier.hiddenWaiting > 0) && (
        <div className="review-person__duplicates">
          {dossier.waiting.length > 0 && <p>{words.waiting}</p>}
          <ul>
            {dossier.waiting.map(({ id, name }) => (
              <li key={id}>
                <a href={`${admin}/review/${id}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
          {dossier.hiddenWaiting > 0 && <p>{words.hiddenWaiting(dossier.hiddenWaiting)}</p>}
        </div>
      )}
      <p className="review__quiet">{words.private}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
