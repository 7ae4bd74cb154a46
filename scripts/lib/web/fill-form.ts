/**
 * Gives a form back as the visitor left it: what was typed in its place, what to mend beside it and in a summary.
 * The form's page prepares the places: `data-error-summary` once in the form (its list, where it has one,
 * is filled), `data-error-for="<field>"` per field.
 */
import { formExtras } from '../../../content/schema/form-answer.ts';
import { fill, texts } from '../../../content/locales/locale.ts';
import { errorText } from './error-text.ts';
import { growLists } from './grow-lists.ts';
import * as dom from './html-tree.ts';
import { fieldAt } from '../../../content/schema/flat-fields.ts';
import type { FormError } from '../../../content/schema/form-answer.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { Element } from './html-tree.ts';

/**
 * The page with its form filled in, or null where the page holds no form that posts to `endpoint`.
 * The form gets the attribute `data-answered`: a script that takes it over must keep what stands in it.
 */
export function fillForm({ html, endpoint, name, typed, errors, locale }: Filling): string | null {
  const document = dom.readHtml(html);
  const all = dom.elements(document);
  const form = all.find(
    (element) =>
      isFormOf(element, endpoint) &&
      (name === undefined || dom.attribute(element, 'data-form') === name),
  );
  if (form === undefined) return null;
  growLists(form, typed);
  const fields = dom.elements(form).filter((element) => fieldTags.has(element.tagName));
  fillFields({ fields, typed, errors });
  const items = errors.map((error) => place({ error, form, fields, locale }));
  if (items.length > 0) showSummary({ form, items, locale });
  show({ form, all });
  // What says that a picture was received, beside the field that holds its key.
  for (const shown of dom.elements(form)) {
    const names = dom.attribute(shown, 'data-shown-with')?.split(' ') ?? [];
    if (names.some((name) => typed.get(name))) dom.removeAttribute(shown, 'hidden');
  }
  for (const holder of dom.ancestors(form)) {
    if (holder.tagName === 'details') dom.setAttribute(holder, 'open', '');
  }
  dom.setAttribute(form, 'data-answered', '');
  const title = all.find((element) => element.tagName === 'title');
  if (title && items.length > 0)
    dom.setText(title, fill(texts(locale).web.errorTitle, { title: dom.textOf(title) }));
  return dom.writeHtml(document);
}

/** A form that is there only for who has something to fill it with; `data-filled` and `data-unfilled` go with it. */
function show({ form, all }: { form: Element; all: Element[] }): void {
  dom.removeAttribute(form, 'hidden');
  for (const element of all) {
    if (dom.attribute(element, 'data-filled') !== undefined) dom.removeAttribute(element, 'hidden');
    if (dom.attribute(element, 'data-unfilled') !== undefined)
      dom.setAttribute(element, 'hidden', '');
  }
}

/** What was typed, as HTML can hold it: NUL has no place there, and forms send line ends as CR LF. */
export const readable = (value: string): string =>
  value.replaceAll('\0', '').replace(/\r\n?/g, '\n');

