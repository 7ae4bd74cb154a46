/**
 * Compiles the site and the CMS where their sources changed.
 * `--static`: also writes the whole site to dist/static by plain `astro build`, for any static host,
 * from the snapshot of the last release.
 */
import fs from 'node:fs';
import path from 'node:path';
import { dataFile, projectRoot } from '../cms/env.ts';
import { prepare } from './lib/prepare.ts';
import { buildStatic } from './lib/static-build.ts';

if (process.argv.includes('--static')) {
  const snapshotFile = dataFile('snapshot.db');
  if (!fs.existsSync(snapshotFile)) {
    console.error(
      'There is no snapshot yet: run npm start or npm run publish once. Nothing was built.',
    );
    process.exit(1);
  }
  const outDir = path.join(projectRoot, 'dist/static');
  await buildStatic({ snapshotFile, outDir });
  console.log('The site is in dist/static.');
} else {
  await prepare({ log: (line) => console.log(line) });
  console.log('Everything is compiled.');
}
process.exit(0);
