import { describe, expect, it } from 'vitest';
import {
  isKeptForOpenPages,
  nameOfKey,
  objectKey,
  stage,
} from '../../../../../scripts/lib/targets/bucket-object.ts';

const files = [
  'index.html',
  'en.html',
  '404.html',
  'en/404.html',
  'talents.html',
  'talents/ada.html',
  'en/talents/ada.html',
  'message/confirmer.html',
  'rss.xml',
  'en/rss.xml',
  'robots.txt',
  'favicon.svg',
  'sitemap-index.xml',
  'sitemap-12.xml',
  'data/search-words.json',
  '_astro/site.Bc1.css',
  'search/entry.json',
  'search/1f2e/names-0',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/fragment/fr_a1.pf_fragment',
  'media/0123456789abcdef01234567-320.webp',
  'partage/0123456789abcdef01234567.png',
];

describe('the key of a file', () => {
  it('is the path that visitors ask for', () => {
    expect(objectKey('talents/ada.html')).toBe('talents/ada');
    expect(objectKey('en.html')).toBe('en');
    expect(objectKey('index.html')).toBe('index.html');
    expect(objectKey('en/404.html')).toBe('en/404.html');
  });

  it.each(files)('leads back to %s', (name) => {
    expect(nameOfKey(objectKey(name))).toBe(name);
  });

  it('leads nowhere where it is not of a release: nobody deletes that', () => {
    const foreign = ['backup/cms.db', 'google123.html', 'talents/ada.html', '404', 'sitemap.txt'];
    expect(foreign.map(nameOfKey)).toEqual(foreign.map(() => undefined));
  });
});

describe('the order of sending', () => {
  const order = (isUrgent: boolean) =>
    files
      .map((name) => ({ name, stage: stage({ name, isNew: name.includes('ada'), isUrgent }) }))
      .toSorted((a, b) => a.stage - b.stage)
      .map(({ name }) => name);

  it('puts pages after what they load, lists after new pages, entries last', () => {
    const names = order(false);
    const at = (name: string) => names.indexOf(name);
    expect(at('_astro/site.Bc1.css')).toBeLessThan(at('en/talents/ada.html'));
    expect(at('search/1f2e/names-0')).toBeLessThan(at('talents/ada.html'));
    expect(at('partage/0123456789abcdef01234567.png')).toBeLessThan(at('talents/ada.html'));
    expect(at('talents/ada.html')).toBeLessThan(at('talents.html'));
    expect(at('talents.html')).toBeLessThan(at('sitemap-12.xml'));
    expect(names.slice(-5).toSorted()).toEqual([
      'en.html',
      'index.html',
      'robots.txt',
      'search/entry.json',
      'sitemap-index.xml',
    ]);
  });

  it('puts pages before the search when something leaves the site', () => {
    const names = order(true);
    expect(names.indexOf('index.html')).toBeLessThan(names.indexOf('search/1f2e/names-0'));
    expect(names.indexOf('_astro/site.Bc1.css')).toBeLessThan(names.indexOf('index.html'));
  });
});

describe('a file that a release has no more', () => {
  it('stays for open pages if it is code, and if it is of the search while nobody left', () => {
    const kept = (isLeft: boolean) => files.filter((name) => isKeptForOpenPages({ name, isLeft }));
    expect(kept(true)).toEqual(['_astro/site.Bc1.css']);
    expect(kept(false)).toEqual(
      expect.arrayContaining(['search/1f2e/names-0', 'pagefind/fragment/fr_a1.pf_fragment']),
    );
    expect(kept(false)).not.toContain('talents/ada.html');
  });
});
