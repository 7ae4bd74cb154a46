import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';
import { runCommand } from './run-command.ts';

/** Runs Astro's command line in a child. Rejects with what it printed when it fails. */
export const runAstro = async (args: string[], settings: Record<string, string>): Promise<void> => {
  const { code, output } = await runCommand({
    command: process.execPath,
    args: [astroCommand, ...args, '--root', projectRoot, '--silent'],
    environment: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...settings },
  });
  if (code !== 0) throw new Error(`astro ${args.join(' ')} failed:\n${output}`);
};

const astroCommand = path.join(
  path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);
