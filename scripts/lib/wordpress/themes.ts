/** Categories → themes of the magazine: those that are there by name or address, the others to be made. */
import { slugify } from '../../../cms/fields/slug.ts';
import { fold } from '../../../content/search/fold.ts';
import type { Item, WordPressExport } from './read-export.ts';

/** Finds or proposes a theme for each category in use. */
export function planThemes({ items, site, known }: Given) {
  const bySlug = new Map(known.map((theme) => [theme.slug, theme.slug]));
  const byName = new Map(known.map((theme) => [fold(theme.name), theme.slug]));
  const made: NewTheme[] = [];
  const problems: string[] = [];
  const slugOf = new Map<string, string>();
  for (const { name, slug } of items.flatMap(categoriesOf)) {
    if (slugOf.has(name)) continue;
    const wished = slugify(decoded(slug)) || slugify(name);
    const there = byName.get(fold(name)) ?? bySlug.get(wished);
    if (!there && (!wished || name.length > 80)) {
      problems.push(
        `Category “${name.slice(0, 80)}”: its name cannot be that of a theme; left out.`,
      );
      continue;
    }
    slugOf.set(name, there ?? wished);
    if (there) continue;
    bySlug.set(wished, wished);
    byName.set(fold(name), wished);
    const from = site.title.slice(0, 200);
    made.push({
      slug: wished,
      name,
      english: name,
      description: `Textes importés de ${from}.`,
      inEnglish: `Texts imported from ${from}.`,
    });
  }
  const slugsOf = (item: Item): string[] => [
    ...new Set(categoriesOf(item).flatMap(({ name }) => slugOf.get(name) ?? [])),
  ];
  return { made, problems, slugsOf };
}

/** What a post is filed under; WordPress's own "not filed" says nothing. */
const categoriesOf = ({ categories }: Item) =>
  categories.filter(
    ({ domain, slug, name }) =>
      domain === 'category' && name !== '' && !/^(uncategorized|non-classe)/.test(slug),
  );

/** WordPress keeps accents in addresses as %c3%a9. */
export function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

export type NewTheme = {
  slug: string;
  name: string;
  english: string;
  description: string;
  inEnglish: string;
};
type Given = {
  items: Item[];
  site: WordPressExport['site'];
  known: { slug: string; name: string }[];
};
