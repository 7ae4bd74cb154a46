import { hash } from 'node:crypto';
import path from 'node:path';
import { texts } from '../../../content/locales/locale.ts';
import { files, pageHref } from '../../../content/routes.ts';
import { htmlAnswer, redirectAnswer } from './answer.ts';
import { cacheControl } from './cache-control.ts';
import { chooseEncoding } from './compression.ts';
import { contentType, isCompressible } from './content-types.ts';
import { plainPage } from './plain-page.ts';
import { pinRelease, readOlderFile, readPicture, readReleaseFile } from './release-files.ts';
import { readPath } from './request-path.ts';
import { framable, isEmbed, isOpenData, readByAll, strictCsp } from './security-headers.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { Answer } from './answer.ts';
import type { Compressor } from './compression.ts';
import type { Release } from './release-files.ts';
import type { RequestPath } from './request-path.ts';

/** Answers a GET or HEAD of anything that is a file: pages, assets, pictures. */
export async function answerPage(asked: Asked): Promise<Answer> {
  const at = readPath(asked.target);
  if (at?.path.startsWith(`${files.media}/`)) return pictureAnswer(asked, at);
  let release = await pinRelease(asked.dataDir);
  for (;;) {
    if (release === null) return preparing(at?.sent ?? '/');
    const answer = at && (await fileAnswer({ asked, at, release }));
    if (answer) return answer;
    // Pinned and then pruned while we read: not the same as a page that does not exist.
    const again = await pinRelease(asked.dataDir);
    if (again?.directory === release.directory) return notFound(release, at?.path ?? '/');
    release = again;
  }
}

/** The language of a page, from its path. */
export const localeOf = (pathname: string): Locale => (/^\/en(\/|$)/.test(pathname) ? 'en' : 'fr');

/** The names under which a release may hold a path, best first. */
export function fileNames(pathname: string): string[] {
  const name = pathname.slice(1);
  if (name === '') return ['index.html'];
  return path.basename(name).includes('.') ? [name, `${name}.html`] : [`${name}.html`, name];
}

async function fileAnswer({ asked, at, release }: InRelease): Promise<Answer | null> {
  if (at.path !== '/' && at.path.endsWith('/')) {
    return redirectAnswer(301, at.sent.slice(0, -1) + at.search);
  }
  for (const name of fileNames(at.path)) {
    if (name === '404.html' || name === 'en/404.html') return null;
    const read = async (file: string): Promise<Buffer | null> =>
      (await readReleaseFile({ release, name: file })) ??
      // Pages opened before a switch go on with their code and their index; no copy holds who left.
      (keptOpen.test(name) ? readOlderFile({ release, name: file }) : null);
    const body = await read(name);
    if (body === null) continue;
    if (at.path.endsWith('.html')) {
      // Written with an escape (`%2Ehtml`) it would lead to itself.
      if (!at.sent.endsWith('.html')) return null;
      const page = at.sent.replace(/(?:^\/index)?\.html$/, '') || '/';
      return redirectAnswer(301, page + at.search);
    }
    const csp = isEmbed(at.path) ? framable(release.csp) : release.csp;
    return wholeFile({ asked, body, name, read, cached: name, csp });
  }
  return null;
}

async function wholeFile({ asked, body, name, read, cached, csp }: Whole): Promise<Answer> {
  const isSqueezed = isCompressible(name) && body.length >= leastCompressed;
  const encoding = isSqueezed ? chooseEncoding(asked.acceptEncoding) : null;
  const contentHash = hash('sha256', body, 'base64url').slice(0, 27);
  const etag = `"${contentHash}${encoding ? `-${encoding}` : ''}"`;
  const headers: Record<string, string> = {
    'content-type': contentType(name),
    'cache-control': cacheControl(cached),
    etag,
    ...(isOpenData(`/${name}`) && readByAll),
    ...(isSqueezed && { vary: 'Accept-Encoding' }),
    ...(encoding && { 'content-encoding': encoding }),
  };
  if (isKnown(asked.ifNoneMatch, etag)) return { status: 304, headers, body: Buffer.alloc(0), csp };
  if (encoding === null) return { status: 200, headers, body, csp };
  const beside = name.endsWith('.html') ? null : await read(name + suffix[encoding]);
  const squeezed = beside ?? (await asked.compress({ body, hash: contentHash, encoding }));
  return { status: 200, headers, body: squeezed, csp };
}

async function pictureAnswer(asked: Asked, at: RequestPath): Promise<Answer> {
  const [, name] = /^\/media\/([0-9a-f]{24}-\d{1,5}\.webp)$/.exec(at.path) ?? [];
  const body = name === undefined ? null : await readPicture(asked.dataDir, name);
  if (name === undefined || body === null) {
    const release = await pinRelease(asked.dataDir);
    return release === null ? preparing(at.sent) : notFound(release, '/');
  }
  const read = () => Promise.resolve(null);
  return wholeFile({ asked, body, name, read, cached: `media/${name}`, csp: strictCsp });
}

async function notFound(release: Release, pathname: string): Promise<Answer> {
  const locale = localeOf(pathname);
  const name = `${pageHref('notFound', locale).slice(1)}.html`;
  const body = await readReleaseFile({ release, name });
  // A list that emptied: a site that shows it gets the words, not a refusal of its browser.
  const csp = isEmbed(pathname) ? framable(release.csp) : release.csp;
  if (body !== null) return htmlAnswer(404, { html: body.toString('utf8'), csp });
  const words = texts(locale).web;
  const link = { href: pageHref('home', locale), text: words.home };
  const block = { locale, title: words.notFoundTitle, paragraphs: [words.notFound], link };
  return htmlAnswer(404, plainPage([block]));
}

function preparing(sent: string): Answer {
  const block = (locale: Locale) => {
    const words = texts(locale).web;
    const link = { href: sent, text: words.reload };
    return { locale, title: words.preparingTitle, paragraphs: [words.preparing], link };
  };
  const answer = htmlAnswer(503, plainPage([block('fr'), block('en')]));
  return { ...answer, headers: { ...answer.headers, 'retry-after': '10' } };
}

const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');

/** What a page opened before a switch may still ask for; the entry of the search is there anyway. */
const keptOpen = /^(_astro|search)\//;
const suffix = { br: '.br', gzip: '.gz' } as const;
/** Bytes below which compressing saves nothing. */
const leastCompressed = 512;

export type Asked = {
  dataDir: string;
  /** Target of the request line. */
  target: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  compress: Compressor;
};
type InRelease = { asked: Asked; at: RequestPath; release: Release };
type Whole = {
  asked: Asked;
  body: Buffer;
  name: string;
  read: (file: string) => Promise<Buffer | null>;
  /** The name by which it is kept: of a file of the site, or `media/…`. */
  cached: string;
  csp: string | null;
};
