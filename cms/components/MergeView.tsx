import type { AdminViewServerProps } from 'payload';
import { compare } from '../merging/compare.ts';
import { isMerged } from '../merging/fields.ts';
import { likelySame } from '../merging/likely.ts';
import { mergeTexts } from '../merging/texts.ts';
import { MergeChoice } from './MergeChoice.tsx';
import { MergeForm } from './MergeForm.tsx';
import { ReviewFrame } from './ReviewFrame.tsx';
import './merge.css';

/** `/admin/merge/:collection/:id`: choosing the other record. With `/:other`: both side by side. */
export function MergeView(view: AdminViewServerProps) {
  const texts = mergeTexts(view.i18n.language);
  return (
    <ReviewFrame view={view} roles={['admin', 'editor']} forbidden={texts.answers.forbidden}>
      {async (req) => {
        const [, collection = '', id = '', other = ''] = segmentsOf(view.params);
        if (!isMerged(collection) || !isId(id)) return <p>{texts.answers.unknown}</p>;
        if (other) {
          const found = isId(other) && (await compare({ req, collection, ids: [id, other] }));
          return found ? <MergeForm comparison={found} /> : <p>{texts.choose.unread}</p>;
        }
        const { payload } = req;
        const asked = { collection, id, depth: 0, disableErrors: true, req } as const;
        const doc = (await payload.findByID(asked)) as { name?: string; title?: string } | null;
        if (!doc) return <p>{texts.answers.unknown}</p>;
        const likely = await likelySame({ payload, collection, id });
        const title = doc.name ?? doc.title ?? '';
        return <MergeChoice collection={collection} id={id} title={title} likely={likely} />;
      }}
    </ReviewFrame>
  );
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

function segmentsOf(params: AdminViewServerProps['params']): string[] {
  const segments = params?.['segments'];
  return Array.isArray(segments) ? segments : [];
}
