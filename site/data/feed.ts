import { escapeHtml } from '../../content/escape-html.ts';
import type { Article } from '../../content/schema/article.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Theme } from '../../content/schema/theme.ts';
import { texts } from '../../content/locales/locale.ts';
import {
  briefFeedHref,
  feedHref,
  pageHref,
  recordHref,
  themeFeedHref,
} from '../../content/routes.ts';
import { articles, articlesOf, isArticleIn } from './articles.ts';
import { isBriefIn, openBriefs } from './briefs.ts';
import { titleOf } from './crafts.ts';
import { isGuideIn, newestGuides } from './guides.ts';
import { absolute } from './snapshot.ts';

/** The newest articles and guides that can be read in a language, RSS 2.0. */
export const feed = (locale: Locale): string => {
  const { site } = texts(locale);
  return channel({
    locale,
    title: site.name,
    description: site.tagline,
    home: pageHref('home', locale),
    self: feedHref(locale),
    items: [...articles().flatMap((one) => articleItem(one, locale)), ...guideItems(locale)],
  });
};

/** The newest open projects that can be read in a language, RSS 2.0. */
export const briefFeed = (locale: Locale): string => {
  const { brief, site } = texts(locale);
  return channel({
    locale,
    title: `${brief.list.title} · ${site.name}`,
    description: brief.list.description,
    home: pageHref('briefs', locale),
    self: briefFeedHref(locale),
    items: briefItems(locale),
  });
};

/** The newest articles of a theme or series that can be read in a language, RSS 2.0. */
export const themeFeed = (theme: Theme, locale: Locale): string =>
  channel({
    locale,
    title: `${theme.name[locale]} · ${texts(locale).site.name}`,
    description: theme.description[locale] ?? theme.description.fr,
    home: recordHref('theme', theme.slug, locale),
    self: themeFeedHref(theme.slug, locale),
    items: articlesOf(theme).flatMap((one) => articleItem(one, locale)),
  });

const channel = ({ locale, title, description, home, self, items }: Channel): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeHtml(title)}</title>
<link>${absolute(home)}</link>
<description>${escapeHtml(description)}</description>
<language>${locale}</language>
<atom:link href="${absolute(self)}" rel="self" type="application/rss+xml"/>
${newest(items).map(itemOf).join('\n')}
</channel>
</rss>
`;

const length = 30;

const newest = (items: Item[]): Item[] =>
  items
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.path.localeCompare(b.path))
    .slice(0, length);

const articleItem = (article: Article, locale: Locale): Item[] =>
  isArticleIn(article, locale)
    ? [
        {
          title: article.title[locale] ?? article.title.fr,
          text: article.standfirst[locale] ?? article.standfirst.fr,
          path: recordHref('article', article.slug, locale),
          day: article.publishedOn,
        },
      ]
    : [];

const guideItems = (locale: Locale): Item[] =>
  newestGuides(Infinity)
    .filter((guide) => isGuideIn(guide, locale))
    .map((guide) => ({
      title: titleOf(guide.craft, 'both', locale),
      text: guide.summary[locale] ?? guide.summary.fr,
      path: recordHref('craft', guide.craft, locale),
      day: guide.publishedOn,
    }));

const briefItems = (locale: Locale): Item[] =>
  openBriefs()
    .filter((brief) => isBriefIn(brief, locale))
    .map(({ title, project, slug, publishedOn }) => ({
      title: title[locale] ?? title.fr,
      text: project.stakes[locale] ?? project.stakes.fr,
      path: recordHref('brief', slug, locale),
      day: publishedOn,
    }));

/** A day has no time: noon in Greenwich is the same day in France. */
const itemOf = ({ title, text, path, day }: Item): string => `<item>
<title>${escapeHtml(title)}</title>
<link>${absolute(path)}</link>
<guid>${absolute(path)}</guid>
<pubDate>${new Date(`${day}T12:00:00Z`).toUTCString()}</pubDate>
<description>${escapeHtml(text)}</description>
</item>`;

type Item = { title: string; text: string; path: string; day: string };
type Channel = {
  locale: Locale;
  title: string;
  description: string;
  /** Paths of the page it is the feed of, and of itself. */
  home: string;
  self: string;
  items: Item[];
};
