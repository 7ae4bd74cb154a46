import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KitBundle } from './kit.ts';

/**
 * The Content-Security-Policy of all pages, for a compiled kit in `serverDir`. Pages have no inline
 * script but those of Astro's islands, by their hashes; `wasm-unsafe-eval` and the worker are Pagefind's.
 */
export const pagePolicy = async (bundle: KitBundle, serverDir: string): Promise<string> => {
  const { app, islandParts } = bundle;
  const directives = await directivesIn(serverDir);
  const inlined = directives.map((name) => app.manifest.clientDirectives.get(name) ?? '');
  const scripts = inlined.length ? [...inlined, islandParts.script].map(hashOf) : [];
  const styles = inlined.length ? [hashOf(islandParts.style)] : [];
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
};

/** The `client:…` directives that the compiled pages use, sorted. */
const directivesIn = async (serverDir: string): Promise<string[]> => {
  const names = new Set<string>();
  for await (const file of glob('**/*.mjs', { cwd: serverDir })) {
    const code = await readFile(path.join(serverDir, file), 'utf8');
    for (const [, name] of code.matchAll(/"client:component-hydration": "(\w+)"/g))
      if (name) names.add(name);
  }
  return [...names].toSorted();
};

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
