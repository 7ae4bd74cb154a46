/** HTML of WordPress → the text of our editor. What it does not know is left out, and counted. */
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  bold,
  heading,
  italic,
  lineBreak,
  linkNode,
  list,
  paragraph,
  quote,
  root,
  textNode,
  type Block,
  type Inline,
  type RichText,
} from './lexical.ts';
import { attribute, blocks, descendants, left, parseText, plainText } from './html-nodes.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** What became of a text. `dropped` counts by what was left out; `pictures` are the addresses of its images. */
export type Body = {
  body: RichText;
  isEmpty: boolean;
  dropped: Map<string, number>;
  pictures: { address: string; alt: string }[];
};

/**
 * Reads the content of a post, classic (blank lines part paragraphs) or of blocks.
 * `toAddress` gives where a link leads on the new site, undefined where it leads nowhere. Throws `TooManyElements`.
 */
export function toBody(content: string, toAddress: (href: string) => string | undefined): Body {
  const dropped = new Map<string, number>();
  const drop = (what: string) => void dropped.set(what, (dropped.get(what) ?? 0) + 1);
  const pictures: Body['pictures'] = [];
  const isClassic = !/<!--\s*wp:/.test(content);
  const reading: Reading = { drop, pictures, toAddress, isClassic };
  const flow = newFlow();
  const html = parseText(withoutShortcodes(content, drop));
  walk(html.childNodes, { reading, flow, format: 0, href: undefined, depth: 0 });
  endParagraph(flow);
  return { body: root(flow.blocks), isEmpty: flow.blocks.length === 0, dropped, pictures };
}

function endParagraph(flow: Flow): void {
  flow.blocks.push(...paragraphsOf(flow.open));
  flow.open = [];
}

function walk(nodes: Tree.ChildNode[], at: At): void {
  for (const node of nodes) {
    if (tree.isTextNode(node)) addText(node.value, at);
    else if (tree.isCommentNode(node)) readComment(node.data, at);
    else if (tree.isElementNode(node)) readElement(node, at);
  }
}

function readElement(element: Tree.Element, at: At): void {
  const { reading, flow } = at;
  const { tagName: tag } = element;
  const inside: At = { ...at, depth: at.depth + 1 };
  if (at.depth > deepest) return addText(plainText(element), at);
  if (left.has(tag)) return reading.drop(tag);
  if (tag in formats) {
    inside.format = at.format | (formats[tag] ?? 0);
    walk(element.childNodes, inside);
  } else if (tag === 'br') flow.open.push(lineBreak());
  else if (tag === 'a') readLink(element, inside);
  else if (tag === 'img') readPicture(element, reading);
  else if (media.has(tag)) readMedia(element, at);
  else if (tag === 'figure' && descendants(element).some(({ tagName }) => tagName === 'img')) {
    endParagraph(flow);
    for (const one of descendants(element)) if (one.tagName === 'img') readPicture(one, reading);
    if (plainText(element).trim()) reading.drop('caption');
  } else if (tag === 'table') {
    reading.drop('table (rows kept as a list)');
    addBlock(flow, tableAsList(element, inside));
  } else if (tag === 'ul' || tag === 'ol') addBlock(flow, listOf(element, inside));
  else if (/^h[1-6]$/.test(tag))
    addLine(flow, inlineWithin(element, inside), (words) =>
      heading(tag <= 'h2' ? 'h2' : 'h3', words),
    );
  else if (tag === 'blockquote') addLine(flow, inlineWithin(element, inside), quote);
  else if (blocks.has(tag)) {
    endParagraph(flow);
    walk(element.childNodes, inside);
    endParagraph(flow);
  } else walk(element.childNodes, inside);
}

function addText(text: string, at: At): void {
  const { flow, reading } = at;
  for (const [index, line] of (reading.isClassic ? text.split('\n') : [text]).entries()) {
    if (index > 0) flow.open.push(lineBreak());
    const tidy = line.replace(/[\t\n\r ]+/g, ' ');
    if (!tidy) continue;
    const node = textNode(tidy, at.format);
    flow.open.push(at.href === undefined ? node : linkNode(at.href, [node]));
  }
}

function readLink(element: Tree.Element, at: At): void {
  const href = attribute(element, 'href')?.trim();
  if (href !== undefined && href !== '' && !href.startsWith('#')) {
    at.href = at.reading.toAddress(href);
    if (at.href === undefined) at.reading.drop('link that leads nowhere here (words kept)');
  }
  walk(element.childNodes, at);
}

