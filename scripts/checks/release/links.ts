import { sharedImage } from '../../lib/share/shared-image.ts';
import type { PageToCheck } from './check-page.ts';

/** Links and assets inside the site, and the image for other sites, that lead nowhere. */
export function findBrokenLinks({ name, text, isThere }: PageToCheck): string[] {
  const targets = new Set<string>();
  for (const [, target = ''] of text.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#?]*)/g))
    targets.add(target);
  const image = sharedImage(text);
  if (image !== undefined) targets.add(image);
  return [...targets]
    .filter((target) => !isThere(decoded(target)))
    .map((target) => `${name} links to ${target}, which is not there`);
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
