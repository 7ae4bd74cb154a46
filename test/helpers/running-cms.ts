/** The compiled CMS as a process of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '../../cms/env.ts';
import { childEnvironment } from '../../scripts/lib/child-environment.ts';
import { freePort } from '../../scripts/lib/free-port.ts';
import { nextCommand } from '../../scripts/lib/prepare.ts';
import { until } from '../../scripts/lib/until.ts';

export type RunningCms = {
  url: string;
  /** `kill -9` of it and of what it started; resolves once nothing of it lives. */
  kill: () => Promise<void>;
};

/** Starts `next start` on a free port; resolves once it answers. Throws with what it printed if it ends instead. */
export async function runCms(settings: Record<string, string>): Promise<RunningCms> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    nextCommand,
    'start',
    path.join(projectRoot, 'cms'),
    '-H',
    '127.0.0.1',
    '-p',
    `${port}`,
  ];
  const child = spawn(process.execPath, args, {
    env: childEnvironment({
      ...settings,
      CMS_PORT: `${port}`,
      CMS_URL: url,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  const ended = once(child, 'exit');
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  await until(async () => {
    if (hasEnded) throw new Error(`The CMS ended by itself:\n${said}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    return answer?.ok === true;
  }, 100);
  return {
    url,
    kill: async () => {
      if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
