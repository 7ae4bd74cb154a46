import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { selfContained } from '../../../../../scripts/lib/preview/self-contained.ts';

const assetsDir = mkdtempSync(path.join(tmpdir(), 'generique-assets-'));
mkdirSync(path.join(assetsDir, 'fonts'));
writeFileSync(path.join(assetsDir, 'fonts/a.woff2'), 'font');
writeFileSync(path.join(assetsDir, 'a.svg'), '<svg/>');
writeFileSync(path.join(assetsDir, 'site.css'), '@font-face{src:url(/fonts/a.woff2)}h1{color:red}');
afterAll(() => rmSync(assetsDir, { recursive: true }));

const hash = '0123456789abcdef01234567';
const made = (body: string, head = '', problems: string[] = []) =>
  selfContained({
    html: `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`,
    assetsDir,
    notice: { sentences: ['Un <brouillon>.'], problems },
    pictures: { [hash]: '/api/media/file/x.webp' },
    siteUrl: 'https://site.example',
  });

describe('a page of a draft', () => {
  it('carries its styles, and their fonts', () => {
    const page = made('', '<link rel="stylesheet" href="/site.css">');
    const [, sheet = ''] = /data:text\/css;base64,([^"]+)/.exec(page) ?? [];
    const font = Buffer.from('font').toString('base64');
    expect(Buffer.from(sheet, 'base64').toString()).toContain(
      `@font-face{src:url(data:font/woff2;base64,${font})}h1{color:red}`,
    );
  });

  it('carries its icon: browsers would ask the CMS for one', () => {
    expect(made('', '<link rel="icon" href="/a.svg" type="image/svg+xml">')).toContain(
      `href="data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}"`,
    );
  });

  it('runs nothing, goes nowhere by itself and loads nothing ahead', () => {
    const page = made(
      '<script>x</script><noscript><p>y</p></noscript>',
      '<script type="module" src="/a.js"></script><meta http-equiv="refresh" content="0"><link rel="preload" href="/f">',
    );
    expect(page).not.toMatch(/script|refresh|<link/);
  });

  it('has links to the public site, and its own to its parts', () => {
    const page = made('<a href="/a">a</a><a href="#b">b</a><a href="https://c.example/">c</a>');
    expect(page).toContain('<a href="https://site.example/a">');
    expect(page).toContain('<a href="#b">');
    expect(page).toContain('<a href="https://c.example/">');
  });

  it('takes its own pictures from the CMS, all widths at once', () => {
    const page = made(`<img src="/media/${hash}-320.webp" srcset="/media/${hash}-320.webp 320w">`);
    expect(page).toContain('<img src="/api/media/file/x.webp">');
  });

  it('has forms that send nothing', () => {
    const page = made(
      '<form action="/api/forms/contact" method="post"><input><button>x</button></form>',
    );
    expect(page).toContain(
      '<form inert=""><input disabled=""><button disabled="">x</button></form>',
    );
  });

  it('says first what it is and what is to be mended, as text', () => {
    expect(made('<h1>x</h1>', '', ['A & b'])).toContain(
      '<body><aside class="preview-notice" role="status"><p>Un &lt;brouillon&gt;.</p><ul><li>A &amp; b</li></ul></aside><h1>',
    );
  });
});
