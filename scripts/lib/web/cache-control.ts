import { isTokenPage } from './security-headers.ts';

/** The Cache-Control of a file of the site or of a public picture, by its name: `_astro/x.css`, `media/….webp`. */
export const cacheControl = (name: string): string =>
  hasHashedName(name)
    ? 'public, max-age=31536000, immutable'
    : isTokenPage(`/${name.replace(/\.html$/, '')}`)
      ? 'no-store'
      : 'no-cache';

/** Whether a file's name changes with its bytes. Pagefind's scripts and wasm, and the entry of the search, do not. */
export const hasHashedName = (name: string): boolean => hashed.test(name);

const hashed =
  /^(_astro|media|partage)\/|^pagefind\/.*\.pf_[a-z]+(\.br|\.gz)?$|^search\/(?!entry\.json)./;
