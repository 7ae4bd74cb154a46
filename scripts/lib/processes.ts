/** The processes of one machine: each started again when it dies, all ended together. */
import { spawn, type ChildProcess } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';

export type Program = { name: string; args: string[]; environment?: Record<string, string> };

/** A process that dies this often within a minute is not started again. */
const mostDeaths = 5;

/** Programs run by this Node, with their output shown. */
export const createProcesses = () => {
  const running = new Set<ChildProcess>();
  let isStopping = false;
  const launch = ({ args, environment }: Program): ChildProcess => {
    const child = spawn(process.execPath, args, {
      env: childEnvironment({ NODE_ENV: 'production', ...environment }),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  const keep = (program: Program, deaths: number[] = []): void => {
    launch(program).once('exit', (code, signal) => {
      if (isStopping) return;
      const recent = [...deaths.filter((at) => Date.now() - at < 60_000), Date.now()];
      const how = signal ?? `code ${code}`;
      if (recent.length >= mostDeaths) {
        console.error(
          `[${program.name}] ended ${recent.length} times within a minute (${how}): it is tried again every minute, the rest goes on. Mend what it says above.`,
        );
        setTimeout(() => isStopping || keep(program, recent), 60_000).unref();
        return;
      }
      console.error(`[${program.name}] ended (${how}); it starts again.`);
      setTimeout(() => isStopping || keep(program, recent), 1000);
    });
  };
  return {
    /** Runs a program to its end. Rejects when it fails. */
    run: (program: Program): Promise<void> =>
      new Promise((resolve, reject) => {
        launch(program).once('exit', (code, signal) => {
          if (code === 0) resolve();
          else if (!isStopping)
            reject(
              new Error(
                `${program.name} failed (${signal ?? `code ${code}`}): see above. Nothing else was started.`,
              ),
            );
        });
      }),
    /** Starts a program and starts it again when it dies. */
    keep: (program: Program) => keep(program),
    /** Ends every program: SIGTERM, and SIGKILL to what is left after four seconds. */
    stop: async (): Promise<void> => {
      isStopping = true;
      const ends = [...running].map(
        (child) => new Promise((resolve) => child.once('exit', resolve)),
      );
      for (const child of running) child.kill('SIGTERM');
      const harder = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), 4000);
      await Promise.all(ends);
      clearTimeout(harder);
    },
  };
};
