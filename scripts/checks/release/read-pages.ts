import fs from 'node:fs';
import path from 'node:path';

/** Every HTML page of a release with its text, one after the other. `name` is relative to the folder. */
export function* readPages(site: string): Generator<{ name: string; html: string }> {
  for (const entry of fs.readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = path.join(entry.parentPath, entry.name);
    yield { name: path.relative(site, file), html: fs.readFileSync(file, 'utf8') };
  }
}
