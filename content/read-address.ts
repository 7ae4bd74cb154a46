/** Which page of the site is meant by an address that somebody typed or pasted. */
import { commentAnchor, inLocale, pages, recordPaths } from './routes.ts';
import { Slug } from './schema/basics.ts';

/**
 * Reads an address with or without its beginning (`https://site/talents/x`, `site/talents/x`, `/talents/x`,
 * `talents/x`). Nothing says that the page exists. A code of the locales where it is no page of `siteUrl`.
 */
export function readAddress(typed: string, siteUrl: string): Address | AddressProblem {
  const text = typed.trim();
  if (text.length === 0 || text.length > longest || unsafe.test(text))
    return { code: 'notice.page.wrongForm' };
  const site = new URL(siteUrl);
  const url = URL.parse(absolute(text, site));
  if (!url || !/^https?:$/.test(url.protocol)) return { code: 'notice.page.wrongForm' };
  if (withoutWww(url.host) !== withoutWww(site.host) || url.username || url.password)
    return { code: 'notice.page.elsewhere' };
  const path = url.pathname.replace(/(?:\.html)?\/*$/, '') || '/';
  if (!/^\/[a-z0-9/_-]*$/i.test(path) || path.includes('//'))
    return { code: 'notice.page.wrongForm' };
  const record = recordOf(inLocale(path, 'fr'));
  const comment = record && commentOf(url.hash);
  return {
    path: comment ? `${path}#${commentAnchor(comment)}` : path,
    ...(record && { record }),
    ...(comment && { comment }),
  };
}

/** Most characters read. */
const longest = 300;

/** Blanks, characters that nobody sees, and backslashes, which browsers take for slashes. */
const unsafe = /[\s\p{Cc}\p{Cf}\\]/u;

function absolute(text: string, site: URL): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text;
  if (text.startsWith('//')) return `${site.protocol}${text}`;
  if (text.startsWith('/')) return `${site.origin}${text}`;
  const first = text.split(/[/?#]/)[0] ?? '';
  // A name with a dot or a port is a site's; anything else is the beginning of a path.
  return /[.:@]/.test(first) ? `${site.protocol}//${text}` : `${site.origin}/${text}`;
}

const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '');

function recordOf(path: string): RecordRef | undefined {
  if (ownPaths.has(path)) return undefined;
  for (const [kind, root] of Object.entries(kinds)) {
    const rest = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
    // The pages to ask and to comment belong to their text.
    const slug = rest?.replace(/\/(?:question|commentaire)$/, '');
    if (slug !== undefined && Slug.safeParse(slug).success)
      return { kind: kind as RecordRef['kind'], slug };
  }
  return undefined;
}

function commentOf(hash: string): string | undefined {
  const id = uuid.exec(hash)?.[0];
  return id !== undefined && hash === `#${commentAnchor(id)}` ? id : undefined;
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Those whose records somebody may be heard about, or an editor can change. A guide is its craft's page. */
const kinds = {
  talent: recordPaths.talent,
  craft: recordPaths.craft,
  article: recordPaths.article,
  work: recordPaths.work,
  brief: recordPaths.brief,
} as const;

const ownPaths = new Set<string>(Object.values(pages));

export type RecordRef = { kind: keyof typeof kinds; slug: string };
/** `path`: of the page, with the part of a comment; `record`: whose page it is; `comment`: id of the one that is meant. */
export type Address = { path: string; record?: RecordRef; comment?: string };
export type AddressProblem = { code: 'notice.page.wrongForm' | 'notice.page.elsewhere' };
