/** What is read of a parsed text without recursion: hostile ones are deeper than the stack. */
import {
  defaultTreeAdapter as tree,
  parseFragment,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/** More elements than any text has. */
export class TooManyElements extends Error {}

/** Parses a text. Throws `TooManyElements`: a parser makes far more of some hostile texts than they have tags. */
export function parseText(html: string): Tree.DocumentFragment {
  let made = 0;
  const createElement: typeof tree.createElement = (...given) => {
    made += 1;
    if (made > mostElements) throw new TooManyElements();
    return tree.createElement(...given);
  };
  return parseFragment(html, { treeAdapter: { ...tree, createElement } });
}

const mostElements = 50_000;

/** The text below a node, however deep it is. */
export function plainText(parent: Tree.ParentNode): string {
  const words: string[] = [];
  const open: Tree.ChildNode[] = parent.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (tree.isTextNode(node)) words.push(node.value);
    else if (tree.isElementNode(node) && !left.has(node.tagName)) {
      if (node.tagName === 'br') words.push('\n');
      if (blocks.has(node.tagName)) words.push('\n\n');
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }
  return words.join('');
}

/** All elements below one, in the order of the document; not those within another of the tag `unless`. */
export function descendants(element: Tree.Element, unless = ''): Tree.Element[] {
  const all: Tree.Element[] = [];
  const open: Tree.ChildNode[] = element.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!tree.isElementNode(node)) continue;
    all.push(node);
    if (node.tagName === unless) continue;
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return all;
}

/** An attribute's value. */
export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Left out with all that is in them. */
export const left = new Set(
  'script style noscript template svg math canvas applet input select textarea button form hr link meta title'.split(
    ' ',
  ),
);
/** Begin and end a paragraph. */
export const blocks = new Set(
  'p div section article aside main header footer nav figure figcaption center address fieldset dl dt dd details summary pre li'.split(
    ' ',
  ),
);
