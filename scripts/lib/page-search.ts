/** Pagefind over the texts of a release: all but people and works, one index a language. */
import fs from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { filesIn } from './folder-files.ts';
import { writeNew } from './search-index/index-folder.ts';

/**
 * Makes `<site>/pagefind` of the pages named (`metiers/x.html`): a new folder in the place of the old one, whose files
 * other copies of the site may share. Returns the names of its files in the site.
 */
export async function indexTexts({ site, pages }: TextsToIndex): Promise<string[]> {
  const [made, target, old] = ['.pagefind', 'pagefind', '.pagefind-old'].map((name) =>
    path.join(site, name),
  ) as [string, string, string];
  for (const rest of [made, old]) fs.rmSync(rest, { recursive: true, force: true });
  await writeIndex(site, pages, made);
  if (fs.existsSync(target)) fs.renameSync(target, old);
  fs.renameSync(made, target);
  fs.rmSync(old, { recursive: true, force: true });
  return filesIn(target).map((file) => `pagefind/${file}`);
}

async function writeIndex(site: string, pages: string[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ rootSelector: 'html', keepIndexUrl: false });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    const problems: string[] = [];
    for (const page of pages) {
      const content = fs.readFileSync(path.join(site, page), 'utf8');
      problems.push(...(await index.addHTMLFile({ sourcePath: page, content })).errors);
    }
    // Its own writing may be cut by its end: https://github.com/Pagefind/pagefind/issues/1271
    const written = await index.getFiles();
    for (const file of written.files) writeNew(path.join(outputPath, file.path), file.content);
    problems.push(...written.errors);
    if (problems.length > 0)
      throw new Error(`Pagefind could not index the texts: ${problems.join(' ')}`);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

type TextsToIndex = { site: string; pages: string[] };
