/** Makes one page of a release: rendered, checked, and written only where its bytes are new. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { files, pages, releaseFile } from '../../../content/routes.ts';
import { checkPage } from '../../checks/release/check-page.ts';
import type { Kit } from '../kit.ts';

/** A page that was made. `isChanged`: its bytes are new; `isTextChanged`: so is what the text search reads of it. */
export type MadePage = {
  path: string;
  name: string;
  hash: string;
  isChanged: boolean;
  isTextChanged: boolean;
};

/** A page that could not be made, and why; nothing of it was written. */
export type FailedPage = { path: string; name: string; problems: string[] };

/**
 * Makes pages into `site`, of one state of the snapshot. `hashOf`: the hash of the file that is there. Many pages
 * lead to the same ones: whether these are there is asked once.
 */
export const pageMaker = ({ kit, site, snapshotFile, hashOf }: Maker) => {
  const known = new Map<string, boolean>();
  const isThere = (target: string): boolean => {
    const before = known.get(target);
    if (before !== undefined) return before;
    const is = isThereIn({ kit, site, target });
    if (known.size > mostKnown) known.clear();
    known.set(target, is);
    return is;
  };
  return async (page: string): Promise<MadePage | FailedPage> => {
    const name = releaseFile(page);
    try {
      const { body } = await kit.render(page);
      const text = body.toString('utf8');
      const problems = checkPage({ name, text, snapshotFile, isThere });
      if (problems.length > 0) return { path: page, name, problems };
      const hash = createHash('sha256').update(body).digest('hex');
      const before = hashOf(name);
      if (hash === before)
        return { path: page, name, hash, isChanged: false, isTextChanged: false };
      const file = path.join(site, name);
      const isTextChanged = isText(name) && searchedPart(text) !== searchedPart(readIfThere(file));
      writeNew(file, body);
      return { path: page, name, hash, isChanged: true, isTextChanged };
    } catch (error) {
      // A full disk is no fault of the page.
      if (error instanceof Error && 'syscall' in error) throw error;
      const problem = error instanceof Error ? error.message : String(error);
      return { path: page, name, problems: [problem] };
    }
  };
};

/** Where the pages lie that the text search reads, after the language; ranges of lists lie deeper. */
export const textRoots = [
  pages.crafts,
  pages.articles,
  pages.charters,
  pages.briefs,
  pages.resources,
  pages.glossary,
  pages.pay,
];

/** Pages that the text search may read; of these, it reads those that are marked (site/components/search-marks.ts). */
export const isText = (name: string): boolean =>
  textPattern.test(name) ||
  name === releaseFile(pages.pay) ||
  name === releaseFile(`/en${pages.pay}`);
const textPattern = new RegExp(
  `^(en/)?(${textRoots.map((root) => root.slice(1)).join('|')})/[^/]+\\.html$`,
);

const mostKnown = 200_000;

/** Writes a file as a new one: the one before may be shared with other copies of the site. */
export function writeNew(file: string, body: Buffer | string): void {
  const write = () => fs.writeFileSync(file, body, { flag: 'wx' });
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Most files of a first release are not there; asking each time would take longer than a refusal.
    if (code === 'EEXIST') fs.unlinkSync(file);
    else if (code === 'ENOENT') fs.mkdirSync(path.dirname(file), { recursive: true });
    else throw error;
    write();
  }
}

/** Pages of the site, assets of the code, pictures and share images (made before the pages that show them). */
const isThereIn = ({ kit, site, target }: Pick<Maker, 'kit' | 'site'> & { target: string }) =>
  kit.isPath(target) ||
  target.startsWith(`${files.media}/`) ||
  fs.existsSync(path.join(target.startsWith(`${files.share}/`) ? site : kit.assetsDir, target));

/** What Pagefind indexes of a page. */
const searchedPart = (html: string): string => {
  const start = html.indexOf(' data-pagefind-body');
  return start < 0 ? '' : html.slice(start, html.indexOf('</article>', start));
};

function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // A page that was not there had nothing to be searched.
    return '';
  }
}

type Maker = {
  kit: Kit;
  site: string;
  snapshotFile: string;
  hashOf: (name: string) => string | undefined;
};