function readPicture(element: Tree.Element, { drop, pictures }: Reading): void {
  drop('image');
  const address = attribute(element, 'src') ?? '';
  if (address) pictures.push({ address, alt: attribute(element, 'alt')?.trim() ?? '' });
}

/** A film or a sound elsewhere: its address stays, as a link of its own. */
function readMedia(element: Tree.Element, at: At): void {
  const [address] = [element, ...descendants(element)].flatMap((one) => {
    const source = attribute(one, 'src')?.replace(/^\/\//, 'https://') ?? '';
    return /^https?:/i.test(source) && URL.canParse(source) ? [new URL(source).href] : [];
  });
  const { tagName: tag } = element;
  at.reading.drop(address ? `${tag} (kept as a link)` : tag);
  if (address) addLine(at.flow, [linkNode(address, [textNode(address, 0)])], paragraph);
}

/** Blocks that WordPress fills when it shows a page have nothing in the export. */
function readComment(data: string, at: At): void {
  const [, name] = /^\s*wp:([\w/-]+)[\s\S]*\/\s*$/.exec(data) ?? [];
  if (name && !['more', 'nextpage', 'separator', 'spacer'].includes(name))
    at.reading.drop(`block ${name}`);
}

function listOf(element: Tree.Element, at: At): Block {
  const items = element.childNodes.filter(tree.isElementNode);
  if (at.depth > deepest) return list('ul', [[textNode(plainText(element), at.format)]]);
  return list(
    element.tagName === 'ol' ? 'ol' : 'ul',
    items.flatMap((item): (Inline[] | Block)[] => {
      if (item.tagName === 'ul' || item.tagName === 'ol')
        return [listOf(item, { ...at, depth: at.depth + 1 })];
      const { blocks: inside } = flowWithin(item, at);
      const words = inlineOf(inside.filter(({ type }) => type !== 'list'));
      const lists = inside.filter(({ type }) => type === 'list');
      return [...(words.length > 0 ? [words] : []), ...lists];
    }),
  );
}

function tableAsList(element: Tree.Element, at: At): Block {
  const rows = descendants(element, 'table').filter(({ tagName }) => tagName === 'tr');
  return list(
    'ul',
    rows.flatMap((row) => {
      const cells = row.childNodes
        .filter(tree.isElementNode)
        .map((cell) => inlineWithin(cell, at))
        .filter((cell) => cell.length > 0);
      const words = cells.flatMap((cell, index) =>
        index === 0 ? cell : [textNode(' – ', 0), ...cell],
      );
      return words.length > 0 ? [words] : [];
    }),
  );
}

const inlineWithin = (element: Tree.Element, at: At): Inline[] =>
  inlineOf(flowWithin(element, at).blocks);

function flowWithin(element: Tree.Element, at: At): Flow {
  const flow = newFlow();
  walk(element.childNodes, { ...at, flow, depth: at.depth + 1 });
  endParagraph(flow);
  return flow;
}

/** The words of blocks, each on a line of its own. */
function inlineOf(some: Block[]): Inline[] {
  const lines = some.flatMap((one): Inline[][] => {
    const within = one.children as (Inline | Block)[];
    const inner = within.filter((child): child is Block => blockTypes.has(child.type));
    if (inner.length > 0) return inner.map((child) => inlineOf([child]));
    return [within as Inline[]];
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
}

function addBlock(flow: Flow, block: Block): void {
  endParagraph(flow);
  if (block.children.length > 0) flow.blocks.push(block);
}

function addLine(flow: Flow, words: Inline[], make: (words: Inline[]) => Block): void {
  endParagraph(flow);
  if (words.length > 0) flow.blocks.push(make(words));
}

const newFlow = (): Flow => ({ blocks: [], open: [] });

const deepest = 100;
const formats: Record<string, number> = {
  strong: bold,
  b: bold,
  em: italic,
  i: italic,
  cite: italic,
};
const media = new Set(['iframe', 'embed', 'object', 'video', 'audio']);
const blockTypes = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem']);
type Flow = { blocks: Block[]; open: Inline[] };
type Reading = {
  drop: (what: string) => void;
  pictures: Body['pictures'];
  toAddress: (href: string) => string | undefined;
  isClassic: boolean;
};
type At = {
  reading: Reading;
  flow: Flow;
  format: number;
  href: string | undefined;
  depth: number;
};
