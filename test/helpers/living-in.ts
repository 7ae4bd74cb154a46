import { readFileSync, readdirSync } from 'node:fs';

/** A process that runs. */
export type Living = { pid: number; parent: number; command: string };

/** Every process that was started with this DATA_DIR, whoever its parent is by now (reads Linux's /proc). */
export const livingIn = (dataDir: string): Living[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        const environment = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0');
        if (!environment.includes(`DATA_DIR=${dataDir}`)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
        return /^State:\s*Z/m.test(status) ? [] : [{ pid: Number(name), parent, command }];
      } catch {
        // It ended while it was being read.
        return [];
      }
    });
