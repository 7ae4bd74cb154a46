/** What readers wrote about texts, and the pages to write from. */
import { textHref, writeHref } from '../../content/routes.ts';
import type { Article } from '../../content/schema/article.ts';
import type { Comment } from '../../content/schema/comment.ts';
import { articles } from './articles.ts';
import { perSnapshot } from './digest.ts';
import { record, records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';

/** A text by its kind and slug; a guide's slug is its craft's. */
export type TextRef = Comment['on'];

/** What stands under a text, oldest first. */
export const commentsOn = (text: TextRef): Comment[] => byText().get(keyOf(text)) ?? [];

/** True where readers may comment on an article. */
export const areCommentsOpen = ({ areCommentsOpen: isOpen }: Article): boolean =>
  isOpen || record('site', 'site')?.areCommentsOpen === true;

/** French paths of the texts under which a question is answered by this one. */
export const pagesAnsweredBy = (text: TextRef): string[] =>
  (byAnswer().get(keyOf(text)) ?? []).map(({ on }) => textHref(on.kind, on.slug, 'fr'));

/** Articles, for their page to ask a question. */
export const articleQuestionPaths = () => articles().map(({ slug }) => ({ params: { slug } }));

/** Articles that readers may comment on, for their page to do so. */
export const articleCommentPaths = () =>
  articles()
    .filter(areCommentsOpen)
    .map(({ slug }) => ({ params: { slug } }));

/** Crafts with a guide, for their page to ask a question. */
export const craftQuestionPaths = () =>
  records('guide').map(({ craft }) => ({ params: { slug: craft } }));

/** French paths of all pages to write from. */
export const writePaths = (): string[] => [
  ...articleQuestionPaths().flatMap(({ params }) => pagesFor({ kind: 'article', ...params })),
  ...craftQuestionPaths().flatMap(({ params }) => pagesFor({ kind: 'guide', ...params })),
];

/** True for a French path among those. */
export const isWritePage = (french: string): boolean => {
  const [, , slug = ''] = french.split('/');
  return (['article', 'guide'] as const).some((kind) => pagesFor({ kind, slug }).includes(french));
};

/** French paths of the pages from which one text may be written about, now or before. */
export const everyWritePage = ({ kind, slug }: TextRef): string[] =>
  forms.map((form) => writeHref({ form, kind, slug }, 'fr'));

const forms = ['question', 'comment'] as const;

const pagesFor = ({ kind, slug }: TextRef): string[] => {
  const href = (form: (typeof forms)[number]) => writeHref({ form, kind, slug }, 'fr');
  if (kind === 'guide') return record('guide', slug) ? [href('question')] : [];
  const article = record('article', slug);
  if (!article) return [];
  return areCommentsOpen(article) ? forms.map(href) : [href('question')];
};

const keyOf = ({ kind, slug }: TextRef): string => `${kind}/${slug}`;
const byText = perSnapshot(() => grouped(records('comment'), ({ on }) => [keyOf(on)]));
const byAnswer = perSnapshot(() =>
  grouped(records('comment'), ({ answeredBy }) => (answeredBy ? [keyOf(answeredBy)] : [])),
);
