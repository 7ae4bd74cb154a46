/** Shows releases wherever else than on this machine the public sees them. */
import path from 'node:path';
import { env } from '../../../cms/env.ts';
import { liveManifest, releasesDir } from '../releases.ts';
import { targetsOf } from './make-targets.ts';

/** Shows the live release there. Resolves with what went wrong, in sentences; nothing is undone. */
export async function showElsewhere({ isUrgent = false, signal }: ToShow = {}): Promise<string[]> {
  const release = liveManifest()?.release;
  const problems: string[] = [];
  for (const target of release === undefined ? [] : farTargets()) {
    try {
      const folder = path.join(releasesDir(), String(release));
      await target.show({ number: release ?? 0, folder, isUrgent, ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted) return problems;
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return problems;
}

/**
 * Keeps the other targets at the live release beside the next ones: a first upload takes minutes, and nothing on this
 * machine waits for it. A newer release takes the place of one that is being sent.
 */
export const createElsewhere = ({ say }: { say: (line: string) => void }): Elsewhere => {
  let sending = Promise.resolve();
  let controller = new AbortController();
  let isUrgent = false;
  const send = (urgent: boolean) => {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    // What was urgent and was cut stays urgent.
    isUrgent ||= urgent;
    sending = sendAfter(sending, signal);
    return sending;
  };
  const sendAfter = async (before: Promise<void>, signal: AbortSignal) => {
    await before;
    if (signal.aborted) return;
    const problems = await showElsewhere({ isUrgent, signal });
    for (const problem of problems) say(problem);
    if (!signal.aborted && problems.length === 0) isUrgent = false;
  };
  return {
    send,
    catchUp: async () => {
      await sending;
      const release = liveManifest()?.release;
      for (const target of farTargets()) {
        const shown = await target.live().catch(() => undefined);
        if (shown !== release) await send(false);
      }
    },
    stop: async () => {
      controller.abort();
      await sending;
    },
  };
};

const farTargets = () => targetsOf(env).filter(({ name }) => name !== 'local');

type ToShow = { isUrgent?: boolean; signal?: AbortSignal };
export type Elsewhere = {
  /** Sends the live release; resolves once it is there, or given up for a newer one. */
  send: (isUrgent: boolean) => Promise<void>;
  /** Sends it if a target shows another: one that could not be reached. */
  catchUp: () => Promise<void>;
  stop: () => Promise<void>;
};
