import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKit } from '../../scripts/lib/kit.ts';
import { buildStatic } from '../../scripts/lib/static-build.ts';
import { makeSnapshot } from '../fixtures/snapshot.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'generique-same-bytes-'));
const [snapshotFile, byBuild, byKit] = ['snapshot.db', 'static', 'kit'].map((name) =>
  path.join(dir, name),
) as [string, string, string];
let answer: { csp: string; stamp: string; refusals: string[] };

beforeAll(async () => {
  makeSnapshot(snapshotFile, { people: 150, identity: true });
  await buildStatic({ snapshotFile, outDir: byBuild });
  await buildKit();
  answer = await renderKit();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the site built by Astro and the site rendered by the kit', () => {
  it('are the same files, byte for byte', () => {
    const files = filesIn(byBuild);
    expect(filesIn(byKit)).toEqual(files);
    expect(files.length).toBeGreaterThan(300);
    const different = files.filter((file) => !read(byBuild, file).equals(read(byKit, file)));
    expect(different).toEqual([]);
  });

  it('are whole: every page ends, every link and asset of the site has its file', () => {
    const files = new Set(filesIn(byKit));
    const missing = pages().flatMap(({ file, elements }) =>
      elements.flatMap((element) =>
        ['href', 'src', 'action']
          .map((name) => attribute(element, name))
          .filter((link) => link !== undefined && isOfSite(link) && !files.has(fileOf(link)))
          .map((link) => `${file}: ${link}`),
      ),
    );
    expect(missing).toEqual([]);
    for (const { html, file } of pages()) expect(html.trimEnd(), file).toMatch(/<\/html>$/);
  });

  it('name images for other sites that are there, and have no others', () => {
    const named = pages().flatMap(({ elements }) =>
      elements
        .filter((one) => attribute(one, 'property') === 'og:image')
        .map((one) => new URL(attribute(one, 'content') ?? '').pathname.slice(1)),
    );
    const images = filesIn(byKit).filter((file) => file.startsWith('partage/'));
    expect(images.length).toBeGreaterThan(5);
    expect(new Set(named.filter((name) => !name.startsWith('media/')))).toEqual(new Set(images));
  });

  it('need nothing that their own policy forbids: no inline script, style or handler', () => {
    const inline = pages().flatMap(({ file, elements }) =>
      elements.filter(isInline).map((element) => `${file}: ${element.tagName}`),
    );
    expect(inline).toEqual([]);
    expect(answer.csp).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(answer.csp).toContain("default-src 'none'");
  });

  it('escape what people wrote, in the page and in what it says to machines', () => {
    const page = pages().find(({ file }) => file === 'talents/anne-etoile.html');
    const ld = page?.elements.find((one) => attribute(one, 'type') === 'application/ld+json');
    const text = ld?.childNodes[0];
    expect(text && 'value' in text ? JSON.parse(text.value) : undefined).toMatchObject({
      mainEntity: { name: 'Änne Étoilé <script>' },
    });
  });
});

describe('the kit', () => {
  it('refuses, by its name, what it cannot render whole', () => {
    expect(answer.refusals).toEqual([
      '/nothing could not be rendered: The kit answered 404.',
      '/talents/nobody could not be rendered: The snapshot has no talent "nobody", present or former.',
      '/en/metiers/nothing/noms/a-z could not be rendered: The snapshot has no craft "nothing".',
    ]);
  });

  it('keeps its stamp when the same code is compiled again', async () => {
    await buildKit();
    expect((await renderKit()).stamp).toBe(answer.stamp);
  });
});

async function renderKit(): Promise<typeof answer> {
  const program = path.join(import.meta.dirname, '../helpers/render-kit.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, byKit], {
    env: { ...process.env, SNAPSHOT_FILE: snapshotFile },
  });
  return JSON.parse(stdout);
}

const read = (root: string, file: string): Buffer => readFileSync(path.join(root, file));

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function pages() {
  return filesIn(byKit)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = read(byKit, file).toString();
      return { file, html, elements: elementsIn(parse(html)) };
    });
}

function elementsIn(node: Parent): Element[] {
  const children = node.childNodes.filter((child) => 'tagName' in child);
  return children.flatMap((child) => [child, ...elementsIn(child)]);
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const isInline = (element: Element): boolean =>
  element.tagName === 'style' ||
  element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')) ||
  (element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    attribute(element, 'type') !== 'application/ld+json');

/** Endpoints, pictures and the search index are not the pages' own. */
const isOfSite = (link: string): boolean => /^\/(?!\/|api\/|media\/|pagefind\/)/.test(link);

const fileOf = (link: string): string => {
  const bare = link.replace(/[?#].*$/, '');
  return bare === '/'
    ? 'index.html'
    : /\.[a-z0-9]+$/.test(bare)
      ? bare.slice(1)
      : `${bare.slice(1)}.html`;
};

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];
