/**
 * Makes what is generated and committed: the CMS's types and its import map.
 * `--check`: changes nothing, fails if one of them, or the migrations, lag behind the collections.
 */
import fs from 'node:fs';
import path from 'node:path';
import { generateImportMap } from 'payload';
import { generateTypes } from 'payload/node';
import { projectRoot } from '../cms/env.ts';
import { unmigratedDialects } from './lib/unmigrated.ts';

const files = ['cms/payload-types.ts', 'cms/app/(payload)/admin/importMap.js'].map((file) =>
  path.join(projectRoot, file),
);
const before = files.map((file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''));

const { default: config } = await import('../cms/payload.config.ts');
await generateTypes(await config, { log: false });
await generateImportMap(await config, { force: true, log: false });
const stale = files.filter((file, index) => fs.readFileSync(file, 'utf8') !== before[index]);
if (process.argv.includes('--check')) {
  files.forEach((file, index) => fs.writeFileSync(file, before[index] ?? ''));
  const problems = [
    ...stale.map(
      (file) => `${path.relative(projectRoot, file)} is stale: run npm run generate and commit it.`,
    ),
    ...(await unmigratedDialects()).map(
      (dialect) =>
        `The collections changed since the last migration of ${dialect}: run npm run migrate:create -- what-changed.`,
    ),
  ];
  for (const problem of problems) console.error(problem);
  process.exit(problems.length > 0 ? 1 : 0);
}
console.log(
  stale.length > 0
    ? `Made again: ${stale.map((file) => path.basename(file)).join(', ')}`
    : 'All was fresh.',
);
process.exit(0);
