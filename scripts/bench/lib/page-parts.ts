/** What another program needs to make a page of ours again, read off the page itself. */

/** What Hugo's templates are given of a page that is no person's and no work's. */
export type PageParts = {
  title: string;
  about: string;
  ld: object[];
  /** HTML as it stands: up to the ranges, between them and the list, after the list. */
  before: string;
  between: string;
  after: string;
  /** Links to the pages of a long list; `current` as `aria-current` has it. */
  ranges: { href: string; label: string; current: string }[];
  /** Class of the list of people, and its lines; empty where there is none. */
  listing: string;
  people: { label: string; href: string; name: string }[];
};

/** The description of a page. */
export const descriptionOf = (html: string): string =>
  unescaped(/<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? '');

/** What the pages of people share: style sheets, scripts, whether search engines are kept away. */
export const frameOf = (html: string) => ({
  stylesheets: found(html, /<link rel="stylesheet" href="([^"]+)">/g).map(([href]) => href),
  scripts: found(html, /<script type="module" src="([^"]+)"/g).map(([src]) => src),
  noindex: html.includes('<meta name="robots" content="noindex">'),
});

/** Takes a page apart. A page without ranges or without a list has all of it in `before`. */
export function partsOf(html: string): PageParts {
  const main = /<main id="content" tabindex="-1">(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const [start, ranges, rest] = cutAt(main, /<ul class="ranges">.*?<\/ul>/s);
  const isRanged = ranges !== '';
  const [middle, list, end] = cutAt(
    isRanged ? rest : main,
    /<ul class="credits listing[^"]*">.*?<\/ul>/s,
  );
  return {
    title: unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').split(' · ')[0] ?? '',
    about: descriptionOf(html),
    ld: found(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs).map(
      ([json = '']) => JSON.parse(json) as object,
    ),
    before: isRanged ? start : middle,
    between: isRanged ? middle : '',
    after: end,
    ranges: found(ranges, /<a href="([^"]+)"(?: aria-current="([^"]+)")?>([^<]*)<\/a>/g).map(
      ([href = '', current = '', label = '']) => ({
        href,
        current,
        label: unescaped(label).trim(),
      }),
    ),
    listing: /class="([^"]+)"/.exec(list)?.[1] ?? '',
    people: found(list, /<span[^>]*>([^<]*)<\/span> *<a href="([^"]+)">([^<]*)<\/a>/g).map(
      ([label = '', href = '', name = '']) => ({
        label: unescaped(label),
        href,
        name: unescaped(name),
      }),
    ),
  };
}

/** The groups of each match. */
const found = (text: string, pattern: RegExp): (string | undefined)[][] =>
  [...text.matchAll(pattern)].map(([, ...groups]) => groups);

const cutAt = (text: string, pattern: RegExp): [before: string, match: string, after: string] => {
  const match = pattern.exec(text);
  if (!match) return [text, '', ''];
  return [text.slice(0, match.index), match[0], text.slice(match.index + match[0].length)];
};

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
