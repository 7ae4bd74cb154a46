/** A visitor who reads the site all the while and notes every answer that is not whole. */
import { setTimeout as pause } from 'node:timers/promises';
import { entryFile, parts, type Entry } from '../../content/search/collection/files.ts';

export type ReadingClient = {
  /** Answers so far, and what was wrong with them. */
  answers: () => number;
  problems: () => string[];
  /** The version that the site showed last. */
  version: () => number;
  stop: () => Promise<void>;
};

/** Reads `pages` in turn, the search of each release, and the assets that pages name. */
export function startReading({
  origin,
  pages,
}: {
  origin: string;
  pages: string[];
}): ReadingClient {
  let isStopping = false;
  let answers = 0;
  let version = 0;
  const problems: string[] = [];

  const get = async (path: string) => {
    const answer = await fetch(`${origin}${path}`, { redirect: 'manual' });
    const bytes = Buffer.from(await answer.arrayBuffer());
    answers += 1;
    return { path, status: answer.status, bytes, text: bytes.toString('utf8') };
  };

  const readPage = async (path: string) => {
    const { status, text } = await get(path);
    if (status !== 200) problems.push(`${path}: ${status}`);
    if (!/<\/(html|urlset|sitemapindex|rss)>\s*$/.test(text)) problems.push(`${path} has no end`);
    const versions = new Set([...text.matchAll(/version (\d+)/g)].map(([, n]) => Number(n)));
    if (versions.size > 1) problems.push(`${path} shows versions ${[...versions]}`);
    for (const shown of versions) {
      if (shown < version) problems.push(`${path} shows ${shown} after ${version}`);
      version = shown;
    }
    for (const [, asset = ''] of text.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)) {
      const { status } = await get(asset);
      if (status !== 200) problems.push(`${asset} of ${path}: ${status}`);
    }
  };

  /** All that an entry leads to is there, unless a new entry has come meanwhile. */
  const readSearch = async () => {
    const first = await get(`/search/${entryFile}`);
    const entry = JSON.parse(first.text) as Entry;
    const { overlay, overlayTexts } = entry.collections.people;
    const names = [`${entry.build}/people/${parts.head}`, overlay, overlayTexts].filter(
      (name) => name !== undefined,
    );
    for (const name of names) {
      const { status } = await get(`/search/${name}`);
      if (status === 200) continue;
      const again = await get(`/search/${entryFile}`);
      if (again.text === first.text) problems.push(`/search/${name}: ${status}`);
    }
  };

  const read = async () => {
    while (!isStopping) {
      for (const page of pages) await readPage(page);
      await readSearch();
      // The writer has a share of the machine too.
      await pause(5);
    }
  };
  const reading = read().catch((error: unknown) => problems.push(String(error)));
  return {
    answers: () => answers,
    problems: () => problems,
    version: () => version,
    stop: async () => {
      isStopping = true;
      await reading;
    },
  };
}
