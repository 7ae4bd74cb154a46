/** The part of Pagefind's browser API that the search uses. */
const address = '/pagefind/pagefind.js';

/** Loads Pagefind with the index of the page's language. */
export const loadPagefind = async (): Promise<Pagefind> => {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
};

export type Filters = Record<string, { any: string[] }>;
export type Found = { data: () => Promise<FoundPage> };
export type FoundPage = {
  /** Path of the file: `/talents/x.html`. */
  url: string;
  meta: { title?: string; kind?: string; label?: string; summary?: string };
};
export type Pagefind = {
  init: () => Promise<void>;
  /** `null` finds all that pass the filters. */
  search: (
    words: string | null,
    options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: Found[] }>;
};
