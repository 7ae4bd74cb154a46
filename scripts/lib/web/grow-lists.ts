/** More lines of a form's lists than its page has (`data-list`), where more were filled in: as a script would add them. */
import { fill } from '../../../content/locales/locale.ts';
import * as dom from './html-tree.ts';
import type { Element } from './html-tree.ts';

/** Adds lines up to the last one that has a value and an empty one, but no more than the list may have. */
export function growLists(form: Element, typed: URLSearchParams): void {
  for (const list of dom.elements(form)) {
    const name = dom.attribute(list, 'data-list');
    if (name === undefined) continue;
    const places = [...typed].flatMap(([field, value]) => placeIn(name, field, value));
    const wanted = Math.min(Math.max(-1, ...places) + 2, Number(dom.attribute(list, 'data-most')));
    const lines = dom
      .elements(list)
      .filter((element) => dom.attribute(element, 'data-line') !== undefined);
    const [last, from] = [lines.at(-1), lines.length - 1];
    let before = last;
    for (let to = lines.length; last && before && to < wanted; to += 1) {
      const label = fill(dom.attribute(list, 'data-label') ?? '', { n: to + 1 });
      const line = lineAt({ last, from: `${name}.${from}`, to: `${name}.${to}`, label });
      dom.insertAfter(before, line);
      before = line;
    }
  }
}

const placeIn = (list: string, field: string, value: string): number[] => {
  const [name, place = ''] = field.split('.');
  return name === list && /^\d{1,3}$/.test(place) && value.trim() !== '' ? [Number(place)] : [];
};

function lineAt({ last, from, to, label }: Line): Element {
  const line = dom.copy(last);
  for (const element of dom.elements(line)) {
    for (const attr of element.attrs) attr.value = attr.value.replaceAll(from, to);
    dom.removeAttribute(element, 'required');
    if (element.tagName === 'legend') dom.setText(element, label);
  }
  return line;
}

type Line = { last: Element; from: string; to: string; label: string };
