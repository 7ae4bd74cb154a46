/** What keeps a text from being published: sections that are missing, and links to pages that will not be there. */
import { guideSections } from './guide-sections.ts';
import { pages, recordPaths, resourcePaths } from './routes.ts';
import type { Content } from './schema/seed.ts';

/** Every such problem of a published guide or article as one line: file, field, what to do. Drafts may have them. */
export const guideProblems = (content: Content): string[] => {
  const there = addressesIn(content);
  return [
    ...content.guides.filter(isPublished).flatMap((guide) => {
      const { craft, fr, en, author, reviewedOn, nextReviewOn } = guide;
      return [
        ...(author.trim() === ''
          ? [`content/guides/${craft}.fr.md, author: nobody signs this guide; add who wrote it.`]
          : []),
        ...(nextReviewOn <= reviewedOn
          ? [
              `content/guides/${craft}.fr.md, nextReviewOn: the next review is not after the last; correct one of the days.`,
            ]
          : []),
        ...sectionProblems(`guides/${craft}.fr.md`, fr.body, 'fr'),
        ...linkProblems(`guides/${craft}.fr.md`, fr.body, there),
        ...(en?.isReady
          ? [
              ...sectionProblems(`guides/${craft}.en.md`, en.body, 'en'),
              ...linkProblems(`guides/${craft}.en.md`, en.body, there),
            ]
          : []),
      ];
    }),
    ...content.articles
      .filter(isPublished)
      .flatMap(({ slug, fr, en }) => [
        ...linkProblems(`articles/${slug}.fr.md`, fr.body, there),
        ...(en?.isReady ? linkProblems(`articles/${slug}.en.md`, en.body, there) : []),
      ]),
  ];
};

const isPublished = ({ status }: { status: string }): boolean => status === 'published';

/** The sections that every guide has, the questions with at least one of them. */
const sectionProblems = (file: string, body: string, locale: 'fr' | 'en'): string[] => {
  const titles = Object.values(guideSections).map((section) => section[locale]);
  const missing = titles
    .filter((title) => !headings(body, 2).includes(title))
    .map(
      (title) =>
        `content/${file}: the section "## ${title}" is missing; write it, or set status: draft.`,
    );
  if (missing.length > 0) return missing;
  const [, after = ''] = body.split(new RegExp(`^## ${guideSections.questions[locale]}\\s*$`, 'm'));
  const own = after.split(/^## /m)[0] ?? '';
  return headings(own, 3).length > 0
    ? []
    : [
        `content/${file}: "## ${guideSections.questions[locale]}" has no question; write each as "### …".`,
      ];
};

const headings = (body: string, level: 2 | 3): string[] => {
  const lines = body.matchAll(new RegExp(`^#{${level}} (.+?)\\s*$`, 'gm'));
  return [...lines].map(([, title = '']) => title);
};

/** Links within the site, Markdown's: `](/metiers/scripte)`. */
const linkProblems = (file: string, body: string, there: Set<string>): string[] =>
  [...body.matchAll(/\]\((\/[^)\s]*)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !there.has(pageOf(address)))
    .map(
      (address) =>
        `content/${file}: the link to ${address} leads to no page; correct the address or remove the link.`,
    );

/** `/en/metiers/scripte#people` → `/metiers/scripte`. */
const pageOf = (address: string): string => {
  const [path = ''] = address.split(/[?#]/);
  return path === '/en' ? '/' : path.replace(/^\/en\//, '/');
};

/** French paths of the pages that this content makes, those of invented people and works left out: not every site has them. */
const addressesIn = ({
  crafts,
  articles,
  departments,
  territories,
  themes,
}: Content): Set<string> =>
  new Set([
    ...Object.values(pages),
    ...Object.values(resourcePaths).map((kind) => `${pages.resources}/${kind}`),
    ...crafts.map(({ slug }) => `${recordPaths.craft}/${slug}`),
    ...departments.map(({ slug }) => `${pages.crafts}/equipes/${slug}`),
    ...articles.filter(isPublished).map(({ slug }) => `${recordPaths.article}/${slug}`),
    ...territories
      .filter(({ kind }) => kind !== 'departement')
      .map(({ slug }) => `${recordPaths.territory}/${slug}`),
    ...themes.map(({ slug }) => `${recordPaths.theme}/${slug}`),
  ]);
