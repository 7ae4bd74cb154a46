/**
 * What an import will do, all of it, before anything is written: which article each post becomes, which themes,
 * comments and addresses come with it, what is left out and why.
 */
import { siteKey, keepAddress, linkReader, pathOf, type Address } from './addresses.ts';
import { planComments, type PlannedComment } from './comments.ts';
import { add, gather, isText, type Report } from './gather.ts';
import { TooManyElements } from './html-nodes.ts';
import { libraryOf, pictureOf } from './pictures.ts';
import { toDay, toLine, toPlain } from './plain.ts';
import type { Item, WordPressExport } from './read-export.ts';
import { chooseSlugs } from './slugs.ts';
import { planThemes, type NewTheme } from './themes.ts';
import { toBody, type Body } from './to-body.ts';

/** Plans the import of one site's exports. Throws an `ImportProblem` for exports of different sites. */
export function planImport({ exports, known, isPublishing, findPicture }: Given): Plan {
  const { site, authors, items, report } = gather(exports);
  const key = siteKey(site.address);
  const library = libraryOf(items);
  const texts = items.filter((item) => isText(item, report));
  const themes = planThemes({ items: texts, site, known: known.themes });
  report.problems.push(...themes.problems);
  const slugs = chooseSlugs(texts, { known, key });
  const links = linkReader({
    site: site.address,
    slugById: slugs,
    slugByPath: new Map(
      texts.flatMap((item) => {
        const path = pathOf(item.link);
        return path === undefined ? [] : [[path, slugs.get(item.id) ?? '']];
      }),
    ),
  });
  const taken = new Map(
    known.addresses.map(({ kind, slug, record }) => [`${kind}/${slug}`, record]),
  );

  const planned = (item: Item): PlannedArticle => {
    const importedFrom = `${key}#post-${item.id}`;
    const slug = slugs.get(item.id) ?? '';
    const id = known.articles.get(importedFrom)?.id;
    let linksLeft = 0;
    const { content, standfirst } = parted(item);
    const body = toBody(
      content,
      links(item.link, () => linksLeft++),
    );
    if (linksLeft > 0) body.dropped.set('link to the old site that stays as it is', linksLeft);
    const author = authors.get(item.author)?.trim() || item.author;
    const tags = named(item, 'post_tag');
    const isInterview = /entretien|interview/i.test(
      [...named(item, 'category'), ...tags].join('\n'),
    );
    const day = toDay(item.date);
    const title = toLine(item.title);
    const reasons = [
      item.type === 'page' && 'it was a page, not a post',
      item.status !== 'publish' && `it was ${item.status || 'without a status'} there`,
      item.hasPassword && 'it had a password there',
      isInterview && 'an interview: say who answers',
      !title && 'it has no title',
      title.length > 160 && 'its title is longer than 160 characters',
      !standfirst && 'it has no excerpt: write the standfirst',
      standfirst.length > 500 && 'its excerpt is longer than 500 characters',
      body.isEmpty && 'nothing of its text could be kept',
      !author && 'it names no author',
      author.length > 120 && 'the name of its author is longer than 120 characters',
      !day && 'it has no date',
      tags.some((tag) => tag.length > 60) && 'a tag is longer than 60 characters',
    ].filter((reason) => reason !== false);
    const picture = pictureOf(item, body.pictures, library);
    const file = picture && findPicture(picture.address);
    if (picture && !file && id === undefined) report.missingPictures.push(picture.address);
    if (picture?.isFromText && file) keptOne(body.dropped, 'image');
    const address = id === undefined ? addressOf({ item, slug, taken, report }) : undefined;
    const comments = planComments({
      comments: item.comments,
      keyOf: (comment) => `${key}#comment-${comment}`,
      isThere: (from) => known.comments.has(from),
      count: (what, number = 1) => add(report.comments, what, number),
      problem: (what) => void report.problems.push(`Post ${item.id}: ${what}`),
    });
    return {
      wordPressId: item.id,
      id,
      importedFrom,
      title: title || `(post ${item.id})`,
      reasons,
      dropped: body.dropped,
      picture: picture && file ? { ...picture, file } : undefined,
      address,
      comments,
      themes: themes.slugsOf(item),
      data: {
        importedFrom,
        slug,
        kind: isInterview ? 'interview' : 'article',
        title,
        standfirst,
        body: body.body,
        author,
        ...(day && { publishedOn: `${day}T12:00:00.000Z` }),
        tags: tags.map((tag) => ({ tag })),
        _status: isPublishing && reasons.length === 0 ? 'published' : 'draft',
      },
    };
  };
  const articles = texts.flatMap((item) => {
    try {
      return [planned(item)];
    } catch (error) {
      if (!(error instanceof TooManyElements)) throw error;
      report.problems.push(
        `Post ${item.id} is left out: its HTML has more elements than any text.`,
      );
      return [];
    }
  });
  return { site, themes: themes.made, articles, report };
}

