import fs from 'node:fs';
import path from 'node:path';
import { files, releaseFile } from '../../../content/routes.ts';
import type { ReleaseToCheck } from './check-release.ts';
import { readPages } from './read-pages.ts';

/** Every link and asset inside the site resolves to a file of the release. */
export function findBrokenLinks({ site }: ReleaseToCheck): string[] {
  const known = new Map<string, boolean>();
  const broken: string[] = [];
  for (const { name, html } of readPages(site)) {
    for (const [, target = ''] of html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#?]*)/g)) {
      let isThere = known.get(target);
      if (isThere === undefined) {
        isThere = isServed(site, target);
        known.set(target, isThere);
      }
      if (!isThere) broken.push(`${name} links to ${target}, which is not there`);
    }
  }
  return broken;
}

function isServed(site: string, target: string): boolean {
  // Pictures live outside of releases; `writePictures` made those that the records name.
  if (target.startsWith(`${files.media}/`)) return true;
  return fs.existsSync(path.join(site, releaseFile(decodeURI(target))));
}
