'use client';
import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import type { SubmitEvent } from 'react';
import { actsWhere } from '../acts/address.ts';
import { actTexts } from '../acts/texts.ts';
import './acts.css';

/** Narrows the trail to an account, a record, some days. */
export function ActFilterForm({ accounts }: { accounts: { id: string; name: string }[] }) {
  const admin = useConfig().config.routes.admin;
  const { i18n } = useTranslation();
  const router = useRouter();
  const texts = actTexts(i18n.language);
  const filter = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    // An address of the admin, or of a preview, ends with the id.
    const record =
      text('record')
        .replace(/[?#].*$/, '')
        .split('/')
        .filter(Boolean)
        .at(-1) ?? '';
    router.push(
      admin + actsWhere({ user: text('user'), record, from: text('from'), until: text('until') }),
    );
  };
  return (
    <form className="act-filters" aria-label={texts.filters} onSubmit={filter}>
      <label>
        {texts.account}
        <select name="user">
          <option value="">{texts.everyone}</option>
          {accounts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.record}
        <input name="record" type="text" autoComplete="off" />
      </label>
      <label>
        {texts.from}
        <input name="from" type="date" />
      </label>
      <label>
        {texts.until}
        <input name="until" type="date" />
      </label>
      <button type="submit" className="btn btn--style-secondary btn--size-small">
        {texts.search}
      </button>
      <Link href={`${admin}/collections/acts`} prefetch={false}>
        {texts.all}
      </Link>
    </form>
  );
}
