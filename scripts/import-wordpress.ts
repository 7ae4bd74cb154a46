/**
 * Imports a WordPress export: `npm run import:wordpress -- export.xml [more.xml]`. Says what it would do;
 * `--write` does it. `--pictures FOLDER`: the files of wp-content/uploads. `--publish`: posts that were published there
 * are here, where nothing is missing; without it all are drafts.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPayload } from './lib/open-payload.ts';
import { ImportProblem } from './lib/wordpress/import-problem.ts';
import { prepareImport } from './lib/wordpress/prepare-import.ts';
import { reportOf } from './lib/wordpress/report.ts';
import { writePlan } from './lib/wordpress/write-plan.ts';

const usage =
  'npm run import:wordpress -- export.xml [more.xml] [--pictures FOLDER] [--publish] [--write]';

try {
  const { files, folder, isPublishing, isWriting } = readArguments();
  const { payload, close } = await openPayload();
  try {
    const plan = await prepareImport({ payload, files, folder, isPublishing });
    for (const line of reportOf(plan)) console.log(line);
    if (isWriting) {
      const log = (line: string) => console.log(`  ${line}`);
      const { articles, themes, pictures, comments, addresses } = await writePlan({
        payload,
        plan,
        log,
      });
      console.log(
        `\nImported ${articles} articles, ${comments} comments, ${themes} themes, ${pictures} pictures, ${addresses} addresses.`,
      );
    } else console.log('\nNothing was written: the same command with --write does it.');
  } finally {
    await close();
  }
} catch (error) {
  if (!(error instanceof ImportProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();

function readArguments() {
  try {
    const { values, positionals: files } = parseArgs({
      allowPositionals: true,
      options: {
        pictures: { type: 'string' },
        publish: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    });
    const { pictures: folder, publish: isPublishing, write: isWriting } = values;
    if (files.length === 0) throw new ImportProblem(`No file was given. ${usage}`);
    if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory()))
      throw new ImportProblem(`There is no folder ${folder}.`);
    return { files, folder, isPublishing, isWriting };
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}
