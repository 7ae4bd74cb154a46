'use client';
import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { Queued } from '../people/review-queue.ts';
import { reviewTexts } from '../people/review-texts.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** The queue as a table; j and k go from name to name. */
export function ReviewQueue({ rows }: { rows: Queued[] }) {
  const admin = useConfig().config.routes.admin;
  const { i18n } = useTranslation();
  const texts = reviewTexts(i18n.language);
  const { columns } = texts.queue;
  const table = useRef<HTMLTableElement>(null);
  const links = () => [...(table.current?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? [])];
  const move = (step: 1 | -1) => {
    const at = links().findIndex((link) => link === document.activeElement);
    links()[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  };
  useReviewKeys(table, { j: () => move(1), k: () => move(-1) });
  useEffect(() => table.current?.querySelector<HTMLAnchorElement>('tbody a')?.focus(), []);
  return (
    <>
      <p className="review__quiet">{texts.keys.queue}</p>
      <table className="review-queue" ref={table}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.form}</th>
            <th scope="col">{columns.risk}</th>
            <th scope="col">{columns.crafts}</th>
            <th scope="col">{columns.bases}</th>
            <th scope="col">{columns.since}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`${admin}/review/${row.id}`} prefetch={false}>
                  {row.name}
                </Link>
              </th>
              <td>
                {texts.forms[row.form]}
                {row.isAsked && ` · ${texts.queue.asked}`}
                {row.isAnswered && ` · ${texts.queue.answered}`}
              </td>
              <td>
                <RiskWords risk={row.risk} />
              </td>
              <td>{row.crafts.join(', ')}</td>
              <td>{row.bases.join(', ')}</td>
              <td>{texts.moment(row.since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How closely to look, and why. */
export function RiskWords({ risk }: { risk: Queued['risk'] }) {
  const { i18n } = useTranslation();
  const texts = reviewTexts(i18n.language);
  return (
    <span className={`review-risk review-risk--${risk.class}`}>
      {[texts.risk[risk.class], risk.signs.map((sign) => texts.signs[sign]).join(', ')]
        .filter(Boolean)
        .join(' : ')}
    </span>
  );
}
