/** Keeps a copy's share images those that its pages name. */
import { releaseFile } from '../../../content/routes.ts';
import type { ShareImage } from '../../../site/data/share.ts';
import { dropUnnamed, namedOnDisk } from '../share/share-files.ts';
import type { ReleaseFile, ReleaseLists } from './manifest.ts';
import { noteFiles } from './note-files.ts';
import { under } from './plan-release.ts';

/**
 * Removes the images that no page names and notes what changed; the pages are noted already. `images`: those of the
 * snapshot; `drawn`: those of them that are new. Returns the new files that stay.
 */
export function noteImages(lists: ReleaseLists, images: Images): ReleaseFile[] {
  const { release, site, isWhole, drawn } = images;
  // In a part of a release, pages that stay as they were name images that the snapshot no longer tells of.
  const named = isWhole
    ? new Set(images.images.map((image) => image.path))
    : namedOnDisk({ site, pages: pagesWithImages(lists) });
  const gone = dropUnnamed({ site, named });
  const files = drawn.filter(({ name }) => named.has(`/${name}`));
  noteFiles(lists, { release, files, gone });
  return files;
}

/** Pages of trades, teams and articles, without what lies deeper: ranges of lists, comparisons. */
const pagesWithImages = (lists: ReleaseLists): string[] =>
  ['/metiers/', '/articles/', '/en/metiers/', '/en/articles/']
    .flatMap(under(lists))
    .map(releaseFile)
    .filter((name) => /^(en\/)?(metiers|articles)\/(equipes\/)?[^/]+\.html$/.test(name));

type Images = {
  release: number;
  site: string;
  images: ShareImage[];
  drawn: ReleaseFile[];
  /** False where the release shows a part of its changes. */
  isWhole: boolean;
};
