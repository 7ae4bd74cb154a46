/** Memory of a program that this process started, with whatever that one starts; read from /proc. */
import fs from 'node:fs';
import { peakOf } from './measure-program.ts';

/**
 * Looks five times a second at the child whose command line holds `name`. `stop` gives the most that it and its
 * own programs had at once, megabytes; null where /proc is missing.
 */
export function watchProgram(name: string): { stop: () => number | null } {
  let peak: number | null = null;
  const look = () => {
    const root = childrenOf(process.pid).find((id) => commandOf(id).includes(name));
    if (root === undefined) return;
    const now = treeOf(root).reduce((sum, id) => sum + residentOf(id), 0);
    peak = Math.max(peak ?? 0, now, peakOf(root) ?? 0);
  };
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}

const treeOf = (id: number): number[] => [id, ...childrenOf(id).flatMap(treeOf)];

const childrenOf = (id: number): number[] =>
  listed(`/proc/${id}/task`)
    .flatMap((task) => text(`/proc/${id}/task/${task}/children`).split(' '))
    .filter((child) => child.trim() !== '')
    .map(Number);

const commandOf = (id: number): string => text(`/proc/${id}/cmdline`).replaceAll('\0', ' ');

function residentOf(id: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(text(`/proc/${id}/status`)) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

/** What has just ended, or a system without /proc, has nothing to read. */
function text(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function listed(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
