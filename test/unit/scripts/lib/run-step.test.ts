import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runStep, StepFailed } from '../../../../scripts/lib/run-step.mjs';

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'step-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const step = (script: string) =>
  runStep({
    title: 'Making tea',
    command: 'sh',
    args: ['-c', script],
    cwd: folder,
    log: path.join(folder, 'logs/tea.log'),
    failure: 'There is no tea.',
  });

describe('a step', () => {
  it('keeps its noise in a file and shows one line at its end', async () => {
    await step('echo noise; echo more >&2');
    expect(readFileSync(path.join(folder, 'logs/tea.log'), 'utf8')).toBe('noise\nmore\n');
    expect(said.join('\n')).not.toContain('noise');
    expect(said.at(-1)).toMatch(/✓ Making tea, \d+ s$/);
  });

  it('that fails shows the end of its output, says what state things are in, and where the rest is', async () => {
    const failed = step('for n in $(seq 30); do echo line $n.; done; exit 7');
    await expect(failed).rejects.toThrow(StepFailed);
    const words = await failed.catch((error: unknown) => String(error));
    expect(words).toContain('line 30.');
    expect(words).not.toContain('line 10.');
    expect(words).toContain('There is no tea. (sh: 7;');
    expect(words).toContain(path.join(folder, 'logs/tea.log'));
  });

  it('can ask nothing: there is nobody to answer', async () => {
    await expect(step('read answer')).rejects.toThrow(StepFailed);
  });

  it('does not run under a Node that it may be about to remove', async () => {
    const own = path.join(folder, 'node_modules/.bin');
    mkdirSync(own, { recursive: true });
    vi.stubEnv('PATH', `${own}${path.delimiter}${process.env['PATH'] ?? ''}`);
    await step('echo "$PATH"');
    expect(readFileSync(path.join(folder, 'logs/tea.log'), 'utf8')).not.toContain(own);
  });

  it('that cannot be started fails as any other', async () => {
    const missing = { title: 'Nothing', command: 'no-such-program', args: [], cwd: folder };
    const failed = runStep({ ...missing, log: path.join(folder, 'log'), failure: 'Not done.' });
    await expect(failed).rejects.toThrow(
      'Not done. (no-such-program: spawn no-such-program ENOENT',
    );
  });
});
