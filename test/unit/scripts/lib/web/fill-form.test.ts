import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { texts } from '../../../../../content/locales/locale.ts';
import { fillForm } from '../../../../../scripts/lib/web/fill-form.ts';
import {
  ancestors,
  attribute,
  elements,
  textOf,
} from '../../../../../scripts/lib/web/html-tree.ts';
import type { FormError } from '../../../../../content/schema/form-answer.ts';
import type { Element } from '../../../../../scripts/lib/web/html-tree.ts';

const page = `<!doctype html><html lang="fr"><head><title>Camille</title></head><body>
<form action="/recherche"><input name="name"></form>
<details id="outer"><summary>Écrire</summary><form method="post" action="/api/forms/contact?from=/talents/x" data-form="contact">
<div data-error-summary hidden></div>
<input type="hidden" name="talent" value="own"><input type="hidden" name="token">
<label for="n">Nom</label><input id="n" name="name" aria-describedby="hint"><p data-error-for="name" hidden></p>
<fieldset><legend>Qui</legend><input type="radio" name="sender" value="student" checked><input type="radio" name="sender" value="other">
<p id="who" data-error-for="sender"></p></fieldset>
<select name="purpose"><option value="offer" selected>Offre</option><option>press</option></select><p data-error-for="purpose"></p>
<input type="checkbox" name="agree"><input type="checkbox" name="copy" checked>
<input type="checkbox" name="read" value="yes" required><p data-error-for="read"></p>
<textarea name="message">before</textarea><p data-error-for="message"></p>
<input name="website"><input type="hidden" name="proof"><script>if (1 < 2 && 3) {}</script>
<button name="go" value="1">Envoyer</button></form></details></body></html>`;

const filled = (typed: Record<string, string>, errors: FormError[] = []): Element[] => {
  const html = fillForm({
    html: page,
    endpoint: '/api/forms/contact',
    typed: new URLSearchParams(typed),
    errors,
    locale: 'fr',
  });
  return elements(parse(html ?? ''));
};
const named = (all: Element[], name: string): Element[] =>
  all.filter(
    (element) => attribute(element, 'name') === name && attribute(element, 'type') !== 'search',
  );
const field = (all: Element[], name: string): Element => {
  const found = named(all, name).find((element) =>
    ancestors(element).some((holder) => attribute(holder, 'data-form') === 'contact'),
  );
  if (found === undefined) throw new Error(`No field ${name}`);
  return found;
};
const isOn = (element: Element | undefined, name: string): boolean =>
  element !== undefined && attribute(element, name) !== undefined;

test('what was typed and chosen is where it was', () => {
  const all = filled({
    name: 'Zoé "Z"',
    sender: 'other',
    purpose: 'press',
    agree: 'on',
    message: '\r\na\r\n</textarea>',
  });
  expect(attribute(field(all, 'name'), 'value')).toBe('Zoé "Z"');
  expect(named(all, 'sender').map((radio) => isOn(radio, 'checked'))).toEqual([false, true]);
  const options = all.filter((element) => element.tagName === 'option');
  expect(options.map((option) => isOn(option, 'selected'))).toEqual([false, true]);
  expect([isOn(field(all, 'agree'), 'checked'), isOn(field(all, 'copy'), 'checked')]).toEqual([
    true,
    false,
  ]);
  expect(textOf(field(all, 'message'))).toBe('\na\n</textarea>');
});

test('other forms, the trap, the proof and what the page itself says stay as they were', () => {
  const all = filled({
    name: 'Zoé',
    website: 'spam',
    proof: 'old',
    talent: 'forged',
    token: 'abc',
    go: '2',
  });
  expect(attribute(named(all, 'name')[0] as Element, 'value')).toBeUndefined();
  expect(attribute(field(all, 'website'), 'value')).toBeUndefined();
  expect(attribute(field(all, 'proof'), 'value')).toBeUndefined();
  expect(attribute(field(all, 'talent'), 'value')).toBe('own');
  expect(attribute(field(all, 'token'), 'value')).toBe('abc');
  expect(attribute(field(all, 'go'), 'value')).toBe('1');
  expect(all.find(({ tagName }) => tagName === 'script')?.childNodes).toMatchObject([
    { value: 'if (1 < 2 && 3) {}' },
  ]);
});

test('each message stands beside its field, which says so', () => {
  const all = filled({}, [
    { path: ['name'], code: 'contact.name.missing' },
    { path: ['sender'], code: 'contact.sender.missing' },
  ]);
  const message = all.find((element) => attribute(element, 'data-error-for') === 'name') as Element;
  expect(textOf(message)).toBe(texts('fr').errors['contact.name.missing']);
  expect(isOn(message, 'hidden')).toBe(false);
  const name = field(all, 'name');
  expect(attribute(name, 'aria-invalid')).toBe('true');
  expect(attribute(name, 'aria-describedby')).toBe('hint error-name');
  expect(attribute(message, 'id')).toBe('error-name');
  const group = all.find(({ tagName }) => tagName === 'fieldset') as Element;
  expect(attribute(group, 'aria-describedby')).toBe('who');
});

