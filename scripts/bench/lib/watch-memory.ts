/** Memory of this process and of the programs that it starts (Pagefind is one), read from /proc. */
import fs from 'node:fs';

/** Megabytes of 1,000,000 bytes; `programs`: the largest of the programs started, null where /proc is missing. */
export type MemoryPeak = { own: number; programs: number | null; together: number };

/** Looks ten times a second; `stop` gives the highest seen, this process' own as the kernel counted it. */
export function watchMemory(): { stop: () => Promise<MemoryPeak> } {
  let programs = 0;
  let together = 0;
  const look = () => {
    const started = startedPrograms().map(residentOf);
    const sum = started.reduce((total, size) => total + size, 0);
    programs = Math.max(programs, sum);
    together = Math.max(together, sum + process.memoryUsage.rss() / 1e6);
  };
  const timer = setInterval(look, 100);
  return {
    stop: async () => {
      clearInterval(timer);
      const own = process.resourceUsage().maxRSS / 1e3;
      const hasProc = fs.existsSync('/proc/self/task');
      return { own, programs: hasProc ? programs : null, together: Math.max(own, together) };
    },
  };
}

function startedPrograms(): string[] {
  try {
    return fs
      .readdirSync('/proc/self/task')
      .flatMap((task) => fs.readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' '))
      .filter((id) => id.trim() !== '');
  } catch {
    // A thread that has just ended, or a system without /proc.
    return [];
  }
}

function residentOf(id: string): number {
  try {
    const [, kilobytes = '0'] =
      /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) * 1024) / 1e6;
  } catch {
    // The program has just ended.
    return 0;
  }
}