function isFormOf(element: Element, endpoint: string): boolean {
  const action = dom.attribute(element, 'action') ?? '';
  return element.tagName === 'form' && action.split(/[?#]/)[0] === endpoint;
}

function fillFields({ fields, typed, errors }: ToFill): void {
  const used = new Map<string, number>();
  const toMend = new Set(errors.map(({ path }) => path.join('.')));
  for (const field of fields) {
    const name = dom.attribute(field, 'name') ?? '';
    if (name === '' || name === formExtras.trap || name === formExtras.proof) continue;
    const values = typed.getAll(name).map(readable);
    if (field.tagName === 'select') {
      for (const option of dom.elements(field)) select(option, values);
    } else if (isChoice(field)) {
      // What one must agree to is agreed to anew where it is to be mended: its text may be another now.
      const isAnew = toMend.has(name) && isRequiredTick(field);
      mark(field, 'checked', !isAnew && values.includes(dom.attribute(field, 'value') ?? 'on'));
    } else {
      const place = used.get(name) ?? 0;
      used.set(name, place + 1);
      const value = values[place];
      if (value !== undefined) write(field, value);
    }
  }
}

function write(field: Element, value: string): void {
  const type = dom.attribute(field, 'type') ?? 'text';
  if (field.tagName === 'textarea') {
    // Parsers drop a first line feed, so one is given to them.
    dom.setText(field, `\n${value}`);
  } else if (field.tagName === 'input' && !notTyped.has(type)) {
    // A hidden field keeps what the page says; only one that a script filled is filled again.
    if (type === 'hidden' && (dom.attribute(field, 'value') ?? '') !== '') return;
    dom.setAttribute(field, 'value', value);
  }
}

function select(option: Element, values: string[]): void {
  if (option.tagName !== 'option' || values.length === 0) return;
  const value = dom.attribute(option, 'value') ?? dom.textOf(option).trim();
  mark(option, 'selected', values.includes(value));
}

function place({ error, form, fields, locale }: Placing): SummaryItem {
  const text = errorText(error, locale);
  const name = fieldAt(error.path, namesIn(form, fields));
  const seen = fields.filter((field) => dom.attribute(field, 'type') !== 'hidden');
  const named = seen.filter((field) => dom.attribute(field, 'name') === name);
  // What is wrong with a whole list is said above it and leads to its first field.
  const inList = seen.find((field) => dom.attribute(field, 'name')?.startsWith(`${name}.`));
  const own = named.length > 0 || name === '' || !inList ? named : [inList];
  const [first] = own;
  const message = dom
    .elements(form)
    .find((element) => name !== '' && dom.attribute(element, 'data-error-for') === name);
  if (message) {
    const before = dom.textOf(message).trim();
    if (!before.includes(text)) dom.setText(message, before === '' ? text : `${before} ${text}`);
    dom.removeAttribute(message, 'hidden');
  }
  if (first === undefined) return { text, field: null, target: null };
  const described = describedElements(first, own);
  for (const element of described) {
    // ARIA knows no invalid radio button: there the group's message says it.
    if (dom.attribute(element, 'type') !== 'radio' && element.tagName !== 'fieldset') {
      dom.setAttribute(element, 'aria-invalid', 'true');
    }
    if (message) describe(element, ensureId(message, `error-${name}`));
  }
  return { text, field: first, target: ensureId(first, `field-${name}`) };
}

const namesIn = (form: Element, fields: Element[]): Set<string> =>
  new Set([
    ...fields.map((field) => dom.attribute(field, 'name') ?? ''),
    ...dom.elements(form).map((element) => dom.attribute(element, 'data-error-for') ?? ''),
  ]);

/** Who carries the message: each field, or for radio buttons the group they stand in. */
function describedElements(first: Element, own: Element[]): Element[] {
  if (dom.attribute(first, 'type') !== 'radio') return own;
  const group = dom.ancestors(first).find((element) => element.tagName === 'fieldset');
  return group ? [group] : own;
}

function describe(element: Element, id: string): void {
  const ids = (dom.attribute(element, 'aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  if (!ids.includes(id)) dom.setAttribute(element, 'aria-describedby', [...ids, id].join(' '));
}

/** Errors of the whole form first, then those of fields in the order of the page. */
function showSummary({ form, items, locale }: Summary): void {
  const order = dom.elements(form);
  const lines = items
    .toSorted(
      (a, b) => (a.field ? order.indexOf(a.field) : -1) - (b.field ? order.indexOf(b.field) : -1),
    )
    .map(({ text, target }) =>
      dom.make('li', {}, [target === null ? text : dom.make('a', { href: `#${target}` }, [text])]),
    );
  const slot = order.find((element) => dom.attribute(element, 'data-error-summary') !== undefined);
  const list = slot && dom.elements(slot).find(({ tagName }) => tagName === 'ul');
  const summary = slot && list ? slot : dom.make('div', { class: 'error-summary' }, []);
  for (const [name, value] of Object.entries({ role: 'alert', tabindex: '-1', autofocus: '' })) {
    dom.setAttribute(summary, name, value);
  }
  if (list) dom.append(list, lines);
  else {
    const heading = dom.make('h2', {}, [texts(locale).web.errorSummary]);
    dom.append(summary, [heading, dom.make('ul', {}, lines)]);
    if (slot) dom.append(slot, [summary]);
    else dom.prepend(form, summary);
  }
  if (slot) dom.removeAttribute(slot, 'hidden');
}

function ensureId(element: Element, fallback: string): string {
  const id = dom.attribute(element, 'id') ?? fallback;
  dom.setAttribute(element, 'id', id);
  return id;
}

function mark(element: Element, name: string, isOn: boolean): void {
  if (isOn) dom.setAttribute(element, name, '');
  else dom.removeAttribute(element, name);
}

const isChoice = (field: Element): boolean =>
  ['radio', 'checkbox'].includes(dom.attribute(field, 'type') ?? '');
const isRequiredTick = (field: Element): boolean =>
  dom.attribute(field, 'type') === 'checkbox' && dom.attribute(field, 'required') !== undefined;
const fieldTags = new Set(['input', 'textarea', 'select']);
const notTyped = new Set(['submit', 'button', 'image', 'reset', 'file', 'password']);

type ToFill = { fields: Element[] } & Pick<Filling, 'typed' | 'errors'>;
export type Filling = {
  html: string;
  /** Path of the endpoint, without query. */
  endpoint: string;
  /** `data-form` of the one that is meant, where several post there. */
  name?: string | undefined;
  typed: URLSearchParams;
  errors: FormError[];
  locale: Locale;
};
type Placing = { error: FormError; form: Element; fields: Element[]; locale: Locale };
type SummaryItem = { text: string; field: Element | null; target: string | null };
type Summary = { form: Element; items: SummaryItem[]; locale: Locale };
