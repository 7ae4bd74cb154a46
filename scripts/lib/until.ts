import { setTimeout as pause } from 'node:timers/promises';

/** Resolves once `isSo` is true, looked at every `everyMs` milliseconds. */
export async function until(isSo: () => boolean | Promise<boolean>, everyMs = 200): Promise<void> {
  while (!(await isSo())) await pause(everyMs);
}
