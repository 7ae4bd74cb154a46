/** All that is read before anything is written: exports of one WordPress site, the database, the pictures. */
import type { Payload } from 'payload';
import { readKnown } from './known.ts';
import { pictureFinder, pictureProblem } from './pictures.ts';
import { planImport, type Plan } from './plan.ts';
import { readExport, type WordPressExport } from './read-export.ts';

/** Reads and plans. Throws an `ImportProblem` for what cannot be imported; nothing is written. */
export async function prepareImport({
  payload,
  files,
  folder,
  isPublishing,
}: Given): Promise<Plan> {
  const exports: WordPressExport[] = [];
  for (const file of files) exports.push(await readExport(file));
  const findPicture = folder === undefined ? () => undefined : pictureFinder(folder);
  const known = await readKnown(payload);
  const plan = planImport({ exports, known, isPublishing, findPicture });
  for (const article of plan.articles) {
    if (!article.picture || article.id !== undefined) continue;
    const problem = await pictureProblem(article.picture.file);
    if (problem === undefined) continue;
    plan.report.problems.push(`Post ${article.wordPressId}: ${article.picture.file} ${problem}.`);
    article.picture = undefined;
  }
  return plan;
}

type Given = {
  payload: Payload;
  files: string[];
  /** Folder of the pictures. */
  folder?: string | undefined;
  isPublishing: boolean;
};
