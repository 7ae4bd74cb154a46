/** Compiles what must be compiled, and only when its sources changed: the render kit and the CMS. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';
import { buildKit } from './kit.ts';
import { runCommand } from './run-command.ts';
import { sourceStamp } from './source-stamp.ts';

const require = createRequire(import.meta.url);

/** Next's command, to be run with this Node. */
export const nextCommand = path.join(
  path.dirname(require.resolve('next/package.json')),
  'dist/bin/next',
);

const kitStampFile = path.join(projectRoot, 'dist/kit.stamp');

/** The stamp of the compiled render kit; undefined while it is being compiled. */
export const kitStamp = (): string | undefined =>
  fs.existsSync(kitStampFile) ? fs.readFileSync(kitStampFile, 'utf8') : undefined;

/** Makes the render kit if its sources changed since it was made. */
export const prepareKit = (): Promise<boolean> =>
  ifStale({
    stamp: kitStampFile,
    made: path.join(projectRoot, 'dist/kit/server/entry.mjs'),
    sources: ['site', 'content', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'],
    make: buildKit,
  });

/** Compiles the CMS if its sources changed since it was compiled. */
export const prepareCms = (): Promise<boolean> =>
  ifStale({
    stamp: path.join(projectRoot, 'cms/.next/generique.stamp'),
    made: path.join(projectRoot, 'cms/.next/BUILD_ID'),
    sources: ['cms', 'content', 'package-lock.json'],
    make: buildCms,
  });

/** Both, one after the other: side by side they would want 3 GB and two more cores. */
export async function prepare({ log }: { log: (line: string) => void }): Promise<void> {
  if (await prepareKit()) log('compiled the site');
  if (await prepareCms()) log('compiled the CMS');
}

async function buildCms(): Promise<void> {
  const { code, output } = await runCommand({
    command: process.execPath,
    args: [nextCommand, 'build', path.join(projectRoot, 'cms')],
    environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0)
    throw new Error(`The CMS could not be compiled; the one compiled before is gone.\n${output}`);
}

async function ifStale({
  stamp,
  made,
  sources,
  make,
}: {
  stamp: string;
  made: string;
  sources: string[];
  make: () => Promise<void>;
}): Promise<boolean> {
  const wanted = sourceStamp(sources);
  if (fs.existsSync(made) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted)
    return false;
  fs.rmSync(stamp, { force: true });
  await make();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, wanted);
  return true;
}
