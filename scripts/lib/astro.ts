import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Directory of package.json. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Runs Astro's command line in a child. Rejects with what it printed when it fails. */
export const runAstro = async (args: string[], settings: Record<string, string>): Promise<void> => {
  const child = spawn(process.execPath, [astroCommand, ...args, '--silent'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`astro ${args.join(' ')} failed:\n${out}${errors}`);
};

const astroCommand = path.join(
  path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);