test('a summary links to every field to mend and takes the focus', () => {
  const all = filled({}, [
    { path: ['name'], code: 'contact.name.missing' },
    { path: ['message'], code: 'contact.message.missing' },
    { path: [], code: 'form.tooMany' },
  ]);
  const summary = all.find((element) => attribute(element, 'class') === 'error-summary') as Element;
  expect(attribute(summary, 'role')).toBe('alert');
  expect([isOn(summary, 'autofocus'), attribute(summary, 'tabindex')]).toEqual([true, '-1']);
  const slot = summary.parentNode as Element;
  expect([isOn(slot, 'data-error-summary'), isOn(slot, 'hidden')]).toEqual([true, false]);
  const links = elements(summary).filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => attribute(link, 'href'))).toEqual(['#n', '#field-message']);
  expect(attribute(field(all, 'message'), 'id')).toBe('field-message');
  expect(textOf(summary)).toContain(texts('fr').errors['form.tooMany']);
});

test('a summary that the page has prepared is filled, the whole form first, then as the page goes', () => {
  const prepared = `<form action="/api/forms/stop"><section data-error-summary hidden><h2>À corriger</h2><ul></ul></section>
    <input type="hidden" name="talent" value="x"><input name="a"><input name="b"></form>`;
  const errors = ['b', 'talent', 'a'].map((name) => ({ path: [name], code: `${name}.code` }));
  const given = { typed: new URLSearchParams(), errors, locale: 'fr' as const };
  const all = elements(
    parse(fillForm({ ...given, html: prepared, endpoint: '/api/forms/stop' }) ?? ''),
  );
  const slot = all.find(({ tagName }) => tagName === 'section');
  expect([isOn(slot, 'hidden'), isOn(slot, 'autofocus')]).toEqual([false, true]);
  expect(all.filter(({ tagName }) => tagName === 'h2')).toHaveLength(1);
  const lines = all.filter(({ tagName }) => tagName === 'li').map((line) => elements(line)[0]);
  expect(lines.map((link) => link && attribute(link, 'href'))).toEqual([
    undefined,
    '#field-a',
    '#field-b',
  ]);
});

test('the form is open, marked as answered, and the title says that there is an error', () => {
  const all = filled({}, [{ path: ['name'], code: 'contact.name.missing' }]);
  expect(
    isOn(
      all.find(({ tagName }) => tagName === 'details'),
      'open',
    ),
  ).toBe(true);
  expect(
    isOn(
      all.find((element) => attribute(element, 'data-form') === 'contact'),
      'data-answered',
    ),
  ).toBe(true);
  expect(all.find(({ tagName }) => tagName === 'title')?.childNodes).toMatchObject([
    { value: 'Erreur\u00a0: Camille' },
  ]);
});

test('a page without such a form is not filled', () => {
  const given = { html: page, typed: new URLSearchParams(), errors: [], locale: 'fr' as const };
  expect(fillForm({ ...given, endpoint: '/api/forms/report' })).toBeNull();
});

test('nothing that is typed becomes markup, and all of it comes back', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</textarea>',
      '"',
      "'",
      '&amp;',
      '&',
      '<!--',
      ']]>',
      '\u00a0',
      '\n',
      '\r\n',
      '</title>',
    ),
    fc.string({ unit: 'grapheme' }),
  );
  const text = fc.array(piece).map((pieces) => pieces.join('').toWellFormed());
  const tags = filled({}).map(({ tagName }) => tagName);
  fc.assert(
    fc.property(text, text, (name, message) => {
      const all = filled({ name, message });
      expect(all.map(({ tagName }) => tagName)).toEqual(tags);
      const lines = (value: string): string => value.replaceAll('\0', '').replace(/\r\n?/g, '\n');
      expect(attribute(field(all, 'name'), 'value')).toBe(lines(name));
      expect(textOf(field(all, 'message'))).toBe(lines(message));
    }),
  );
});

test('what one must agree to is not agreed to again by itself, where it is to be mended', () => {
  const typed = { read: 'yes', agree: 'on' };
  expect(isOn(field(filled(typed), 'read'), 'checked')).toBe(true);
  const again = filled(typed, [{ path: ['read'], code: 'propose.isRead.changed' }]);
  expect(isOn(field(again, 'read'), 'checked')).toBe(false);
  expect(isOn(field(again, 'agree'), 'checked')).toBe(true);
  expect(
    isOn(field(filled(typed, [{ path: ['agree'], code: 'x.agree.wrong' }]), 'agree'), 'checked'),
  ).toBe(true);
});
