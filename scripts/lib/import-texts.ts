/** Guides and articles of `content/` as the CMS keeps them. */
import type { Payload } from 'payload';
import { noon } from '../../cms/fields/day.ts';
import { fromMarkdown } from '../../cms/fields/rich-text.ts';
import type { SeedArticle, SeedGuide } from '../../content/load.ts';
import type { Data } from './import-content.ts';
import { withReadDay } from './import-references.ts';
import { asRows, type Ids } from './link-crafts.ts';

/** What `payload.create` is given for a guide. */
export async function guideData(guide: SeedGuide, ids: Ids, payload: Payload): Promise<Data> {
  const { craft, status, fr, en, publishedOn, reviewedOn, nextReviewOn, sources, ...rest } = guide;
  return {
    ...rest,
    craft: ids('crafts', [craft])[0],
    title: craft,
    ...(await guideText(fr, payload)),
    publishedOn: noon(publishedOn),
    reviewedOn: noon(reviewedOn),
    nextReviewOn: noon(nextReviewOn),
    sources: sources.map(withReadDay),
    isEnglishReady: en?.isReady ?? false,
    inEnglish: en && { ...(await guideText(en, payload)), _status: status },
    _status: status,
  };
}

/** What `payload.create` is given for an article; those to read next may not be there yet (see link-texts.ts). */
export async function articleData(article: SeedArticle, ids: Ids, payload: Payload): Promise<Data> {
  const { status, fr, en, publishedOn, sources, tags, ...rest } = article;
  return {
    ...rest,
    title: fr.title,
    standfirst: fr.standfirst,
    body: await fromMarkdown(fr.body, payload.config),
    publishedOn: noon(publishedOn),
    tags: tags.map((tag) => ({ tag })),
    talents: ids('talents', article.talents),
    crafts: ids('crafts', article.crafts),
    works: ids('works', article.works),
    themes: ids('themes', article.themes),
    series: article.series && ids('themes', [article.series])[0],
    articles: [],
    sources: sources.map(withReadDay),
    isEnglishReady: en?.isReady ?? false,
    inEnglish: en && {
      title: en.title,
      standfirst: en.standfirst,
      body: await fromMarkdown(en.body, payload.config),
      _status: status,
    },
    _status: status,
  };
}

const guideText = async (
  { summary, skills = [], experience, body }: GuideText,
  payload: Payload,
) => ({
  summary,
  skills: asRows(skills),
  experience,
  body: await fromMarkdown(body, payload.config),
});

type GuideText = SeedGuide['fr'];
