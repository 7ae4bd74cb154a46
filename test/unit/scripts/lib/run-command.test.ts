import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCommand, stopCommands } from '../../../../scripts/lib/run-command.ts';

describe('a command', () => {
  it('gives its code and what it printed on both streams', async () => {
    const args = ['-c', 'echo out; echo err >&2; exit 3'];
    const { code, output } = await runCommand({ command: 'sh', args });
    expect(code).toBe(3);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  it('that does not exist fails and says so', async () => {
    const { code, output } = await runCommand({ command: 'no-such-program', args: [] });
    expect(code).not.toBe(0);
    expect(output).toContain('no-such-program');
  });

  it('that was killed has failed', async () => {
    expect((await runCommand({ command: 'sh', args: ['-c', 'kill -9 $$'] })).code).not.toBe(0);
  });

  it('shows each line after a word, and keeps none', async () => {
    const shown = vi.spyOn(console, 'log').mockReturnValue();
    const args = ['-c', 'echo one; echo two; printf three'];
    const { output } = await runCommand({ command: 'sh', args, shownAs: 'part' });
    expect(shown.mock.calls.flat().toSorted()).toEqual(['part one', 'part three', 'part two']);
    expect(output).toBe('');
    shown.mockRestore();
  });

  it('gets variables of its own, and none that were taken out', async () => {
    const args = ['-c', 'echo "$OWN-$HOME-"'];
    const environment = { OWN: 'mine', HOME: undefined };
    expect((await runCommand({ command: 'sh', args, environment })).output).toBe('mine--\n');
  });
});

describe('stopping', () => {
  it('ends a command and its children, also those that refuse to listen, and starts no other', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stopping-'));
    const pids = () =>
      readdirSync(folder)
        .map((file) => Number(readFileSync(path.join(folder, file), 'utf8')))
        .filter((pid) => pid > 0);
    const start = (name: string) => {
      const script = `trap "" INT TERM; sleep 300 & echo $! > ${name}-child; echo $$ > ${name}; wait; sleep 300`;
      void runCommand({ command: 'sh', args: ['-c', `cd ${folder} && ${script}`] });
    };
    start('first');
    await expect.poll(pids).toHaveLength(2);
    expect(pids().map(isRunning)).toEqual([true, true]);
    const stopped = stopCommands();
    start('second');
    await stopped;
    await expect.poll(() => pids().map(isRunning)).toEqual([false, false]);
    rmSync(folder, { recursive: true });
  });
});

/** A killed process that nobody has asked about yet (Z) does not run. */
function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'utf8'));
}
