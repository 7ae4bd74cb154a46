import { expect, it } from 'vitest';
import { recordHref } from '../../../../../content/routes.ts';
import { isText } from '../../../../../scripts/lib/release/make-page.ts';

it('the text search reads trades, articles, charters and projects in both languages, and no list of them', () => {
  for (const kind of ['craft', 'article', 'charter', 'brief'] as const)
    for (const locale of ['fr', 'en'] as const)
      expect(isText(`${recordHref(kind, 'x-y', locale).slice(1)}.html`)).toBe(true);
  for (const name of [
    'lexique/p.html',
    'en/ressources/ecoles.html',
    'remunerations.html',
    'en/remunerations/son.html',
  ])
    expect(isText(name)).toBe(true);
  for (const name of [
    'chartes.html',
    'projets/lieux/bretagne.html',
    'metiers/x/noms/a-b.html',
    'talents/x.html',
    'en.html',
  ])
    expect(isText(name)).toBe(false);
});
