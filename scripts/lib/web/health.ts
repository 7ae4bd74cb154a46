import fs from 'node:fs/promises';
import path from 'node:path';
import { livingBeat } from '../heartbeat.ts';
import { pinRelease } from './release-files.ts';

/** What `GET /api/health` says. */
export type Health = {
  /** Whether visitors are served: a release is live and forms are taken now or within the hold. */
  ok: boolean;
  /** Number of the release that is served. */
  release: number | null;
  cms: 'up' | 'starting' | 'down';
  /** Publishing and mail. `down` does not change `ok`: visitors are served, operators must act. */
  worker: 'up' | 'down';
  database: 'sqlite' | 'postgres';
};

/**
 * Makes the function that looks after the other processes.
 * The cms is asked at most every two seconds. Until its first answer it counts as starting for
 * `startWindowMs` (default 4 minutes), and whenever the file `cms.starting` is there.
 */
export function createHealth({
  dataDir,
  cmsUrl,
  database,
  startWindowMs = 240_000,
}: HealthOptions): () => Promise<Health> {
  const startedAt = Date.now();
  let hasAnswered = false;
  let asked: { at: number; answer: Promise<boolean> } | null = null;

  async function cmsState(): Promise<Health['cms']> {
    if (asked === null || Date.now() - asked.at > probeEveryMs) {
      asked = { at: Date.now(), answer: probe(cmsUrl) };
    }
    if (await asked.answer) {
      hasAnswered = true;
      return 'up';
    }
    const isInWindow = !hasAnswered && Date.now() - startedAt < startWindowMs;
    return isInWindow || (await exists(path.join(dataDir, 'cms.starting'))) ? 'starting' : 'down';
  }

  return async () => {
    const [release, cms] = await Promise.all([pinRelease(dataDir), cmsState()]);
    const isWorkerUp = livingBeat(path.join(dataDir, 'worker.json')) !== undefined;
    return {
      ok: release !== null && cms !== 'down',
      release: release?.number ?? null,
      cms,
      worker: isWorkerUp ? 'up' : 'down',
      database,
    };
  };
}

const probeEveryMs = 2_000;
const probeTimeoutMs = 1_000;

async function probe(cmsUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${cmsUrl}/api/health`, {
      signal: AbortSignal.timeout(probeTimeoutMs),
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );

export type HealthOptions = {
  dataDir: string;
  cmsUrl: string;
  database: Health['database'];
  startWindowMs?: number;
};
