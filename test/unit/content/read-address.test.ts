import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../content/read-address.ts';

const site = 'https://generique.example';
const id = 'a7c3f1de-3b52-4c1e-9a4d-1f2b3c4d5e6f';
const read = (typed: string) => readAddress(typed, site);
const camille = {
  path: '/talents/camille-martel',
  record: { kind: 'talent', slug: 'camille-martel' },
};

describe('the address of a page to report', () => {
  it.each([
    '/talents/camille-martel',
    'talents/camille-martel',
    ' https://generique.example/talents/camille-martel/ ',
    'http://www.GENERIQUE.example/talents/camille-martel?utm=x#contact',
    'generique.example/talents/camille-martel.html',
    '//generique.example/talents/camille-martel',
    '/oeuvres/../talents/./camille-martel',
  ])('is understood as people paste it: %s', (typed) => {
    expect(read(typed)).toEqual(camille);
  });

  it.each([
    ['/en/talents/x', { path: '/en/talents/x', record: { kind: 'talent', slug: 'x' } }],
    [
      '/oeuvres/un-phare',
      { path: '/oeuvres/un-phare', record: { kind: 'work', slug: 'un-phare' } },
    ],
    ['/metiers/scripte', { path: '/metiers/scripte', record: { kind: 'craft', slug: 'scripte' } }],
    [
      '/articles/x/question',
      { path: '/articles/x/question', record: { kind: 'article', slug: 'x' } },
    ],
    [
      `/articles/x#message-${id}`,
      { path: `/articles/x#message-${id}`, record: { kind: 'article', slug: 'x' }, comment: id },
    ],
    ['/metiers/envies', { path: '/metiers/envies' }],
    ['/talents/noms/a-b', { path: '/talents/noms/a-b' }],
    ['/articles/rubriques/metiers', { path: '/articles/rubriques/metiers' }],
    ['/regions/bretagne', { path: '/regions/bretagne' }],
    ['https://generique.example', { path: '/' }],
    ['/en', { path: '/en' }],
  ])('says whose page it is, or that it is nobody’s: %s', (typed, known) => {
    expect(read(typed)).toEqual(known);
  });

  it.each([
    'https://elsewhere.example/talents/x',
    '//elsewhere.example/talents/x',
    'elsewhere.example/talents/x',
    'https://generique.example@elsewhere.example/talents/x',
    'https://user:word@generique.example/talents/x',
    'https://generique.example.elsewhere.example/',
    'https://generique.example:8443/talents/x',
    'ana@generique.example',
  ])('of another site is refused: %s', (typed) => {
    expect(read(typed)).toEqual({ code: 'notice.page.elsewhere' });
  });

  it.each([
    '',
    ' ',
    '/talents/x y',
    '/talents/x\u0000',
    '/talents/\u202ex',
    String.raw`\\elsewhere.example\x`,
    String.raw`/\elsewhere.example`,
    '/talents/%2e%2e%00',
    '/talents/é',
    "/talents/x'--",
    '/talents//x',
    'ftp://generique.example/talents/x',
    'https://',
    `/${'a'.repeat(400)}`,
  ])('that no page of ours has is refused: %j', (typed) => {
    expect(read(typed)).toEqual({ code: 'notice.page.wrongForm' });
  });

  it('never becomes a script, another site or anything but a path', () => {
    for (const typed of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.fr'])
      expect(read(typed)).toHaveProperty('code');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (typed) => {
        const address = read(typed);
        if ('path' in address) expect(address.path).toMatch(/^\/(?!\/)[a-z0-9/_#-]*$/i);
        else expect(address.code).toMatch(/^notice\.page\./);
      }),
    );
  });

  it('does not take a comment’s part from a page that has none', () => {
    expect(read(`/regions/bretagne#message-${id}`)).toEqual({ path: '/regions/bretagne' });
    expect(read(`/articles/x#message-${id}"onload`)).not.toHaveProperty('comment');
  });
});
