/**
 * Fills a part of a page that is made for one visitor: `<template data-fill="NAME">` gives its place to what it holds.
 * Inside, `{word}` in texts and attributes is the value of that word; an element with `data-each="word"` stands once for
 * each of a list, whose values add to those around; one with `data-when="word"` only where there is such a value; and
 * `data-set-href="word"` sets the attribute `href`, or leaves it out where there is no value. Values are never read
 * for words themselves, and the serializer escapes them. What the page shows to others (`data-unfilled`) goes.
 */
import * as dom from './html-tree.ts';

/** What a word stands for. */
export type Values = { [word: string]: string | number | boolean | Values[] | undefined };

/** True where the page has such a part. */
export function fillTemplate(document: dom.Document, name: string, values: Values): boolean {
  const template = dom
    .elements(document)
    .find((element) => dom.attribute(element, 'data-fill') === name);
  if (!template) return false;
  for (const element of dom.elements(document))
    if (dom.attribute(element, 'data-unfilled') !== undefined) dom.replace(element, []);
  const content = dom.contentOf(template);
  dom.replace(
    template,
    content.childNodes.flatMap((child) => filled(child, values)),
  );
  return true;
}

function filled(node: dom.Child, values: Values): dom.Child[] {
  if (dom.isText(node)) {
    node.value = filledWords(node.value, values);
    return [node];
  }
  if (!dom.isElement(node)) return [];
  const list = taken(node, 'data-each');
  if (list !== undefined) {
    const items = values[list];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item) => filled(dom.copy(node), { ...values, ...item }));
  }
  const when = taken(node, 'data-when');
  if (when !== undefined && !values[when]) return [];
  for (const attr of node.attrs) {
    const set = /^data-set-(.+)$/.exec(attr.name)?.[1];
    if (set === undefined) {
      attr.value = filledWords(attr.value, values);
      continue;
    }
    const value = values[attr.value];
    dom.removeAttribute(node, attr.name);
    if (value !== undefined && value !== false)
      dom.setAttribute(node, set, value === true ? '' : String(value));
  }
  dom.setChildren(
    node,
    node.childNodes.flatMap((child) => filled(child, values)),
  );
  return [node];
}

function taken(element: dom.Element, name: string): string | undefined {
  const value = dom.attribute(element, name);
  if (value !== undefined) dom.removeAttribute(element, name);
  return value;
}

/** Words that have no value stay as they are: a page that shows them is wrong, and is seen to be. */
const filledWords = (text: string, values: Values): string =>
  text.includes('{')
    ? text.replace(/\{(\w+)\}/g, (word, name: string) => {
        const value = values[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : word;
      })
    : text;
