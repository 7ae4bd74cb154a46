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
