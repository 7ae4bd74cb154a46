'use client';
import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import type { SubmitEvent } from 'react';
import { mergePath } from '../merging/address.ts';
import type { MergedCollection } from '../merging/fields.ts';
import type { Likely } from '../merging/likely.ts';
import { mergeTexts } from '../merging/texts.ts';

/** Which other record: one that looks the same, or any by its address in the admin. */
export function MergeChoice({ collection, id, title, likely }: Props) {
  const admin = useConfig().config.routes.admin;
  const { i18n } = useTranslation();
  const router = useRouter();
  const texts = mergeTexts(i18n.language).choose;
  const go = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('other') ?? '').trim();
    const other = typed
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1);
    if (other) router.push(admin + mergePath(collection, id, encodeURIComponent(other)));
  };
  return (
    <div className="merge">
      <h1>{texts.title(title)}</h1>
      <h2>{texts.likely}</h2>
      {likely.length === 0 && <p>{texts.none}</p>}
      <ul>
        {likely.map((one) => (
          <li key={one.id}>
            <Link href={admin + mergePath(collection, id, one.id)} prefetch={false}>
              {one.name}
            </Link>
          </li>
        ))}
      </ul>
      <form className="merge__other" onSubmit={go}>
        <label>
          {texts.other}
          <input name="other" type="text" autoComplete="off" required />
        </label>
        <button type="submit" className="btn btn--style-secondary btn--size-small">
          {texts.go}
        </button>
      </form>
    </div>
  );
}

type Props = { collection: MergedCollection; id: string; title: string; likely: Likely[] };
