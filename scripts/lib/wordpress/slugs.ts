import { slugify } from '../../../cms/fields/slug.ts';
import { toLine } from './plain.ts';
import type { Known } from './plan.ts';
import type { Item } from './read-export.ts';
import { decoded } from './themes.ts';

/** The last part of each text's new address: the one it has here already, else a free one like its old. */
export function chooseSlugs(texts: Item[], { known, key }: { known: Known; key: string }) {
  const taken = new Set(known.slugs);
  const slugs = new Map<string, string>();
  for (const { id, slug, title } of texts) {
    const there = known.articles.get(`${key}#post-${id}`);
    if (there) slugs.set(id, there.slug);
    else {
      const wished = slugify(decoded(slug)) || slugify(toLine(title)) || `texte-${id}`;
      let free = wished;
      for (let n = 2; taken.has(free); n++) free = `${wished}-${n}`;
      taken.add(free);
      slugs.set(id, free);
    }
  }
  return slugs;
}
