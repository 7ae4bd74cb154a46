/** Pagefind over the pages of a release: one index a language. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Indexes the folder of a release's pages and writes the index beside them. */
export async function indexPages(site: string): Promise<void> {
  const { index, errors } = await createIndex({ rootSelector: 'html', keepIndexUrl: false });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: site, glob: '**/*.html' });
    const written = await index.writeFiles({ outputPath: path.join(site, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0)
      throw new Error(`Pagefind could not index the pages: ${problems.join(' ')}`);
  } finally {
    await index.deleteIndex();
    await close();
  }
}
