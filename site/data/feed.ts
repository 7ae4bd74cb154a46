import { escapeHtml } from '../../content/escape-html.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { texts } from '../../content/locales/locale.ts';
import { feedHref, pageHref, recordHref } from '../../content/routes.ts';
import { articles, isArticleIn } from './articles.ts';
import { titleOf } from './crafts.ts';
import { isGuideIn, newestGuides } from './guides.ts';
import { absolute } from './snapshot.ts';

/** The newest articles and guides that can be read in a language, RSS 2.0. */
export const feed = (locale: Locale): string => {
  const { site } = texts(locale);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeHtml(site.name)}</title>
<link>${absolute(pageHref('home', locale))}</link>
<description>${escapeHtml(site.tagline)}</description>
<language>${locale}</language>
<atom:link href="${absolute(feedHref(locale))}" rel="self" type="application/rss+xml"/>
${items(locale).map(itemOf).join('\n')}
</channel>
</rss>
`;
};

const length = 30;

const items = (locale: Locale): Item[] =>
  [
    ...articles()
      .filter((article) => isArticleIn(article, locale))
      .map((article) => ({
        title: article.title[locale] ?? article.title.fr,
        text: article.standfirst[locale] ?? article.standfirst.fr,
        path: recordHref('article', article.slug, locale),
        day: article.publishedOn,
      })),
    ...newestGuides(Infinity)
      .filter((guide) => isGuideIn(guide, locale))
      .map((guide) => ({
        title: titleOf(guide.craft, 'both', locale),
        text: guide.summary[locale] ?? guide.summary.fr,
        path: recordHref('craft', guide.craft, locale),
        day: guide.publishedOn,
      })),
  ]
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.path.localeCompare(b.path))
    .slice(0, length);

/** A day has no time: noon in Greenwich is the same day in France. */
const itemOf = ({ title, text, path, day }: Item): string => `<item>
<title>${escapeHtml(title)}</title>
<link>${absolute(path)}</link>
<guid>${absolute(path)}</guid>
<pubDate>${new Date(`${day}T12:00:00Z`).toUTCString()}</pubDate>
<description>${escapeHtml(text)}</description>
</item>`;

type Item = { title: string; text: string; path: string; day: string };