/** The excerpt is the standfirst; without one, what stands above "read more" is, and leaves the text. */
function parted(item: Item): { content: string; standfirst: string } {
  const excerpt = toLine(item.excerpt);
  const more = /<!--more[^>]{0,100}-->/.exec(item.content);
  if (excerpt || !more) return { content: item.content, standfirst: excerpt };
  const above = toPlain(item.content.slice(0, more.index)).replace(/\s+/g, ' ');
  return above.length > 0 && above.length <= 500
    ? { content: item.content.slice(more.index + more[0].length), standfirst: above }
    : { content: item.content, standfirst: '' };
}

function addressOf({ item, slug, taken, report }: ForAddress): Address | undefined {
  if (item.status !== 'publish') return undefined;
  const address = keepAddress(item.link, slug);
  const { row } = address;
  if (row && taken.has(`${row.kind}/${row.slug}`))
    address.problem = 'leads to another text already';
  if (row && !address.problem) taken.set(`${row.kind}/${row.slug}`, slug);
  if (address.problem) {
    delete address.row;
    report.problems.push(`Post ${item.id}: its address ${item.link} ${address.problem}; not kept.`);
  }
  return address;
}

const named = ({ categories }: Item, wanted: string): string[] => [
  ...new Set(categories.flatMap(({ domain, name }) => (domain === wanted && name ? [name] : []))),
];

const keptOne = (counts: Map<string, number>, what: string): void => {
  const number = (counts.get(what) ?? 1) - 1;
  if (number > 0) counts.set(what, number);
  else counts.delete(what);
};

/** What the database holds already. */
export type Known = {
  /** Imported articles by `importedFrom`. */
  articles: Map<string, { id: string; slug: string }>;
  comments: Set<string>;
  /** Slugs of all articles, present and former. */
  slugs: Iterable<string>;
  themes: { slug: string; name: string }[];
  addresses: { kind: string; slug: string; record: string }[];
};

/** One article to be made or, with an `id`, there already. */
export type PlannedArticle = {
  wordPressId: string;
  id: string | undefined;
  importedFrom: string;
  title: string;
  /** Why it is a draft whatever was asked for. */
  reasons: string[];
  dropped: Body['dropped'];
  picture: { address: string; file: string; alt: string; credit: string } | undefined;
  address: Address | undefined;
  comments: PlannedComment[];
  /** Slugs. */
  themes: string[];
  /** What `payload.create` is given, without photograph and themes. */
  data: Record<string, unknown> & { slug: string; _status: 'draft' | 'published' };
};

export type Plan = {
  site: WordPressExport['site'];
  themes: NewTheme[];
  articles: PlannedArticle[];
  report: Report;
};

type Given = {
  exports: WordPressExport[];
  known: Known;
  /** Posts that were published there, and can be here, are. */
  isPublishing: boolean;
  findPicture: (address: string) => string | undefined;
};
type ForAddress = {
  item: Item;
  slug: string;
  taken: Map<string, string>;
  report: Report;
};
