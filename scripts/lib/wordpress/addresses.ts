/** The addresses of the former site: what a link in a text means, and what is to go on leading somewhere. */
import { isFormerAddress, recordHref, recordPaths } from '../../../content/routes.ts';

/** The path of an address of the former site, without slashes at its ends and `.html`; undefined without a path. */
export function pathOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { pathname, searchParams } = new URL(link);
  if (['p', 'page_id', 'attachment_id'].some((name) => searchParams.has(name))) return undefined;
  try {
    const path = decodeURIComponent(pathname)
      .normalize('NFC')
      .replace(/^\/+|\/+$/g, '');
    return path.replace(/\.html?$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** How a former path is kept: as a redirect row, not at all as it is the new one, or with why it cannot be. */
export function keepAddress(link: string, slug: string): Address {
  const path = pathOf(link);
  if (path === undefined)
    return { link, problem: 'has no path of its own (?p=…): a static site cannot serve it' };
  const [root, last, ...more] = path.split('/');
  if (`/${root}` === recordPaths.article && more.length === 0 && last && isSlug.test(last))
    return last === slug ? { link } : { link, row: { kind: 'article', slug: last } };
  if (isFormerAddress(path)) return { link, row: { kind: 'address', slug: path } };
  return {
    link,
    problem: isFormerAddress(`x/${path}`)
      ? `lies under /${root}, where this site has its own pages`
      : 'has characters or a length that cannot be kept in the name of a page',
  };
}

/**
 * Where links of texts lead: an imported text by its old path or number, else the address as it is. Undefined for what
 * is no address for a reader (`javascript:`, `data:`, a phone number).
 */
export function linkReader({ site, slugByPath, slugById }: Targets) {
  const home = new URL(site);
  return (base: string, onLeft: () => void) =>
    (href: string): string | undefined => {
      const clean = href.replace(/\s/g, '');
      const from = URL.canParse(base) ? base : site;
      if (!URL.canParse(clean, from)) return undefined;
      const url = new URL(clean, from);
      if (url.protocol === 'mailto:') return url.href;
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
      if (bare(url.host) !== bare(home.host)) return url.href;
      const { searchParams } = url;
      const id = searchParams.get('p') ?? searchParams.get('page_id');
      const slug = id === null ? slugByPath.get(pathOf(url.href) ?? '') : slugById.get(id);
      if (slug !== undefined) return recordHref('article', slug, 'fr') + url.hash;
      onLeft();
      return url.href;
    };
}

/** A site by its host, whether it was read with www and https or not, and its folder there. */
export const siteKey = (address: string): string => {
  const { host, pathname } = new URL(address);
  return bare(host) + pathname.replace(/\/+$/, '');
};

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');

const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `row`: what is written in the collection `redirects`; neither row nor problem where the address stays. */
export type Address = {
  link: string;
  row?: { kind: 'address' | 'article'; slug: string };
  problem?: string;
};
type Targets = { site: string; slugByPath: Map<string, string>; slugById: Map<string, string> };
