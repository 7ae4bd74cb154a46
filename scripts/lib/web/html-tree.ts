/** What is needed of an HTML tree. All writing goes through parse5's serializer: the one place that escapes. */
import { defaultTreeAdapter as tree, html, parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Document = Tree.Document;
export type Child = Tree.ChildNode;
type Parent = Tree.ParentNode;

// Scripting off: what stands in <noscript> is for exactly the visitors who get these pages.
const options = { scriptingEnabled: false };

export const readHtml = (text: string): Document => parse(text, options);
export const writeHtml = (document: Document): string => serialize(document, options);

/** All elements below a node, in document order. */
export function elements(parent: Parent): Element[] {
  return parent.childNodes.flatMap((child) =>
    tree.isElementNode(child) ? [child, ...elements(child)] : [],
  );
}

/** The elements that hold a node, nearest first. */
export function ancestors(element: Element): Element[] {
  const parent = element.parentNode;
  return parent !== null && 'attrs' in parent ? [parent, ...ancestors(parent)] : [];
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export function setAttribute(element: Element, name: string, value: string): void {
  removeAttribute(element, name);
  element.attrs.push({ name, value });
}

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((attr) => attr.name !== name);
}

export const make = (
  tag: string,
  attributes: Record<string, string>,
  children: (Element | string)[],
) => {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = tree.createElement(tag, html.NS.HTML, attrs);
  append(element, children);
  return element;
};

export function append(parent: Element, children: (Element | string)[]): void {
  for (const child of children) {
    if (typeof child === 'string') tree.insertText(parent, child);
    else tree.appendChild(parent, child);
  }
}

/** Puts an element before everything else in its parent. */
export function prepend(parent: Element, child: Element): void {
  const first: Child | undefined = parent.childNodes[0];
  if (first === undefined) tree.appendChild(parent, child);
  else tree.insertBefore(parent, child, first);
}

/** A copy of an element with all that it holds, which stands nowhere yet. */
export function copy(element: Element): Element {
  const attrs = element.attrs.map((attr) => ({ ...attr }));
  const own = tree.createElement(element.tagName, element.namespaceURI, attrs);
  for (const child of element.childNodes) {
    if (tree.isTextNode(child)) tree.insertText(own, child.value);
    else if (tree.isElementNode(child)) tree.appendChild(own, copy(child));
  }
  return own;
}

/** What a `<template>` holds, which is none of its children. */
export const contentOf = (template: Element): Parent =>
  tree.getTemplateContent(template as Tree.Template);

/** Gives an element other children; they stand nowhere else afterwards. */
export function setChildren(parent: Parent, children: Child[]): void {
  parent.childNodes = children;
  for (const child of children) child.parentNode = parent;
}

export const isElement = (node: Child): node is Element => tree.isElementNode(node);
export const isText = (node: Child): node is Tree.TextNode => tree.isTextNode(node);

/** Puts an element right behind another. */
export function insertAfter(element: Element, added: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  const next = parent.childNodes[parent.childNodes.indexOf(element) + 1];
  if (next === undefined) tree.appendChild(parent, added);
  else tree.insertBefore(parent, added, next);
}

/** Puts nodes in the place of an element. */
export function replace(element: Element, nodes: Child[]): void {
  const parent = element.parentNode;
  if (parent)
    setChildren(
      parent,
      parent.childNodes.flatMap((one) => (one === element ? nodes : [one])),
    );
}

/** Replaces all that an element holds by a text. */
export function setText(element: Element, text: string): void {
  element.childNodes = [];
  tree.insertText(element, text);
}

export const textOf = (element: Element): string =>
  element.childNodes
    .map((child) =>
      tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : '',
    )
    .join('');
