import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../../../scripts/lib/web/fill-form.ts';

const page = `<!doctype html><title>x</title><form action="/api/forms/sign-up">
<section data-error-summary hidden><ul></ul></section>
<p data-error-for="crafts" id="of-crafts"></p>
<p data-error-for="crafts.0.craft"></p><select id="c0" name="crafts.0.craft"><option value=""></option><option value="scripte"></option></select>
<p data-error-for="crafts.1.craft"></p><select id="c1" name="crafts.1.craft"><option value=""></option><option value="monteur"></option></select>
<p data-error-for="specialties"></p><textarea id="s" name="specialties"></textarea>
<input type="checkbox" id="k0" name="contactFrom.0" value="production"><input type="checkbox" id="k1" name="contactFrom.1" value="student">
</form>`;
const filled = (errors: { path: string[]; code: string }[]) =>
  fillForm({
    html: page,
    endpoint: '/api/forms/sign-up',
    typed: new URLSearchParams({
      'crafts.1.craft': 'monteur',
      'contactFrom.1': 'student',
      specialties: 'a\r\nb',
    }),
    errors,
    locale: 'fr',
  }) ?? '';

describe('a form of many lines that comes back', () => {
  it('has every line as it was sent', () => {
    const html = filled([]);
    expect(html).toContain('<option value="monteur" selected="">');
    expect(html).toMatch(/value="student" checked=""/);
    expect(html).not.toMatch(/value="production" checked/);
    expect(html).toContain('a\nb</textarea>');
  });

  it('says what is wrong with a line beside it, and of a whole list above it, leading to its first field', () => {
    const html = filled([
      { path: ['crafts', '1', 'craft'], code: 'signUp.craft.missing' },
      { path: ['crafts'], code: 'signUp.crafts.missing' },
      { path: ['specialties', '4'], code: 'signUp.specialties.wrongForm' },
    ]);
    const links = [...html.matchAll(/<li><a href="#(\w+)">/g)].map(([, id]) => id);
    expect(links).toEqual(['c0', 'c1', 's']);
    expect(html).toMatch(/id="of-crafts">Choisissez au moins un métier/);
    expect(html).toMatch(/data-error-for="crafts.1.craft"[^>]*>Choisissez le métier/);
    expect(html).toMatch(/data-error-for="specialties"[^>]*>Écrivez 30 spécialités/);
  });
});

const update = `<!doctype html><title>Page</title><p data-unfilled>Ask</p><p data-filled hidden>Change</p>
<form action="/api/forms/update?from=/x" hidden><div data-error-summary hidden></div><input type="hidden" name="token" value="">
<div data-list="credits" data-most="4" data-label="Credit {n}"><fieldset data-line><legend>Credit 1</legend><label for="f-credits.0.title">T</label><input id="f-credits.0.title" name="credits.0.title" required></fieldset>
<fieldset data-line><legend>Credit 2</legend><label for="f-credits.1.title">T</label><input id="f-credits.1.title" name="credits.1.title"></fieldset><button data-add hidden></button></div></form>`;
const opened = (typed: Record<string, string>) =>
  fillForm({
    html: update,
    endpoint: '/api/forms/update',
    typed: new URLSearchParams(typed),
    errors: [],
    locale: 'fr',
  }) ?? '';

describe('a form that is filled with what is known', () => {
  it('is shown, with its code, and says of nothing that it is wrong', () => {
    const html = opened({ token: 'abc', 'credits.0.title': 'Le Port' });
    expect(html).toContain('<p data-unfilled="" hidden="">');
    expect(html).toContain('<p data-filled="">');
    expect(html).toMatch(/<form action="\/api\/forms\/update\?from=\/x" data-answered="">/);
    expect(html).toContain('name="token" value="abc"');
    expect(html).toContain('<title>Page</title>');
    expect(html).toMatch(/data-error-summary="" hidden=""/);
  });

  it('has a line for each row and an empty one, as many as the list may have', () => {
    const lines = (typed: Record<string, string>) =>
      [
        ...opened(typed).matchAll(
          /<legend>([^<]*)<\/legend><label for="([^"]*)">T<\/label><input id="([^"]*)" name="([^"]*)"/g,
        ),
      ].map(([, ...line]) => line);
    const at = (n: number) => [
      `Credit ${n + 1}`,
      ...Array(3).fill(`f-credits.${n}.title`).with(2, `credits.${n}.title`),
    ];
    expect(lines({ 'credits.0.title': 'A' })).toEqual([at(0), at(1)]);
    expect(lines({ 'credits.1.title': 'B' })).toEqual([at(0), at(1), at(2)]);
    expect(lines({ 'credits.3.title': 'D' })).toEqual([at(0), at(1), at(2), at(3)]);
    expect(opened({ 'credits.2.title': 'C & « D »' })).toContain('value="C &amp; « D »"');
    expect(opened({ 'credits.2.title': 'C' }).match(/required/g)).toHaveLength(1);
  });
});
