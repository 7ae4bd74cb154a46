/** The part of Pagefind's browser API that the search uses: it finds guides and articles. */
const address = '/pagefind/pagefind.js';

/** Loads Pagefind with the index of the page's language; once for all who ask. */
export const loadPagefind = (): Promise<Pagefind> => {
  loaded ??= load().catch((problem: unknown) => {
    loaded = undefined;
    throw problem;
  });
  return loaded;
};

let loaded: Promise<Pagefind> | undefined;

const load = async (): Promise<Pagefind> => {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
};

export type Filters = Record<string, { any: string[] }>;
export type FoundPage = {
  /** Path of the file: `/articles/x.html`. */
  url: string;
  /** All its text. */
  content: string;
  meta: { title?: string; kind?: string; label?: string; summary?: string };
};
export type Pagefind = {
  init: () => Promise<void>;
  /** `null` finds all that pass the filters. */
  search: (
    words: string | null,
    options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: { data: () => Promise<FoundPage> }[] }>;
};
