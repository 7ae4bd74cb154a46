import { describe, expect, it } from 'vitest';
import { descriptionOf, frameOf, partsOf } from '../../../../../scripts/bench/lib/page-parts.ts';

const page = (main: string) =>
  '<!DOCTYPE html><html lang="fr"><head><title>Les gens · Générique</title>' +
  '<meta name="description" content="L’image &#38; le &quot;son&quot;.">' +
  '<meta name="robots" content="noindex"><link rel="stylesheet" href="/_astro/a.css">' +
  '<script type="application/ld+json">{"@type":"WebPage"}</script></head>' +
  `<body><main id="content" tabindex="-1">${main}</main><script type="module" src="/_astro/b.js"></script></body></html>`;

const ranges =
  '<ul class="ranges"> <li> <a href="/talents/noms/a-h" aria-current="page"> A – H </a> </li>' +
  '<li> <a href="/talents/noms/i-z"> I – Z </a> </li> </ul>';
const list =
  '<ul class="credits listing double"> <li> <span class="caps">Scripte, Hors de France +1</span> ' +
  '<a href="/talents/x">X &amp; Y</a> </li> </ul>';

describe('a page taken apart', () => {
  it('has what its head says, as text', () => {
    const { title, about, ld } = partsOf(page('<h1>Les gens</h1>'));
    expect({ title, about, ld }).toEqual({
      title: 'Les gens',
      about: 'L’image & le "son".',
      ld: [{ '@type': 'WebPage' }],
    });
    expect(descriptionOf(page(''))).toBe(about);
  });

  it('has its ranges and its people as data, and the rest as it stands', () => {
    expect(partsOf(page(`<h1>A</h1>${ranges}<p>b</p>${list}<p>c</p>`))).toMatchObject({
      before: '<h1>A</h1>',
      between: '<p>b</p>',
      after: '<p>c</p>',
      listing: 'credits listing double',
      ranges: [
        { href: '/talents/noms/a-h', current: 'page', label: 'A – H' },
        { href: '/talents/noms/i-z', current: '', label: 'I – Z' },
      ],
      people: [{ label: 'Scripte, Hors de France +1', href: '/talents/x', name: 'X & Y' }],
    });
  });

  it('loses nothing where it has no ranges, or no list', () => {
    expect(partsOf(page(`<h1>A</h1>${list}<p>c</p>`))).toMatchObject({
      before: '<h1>A</h1>',
      between: '',
      after: '<p>c</p>',
      ranges: [],
    });
    expect(partsOf(page('<h1>A</h1>'))).toMatchObject({
      before: '<h1>A</h1>',
      after: '',
      people: [],
    });
  });
});

describe('the frame of a page', () => {
  it('names its style sheets and scripts, and whether search engines are kept away', () => {
    expect(frameOf(page(''))).toEqual({
      stylesheets: ['/_astro/a.css'],
      scripts: ['/_astro/b.js'],
      noindex: true,
    });
  });
});
