import { readFileSync } from 'node:fs';
import path from 'node:path';
import { files } from '../../../content/routes.ts';
import type { Element } from '../web/html-tree.ts';
import {
  append,
  attribute,
  elements,
  make,
  prepend,
  readHtml,
  removeAttribute,
  setAttribute,
  writeHtml,
} from '../web/html-tree.ts';
import type { Drawn } from './open-renderer.ts';

/**
 * A page of the kit as it can stand anywhere: styles and fonts inside of it as data addresses, links to the
 * public site, pictures from the CMS, no scripts, forms that send nothing, the notice above all.
 * `assetsDir`: the folder of the kit's files.
 */
export function selfContained({ html, assetsDir, notice, pictures, siteUrl }: Page): string {
  const document = readHtml(html);
  const all = elements(document);
  for (const element of all) {
    if (dropped(element)) remove(element);
    else if (element.tagName === 'link')
      setAttribute(element, 'href', dataAddress(element, assetsDir));
    else if (element.tagName === 'img') showPicture(element, pictures, siteUrl);
    else if (element.tagName === 'form') disable(element);
    else pointToSite(element, siteUrl);
  }
  const body = all.find(({ tagName }) => tagName === 'body');
  if (!body) throw new Error('The page has no body.');
  prepend(body, noticeOf(notice));
  return writeHtml(document);
}

/** Scripts, redirections, and links in the head that are neither styles nor icon: feeds, fonts loaded ahead. */
const dropped = (element: Element): boolean =>
  ['script', 'noscript', 'base'].includes(element.tagName) ||
  (element.tagName === 'meta' && attribute(element, 'http-equiv') !== undefined) ||
  (element.tagName === 'link' && !['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? ''));

function remove(element: Element): void {
  const parent = element.parentNode;
  if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== element);
}

function dataAddress(link: Element, assetsDir: string): string {
  const file = readAsset(attribute(link, 'href') ?? '', assetsDir);
  if (attribute(link, 'rel') === 'icon')
    return `data:image/svg+xml;base64,${file.toString('base64')}`;
  const sheet = file.toString('utf8');
  const whole = sheet.replace(/url\((\/[^)'"]+\.woff2)\)/g, (_, file: string) => {
    const font = readAsset(file, assetsDir).toString('base64');
    return `url(data:font/woff2;base64,${font})`;
  });
  return `data:text/css;base64,${Buffer.from(`${whole}${noticeStyle}`).toString('base64')}`;
}

const readAsset = (address: string, assetsDir: string): Buffer =>
  readFileSync(path.join(assetsDir, path.posix.normalize(address)));

/** One file serves every width: the CMS keeps the picture itself only. */
function showPicture(image: Element, pictures: Drawn['pictures'], siteUrl: string): void {
  const source = attribute(image, 'src') ?? '';
  const hash = new RegExp(`^${files.media}/([0-9a-f]+)-\\d+\\.webp$`).exec(source)?.[1] ?? '';
  removeAttribute(image, 'srcset');
  setAttribute(image, 'src', pictures[hash] ?? absolute(source, siteUrl));
}

function disable(form: Element): void {
  for (const name of ['action', 'method']) removeAttribute(form, name);
  setAttribute(form, 'inert', '');
  for (const field of elements(form))
    if (['input', 'select', 'textarea', 'button'].includes(field.tagName))
      setAttribute(field, 'disabled', '');
}

function pointToSite(element: Element, siteUrl: string): void {
  const href = attribute(element, 'href');
  if (href?.startsWith('/')) setAttribute(element, 'href', absolute(href, siteUrl));
}

const absolute = (address: string, siteUrl: string): string =>
  address.startsWith('/') ? `${siteUrl}${address}` : address;

/** In the colours of the page, turned round: nobody takes it for a part of the page. */
const noticeStyle =
  '.preview-notice{padding:0.75rem 4rem;background:var(--ink);color:var(--paper)}.preview-notice li{margin-inline-start:1.5rem;list-style:disc}';

function noticeOf({ sentences, problems }: Drawn['notice']): Element {
  const notice = make('aside', { class: 'preview-notice', role: 'status' }, []);
  append(notice, [make('p', {}, [sentences.join(' ')])]);
  const items = problems.map((problem) => make('li', {}, [problem]));
  if (items.length > 0) append(notice, [make('ul', {}, items)]);
  return notice;
}

type Page = Pick<Drawn, 'notice' | 'pictures' | 'siteUrl'> & { html: string; assetsDir: string };
