import { Link } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { mergePath } from '../merging/address.ts';
import { mergedCollections, type MergedCollection } from '../merging/fields.ts';
import { likelyGroups, type Likely } from '../merging/likely.ts';
import { mergeTexts } from '../merging/texts.ts';
import { ReviewFrame } from './ReviewFrame.tsx';
import './merge.css';

/** Groups shown of each kind. */
const limit = 100;

/** `/admin/duplicates`: people and works that may be one, each pair with the way to its comparison. */
export function DuplicatesView(view: AdminViewServerProps) {
  const texts = mergeTexts(view.i18n.language);
  return (
    <ReviewFrame view={view} roles={['admin', 'editor']} forbidden={texts.answers.forbidden}>
      {async ({ payload }) => {
        const found = await Promise.all(
          mergedCollections.map(async (collection) => ({
            collection,
            ...(await likelyGroups({ payload, collection, limit })),
          })),
        );
        return (
          <>
            <h1>{texts.list.title}</h1>
            {found.map(({ collection, total, groups }) => (
              <section key={collection} className="merge-likely">
                <h2>{texts.list[collection]}</h2>
                {total === 0 && <p>{texts.list.none}</p>}
                {total > groups.length && <p>{texts.list.shown(groups.length, total)}</p>}
                <ul>
                  {groups.map((group) => (
                    <Group
                      key={group[0]?.id}
                      group={group}
                      collection={collection}
                      admin={payload.config.routes.admin}
                      compare={texts.list.compare}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </>
        );
      }}
    </ReviewFrame>
  );
}

/** Each of a group beside the first. */
function Group({ group: [first, ...others], collection, admin, compare }: GroupProps) {
  if (!first) return null;
  return (
    <li>
      {others.map(({ id, name }) => (
        <Link key={id} href={admin + mergePath(collection, first.id, id)} prefetch={false}>
          {compare(first.name === name ? name : `${first.name}, ${name}`)}
        </Link>
      ))}
    </li>
  );
}

type GroupProps = {
  group: Likely[];
  collection: MergedCollection;
  admin: string;
  compare: (name: string) => string;
};
