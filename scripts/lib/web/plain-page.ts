/** Pages that no release holds: before the first one, and where a shell page cannot be had. */
import { createHash } from 'node:crypto';
import { append, elements, make, readHtml, setAttribute, setText, writeHtml } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import type { Locale } from '../../../content/schema/basics.ts';

/** A page with its own policy: nothing but its own style runs. */
export type PlainPage = { html: string; csp: string };

/** One block a language; the first gives the page its language and title. */
export function plainPage(blocks: [Block, ...Block[]]): PlainPage {
  const document = readHtml(shell);
  const found = elements(document);
  const [first] = blocks;
  for (const element of found) {
    if (element.tagName === 'html') setAttribute(element, 'lang', first.locale);
    if (element.tagName === 'title')
      setText(element, blocks.map((block) => block.title).join(' · '));
    if (element.tagName === 'main') append(element, blocks.map(section));
  }
  return { html: writeHtml(document), csp };
}

function section(block: Block): Element {
  const paragraphs = block.paragraphs.map((paragraph) => make('p', {}, [paragraph]));
  const kept = block.kept?.texts.map((text) => make('pre', {}, [`\n${text}`])) ?? [];
  const keptTitle = kept.length > 0 && block.kept ? [make('h2', {}, [block.kept.title])] : [];
  const link = make('p', {}, [make('a', { href: block.link.href }, [block.link.text])]);
  const title = make('h1', {}, [block.title]);
  return make('section', { lang: block.locale }, [
    title,
    ...paragraphs,
    link,
    ...keptTitle,
    ...kept,
  ]);
}

const style = `:root{color-scheme:light dark}
body{margin:10vh auto;max-width:40rem;padding:0 1.5rem;font:1.125rem/1.5 system-ui,sans-serif;color:#16130f;background:#faf8f4}
section+section{margin-top:4rem}h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.125rem}a{color:#8a3f06}pre{white-space:pre-wrap;font:inherit;border-left:1px solid;padding-left:1rem}
@media (prefers-color-scheme:dark){body{color:#f3efe6;background:#0e0d0c}a{color:#ffb454}}`;

const shell = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title></title><style>${style}</style></head><body><main></main></body></html>`;

const styleHash = createHash('sha256').update(style).digest('base64');
const csp = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`;

type Block = {
  locale: Locale;
  title: string;
  paragraphs: string[];
  /** What the visitor had typed, given back to be copied. */
  kept?: { title: string; texts: string[] };
  link: { href: string; text: string };
};
