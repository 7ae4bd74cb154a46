/**
 * The pictures that other sites show where somebody shares a page: what stands on each, and where it is. The files
 * are drawn by scripts/lib/share; their names hold a hash of all that they are made of.
 */
import { createHash } from 'node:crypto';
import { capitalised } from '../../content/locales/both-forms.ts';
import { texts } from '../../content/locales/locale.ts';
import { files } from '../../content/routes.ts';
import type { Article } from '../../content/schema/article.ts';
import type { Brief } from '../../content/schema/brief.ts';
import { locales, type Locale } from '../../content/schema/basics.ts';
import type { Craft } from '../../content/schema/craft.ts';
import { titleOf } from './crafts.ts';
import { shareDesign, sitePrefix } from './share-design.ts';
import { knownRecord, records } from './snapshot.ts';

/** The image of pages that have none of their own. */
export const shareOfSite = (locale: Locale): ShareImage =>
  imageOf({ label: '', title: texts(locale).site.tagline }, sitePrefix);

/** The image of a trade that has a guide: the hundreds of others would hold up a first release for seconds. */
export const shareOfCraft = (craft: Craft, locale: Locale): ShareImage =>
  imageOf({
    label: knownRecord('department', craft.department).name[locale],
    title: capitalised(titleOf(craft, 'both', locale)),
  });

/** The image of an article, in French where there is no translation. */
export const shareOfArticle = ({ kind, title }: Article, locale: Locale): ShareImage =>
  imageOf({ label: texts(locale).articles[kind], title: title[locale] ?? title.fr });

/** The image of a project, in French where there is no translation. */
export const shareOfBrief = ({ title }: Brief, locale: Locale): ShareImage =>
  imageOf({ label: texts(locale).nav.briefs, title: title[locale] ?? title.fr });

/** The image of a team. */
export const shareOfTeam = (department: string, locale: Locale): ShareImage =>
  imageOf({
    label: texts(locale).crafts.title,
    title: knownRecord('department', department).name[locale],
  });

/** Every image that a page of the present snapshot names, each once. */
export const shareImages = (): ShareImage[] => {
  const all = locales.flatMap((locale) => [
    shareOfSite(locale),
    ...records('guide').map(({ craft }) => shareOfCraft(knownRecord('craft', craft), locale)),
    ...records('article').map((article) => shareOfArticle(article, locale)),
    ...records('brief').map((brief) => shareOfBrief(brief, locale)),
    ...records('department').map(({ slug }) => shareOfTeam(slug, locale)),
  ]);
  return [...new Map(all.map((image) => [image.path, image])).values()];
};

const imageOf = ({ label, title }: ShareFacts, prefix = ''): ShareImage => {
  const made = createHash('sha256').update(JSON.stringify([shareDesign, label, title]));
  const alt = [label, title, texts('fr').site.name].filter((text) => text !== '').join(' · ');
  return {
    label,
    title,
    alt,
    path: `${files.share}/${prefix}${made.digest('hex').slice(0, 24)}.png`,
  };
};

/** What stands on an image, left of the axis and on it. Plain text. */
export type ShareFacts = { label: string; title: string };
/** `path`: of the file on this site. `alt`: what stands on it, in words. */
export type ShareImage = ShareFacts & { path: string; alt: string };
