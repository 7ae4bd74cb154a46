'use client';
import { Link, useConfig, useField, useTranslation } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useEffect, useState } from 'react';
import { adminPath, titled } from '../publishing/kinds.ts';
import { publishingTexts, worded } from '../publishing/texts.ts';
import type { PublishingTexts } from '../publishing/texts-fr.ts';
import { Fact } from './ReleaseFact.tsx';

/** More than these are counted. */
const listed = 200;

/** The records that a release added, changed or removed, with the way to each. */
export function ReleaseRecords({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path });
  const { i18n } = useTranslation();
  const texts = publishingTexts(i18n.language);
  const records = Array.isArray(value) ? value.filter(isConcerned) : [];
  if (records.length === 0) return <Fact label={field.label}>{texts.release.noRecords}</Fact>;
  return <Records label={field.label} records={records} />;
}

function Records({
  label,
  records,
}: {
  label: JSONFieldClientProps['field']['label'];
  records: Concerned[];
}) {
  const { i18n } = useTranslation();
  const texts = publishingTexts(i18n.language);
  const shown = records.slice(0, listed);
  const titles = useTitles(shown);
  const groups = Map.groupBy(shown, ({ change }) => change);
  return (
    <Fact label={label}>
      {[...groups].map(([change, group]) => (
        <div key={change}>
          <p className="release-records__change">{worded(texts.changes, change)}</p>
          <ul className="release-records">
            {group.map((record) => (
              <li key={`${record.kind} ${record.id}`}>
                <RecordName record={record} title={titles.get(record.id)} texts={texts} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {records.length > listed && <p>{texts.release.more(records.length - listed)}</p>}
    </Fact>
  );
}

/** Releases keep no names: who was erased must not stand in their history. Those who are there say theirs. */
function useTitles(records: Concerned[]): Map<string, string> {
  const api = useConfig().config.routes.api;
  const [titles, setTitles] = useState(new Map<string, string>());
  const asked = JSON.stringify(records.map(({ kind, id }) => ({ kind, id })));
  useEffect(() => {
    const ending = new AbortController();
    const ask = async (kind: string, ids: string[]): Promise<[string, string][]> => {
      const of = titled(kind);
      if (!of) return [];
      const query = new URLSearchParams({ depth: '0', limit: String(listed), draft: 'true' });
      query.set('where[id][in]', ids.join());
      query.set(`select[${of.title}]`, 'true');
      const answer = await fetch(`${api}/${of.collection}?${query}`, { signal: ending.signal });
      if (!answer.ok) return [];
      const { docs } = (await answer.json()) as { docs: Record<string, unknown>[] };
      return docs.map((doc) => [String(doc['id']), String(doc[of.title] ?? '')]);
    };
    const each = JSON.parse(asked) as Pick<Concerned, 'kind' | 'id'>[];
    const groups = [...Map.groupBy(each, ({ kind }) => kind)];
    Promise.all(
      groups.map(([kind, group]) =>
        ask(
          kind,
          group.map(({ id }) => id),
        ),
      ),
    ).then(
      (found) => setTitles(new Map(found.flat())),
      // The kinds alone are shown where they cannot be had.
      () => undefined,
    );
    return () => ending.abort();
  }, [api, asked]);
  return titles;
}

/** What was removed may have no page in the admin any more. */
function RecordName({ record, title, texts }: Named) {
  const root = useConfig().config.routes.admin;
  const place = record.change === 'removed' ? undefined : adminPath(record.kind, record.id);
  const name = [worded(texts.kinds, record.kind), title].filter(Boolean).join(' · ');
  return place ? (
    <Link href={root + place} prefetch={false}>
      {name}
    </Link>
  ) : (
    name
  );
}

const isConcerned = (record: unknown): record is Concerned =>
  ['kind', 'id', 'change'].every(
    (key) => typeof (record as Record<string, unknown> | null)?.[key] === 'string',
  );

type Concerned = { kind: string; id: string; change: string };
type Named = { record: Concerned; title: string | undefined; texts: PublishingTexts };
