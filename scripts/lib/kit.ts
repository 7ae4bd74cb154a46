/**
 * The render kit: the site compiled once, rendered page by page. The same sources by `astro build`
 * give the same bytes (scripts/lib/static-build.ts; test/releases/same-bytes.test.ts).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageHref, releaseFile } from '../../content/routes.ts';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import { projectRoot } from '../../cms/env.ts';
import type * as Affected from '../../site/data/affected.ts';
import type { ShareImage } from '../../site/data/share.ts';
import { runAstro } from './astro.ts';
import { pagePolicy } from './csp.ts';

/** Compiles the kit into `dist/kit`. Throws with Astro's own words when it fails. */
export const buildKit = (): Promise<void> => runAstro(['build'], { KIT: '1' });

/**
 * Loads the kit that `buildKit` made. Pages come from the snapshot that `SNAPSHOT_FILE` names at the
 * time; a snapshot that has changed since the last page is noticed.
 */
export const openKit = async (): Promise<Kit> => {
  // React writes other bytes in development.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const entry = path.join(kitDir, 'server/entry.mjs');
  const { mtimeMs } = await stat(entry);
  const bundle = (await import(`${pathToFileURL(entry).href}?${mtimeMs}`)) as KitBundle;
  return {
    paths: bundle.allPaths,
    isPath: bundle.isPath,
    inOneState: bundle.inOneState,
    touchOf: bundle.touchOf,
    affectedPages: bundle.affectedPages,
    shareImages: bundle.shareImages,
    render: (page) => render(bundle, page),
    renderDraft: ({ kind, record, page }) =>
      bundle.withDraft(kind, record, () => render(bundle, page)),
    csp: await pagePolicy(bundle, path.join(kitDir, 'server')),
    assetsDir: path.join(kitDir, 'client'),
    stamp: await stampOf(kitDir),
  };
};

const kitDir = path.join(projectRoot, 'dist/kit');

const render = async ({ app }: KitBundle, page: string): Promise<Rendered> => {
  const request = new Request(`http://localhost/${releaseFile(page)}`);
  try {
    const response = await app.render(request);
    const body = Buffer.from(await response.arrayBuffer());
    const wanted = page === pageHref('notFound', 'fr') ? 404 : 200;
    if (response.status !== wanted) throw new Error(`The kit answered ${response.status}.`);
    return { body, type: response.headers.get('content-type') ?? 'text/html' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${page} could not be rendered: ${reason}`, { cause: error });
  }
};

/** SHA-256 of all files, but for the key that Astro draws for each build and the kit never uses. */
const stampOf = async (dir: string): Promise<string> => {
  const hash = createHash('sha256');
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) {
    const text = await readFile(file, 'latin1');
    hash.update(`${path.relative(dir, file)}\n${text.replace(/"key":"[^"]*"/, '')}`);
  }
  return hash.digest('hex');
};

/** A loaded kit. */
export type Kit = {
  /** Every page and file of the site, for the snapshot of the moment. */
  paths: () => string[];
  /** Whether a path is one of `paths()`. */
  isPath: (page: string) => boolean;
  /** Looks for a new state of the snapshot once, when `work` begins: quicker for many pages. */
  inOneState: <T>(work: () => Promise<T>) => Promise<T>;
  /** What a record of the snapshot touches (see site/data/affected.ts). */
  touchOf: typeof Affected.touchOf;
  /** The pages that changes touch (see site/data/affected.ts). */
  affectedPages: typeof Affected.affectedPages;
  /** The pictures that pages tell other sites to show (see site/data/share.ts). */
  shareImages: () => ShareImage[];
  /** Renders one page or file of `paths()`. Rejects, naming the path, for anything but a whole page. */
  render: (page: string) => Promise<Rendered>;
  /** Renders a page as if the record were public. Only in the process of previews: see scripts/lib/preview. */
  renderDraft: (draft: DraftPage) => Promise<Rendered>;
  /** Value of the header Content-Security-Policy that suits every page. */
  csp: string;
  /** Directory of what goes beside the pages: `_astro/`, fonts, icons. */
  assetsDir: string;
  /** Changes with the compiled code: pages of another stamp may be other pages. */
  stamp: string;
};

/** The bytes of a page or file, and its media type. */
export type Rendered = { body: Buffer; type: string };

/** A record that is not public, and the path of its page. */
export type DraftPage = { kind: PublicKind; record: PublicRecord<PublicKind>; page: string };

/** What `site/kit.ts` exports. */
export type KitBundle = {
  allPaths: Kit['paths'];
  isPath: Kit['isPath'];
  inOneState: Kit['inOneState'];
  touchOf: Kit['touchOf'];
  affectedPages: Kit['affectedPages'];
  shareImages: Kit['shareImages'];
  withDraft: <T>(
    kind: PublicKind,
    record: PublicRecord<PublicKind>,
    work: () => Promise<T>,
  ) => Promise<T>;
  app: {
    render: (request: Request) => Promise<Response>;
    manifest: { clientDirectives: Map<string, string> };
  };
  islandParts: { style: string; script: string };
};
