import path from 'node:path';

/** The Content-Type of a file of the site, by its name. */
export const contentType = (name: string): string =>
  name.endsWith('rss.xml')
    ? 'application/rss+xml; charset=utf-8'
    : (types[path.extname(name)] ?? 'application/octet-stream');

/** Whether compressing a file is worth it; Pagefind's own files are compressed already. */
export const isCompressible = (name: string): boolean =>
  /^(text\/|image\/svg|application\/(json|xml|rss|manifest|wasm))/.test(contentType(name));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};
