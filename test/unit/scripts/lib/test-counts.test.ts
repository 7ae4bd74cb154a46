import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closingLine,
  playwrightCounts,
  sum,
  vitestCounts,
} from '../../../../scripts/lib/test-counts.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
mkdirSync(path.join(root, 'var'), { recursive: true });
// Inside the project: the small suites import the real runners.
const folder = mkdtempSync(path.join(root, 'var', 'counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const suite = (runner: string, name: string, tests: string) =>
  writeFileSync(path.join(folder, name), `import { test, expect } from '${runner}';\n${tests}`);

const run = (program: string, args: string[], environment: Record<string, string>) =>
  spawnSync(path.join(root, 'node_modules', '.bin', program), args, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', VITEST: '', ...environment },
    encoding: 'utf8',
  });

const reportOf = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

const three = `test('a', () => {}); test('b', () => { expect(1).toBe(2); }); test.skip('c', () => {});`;

describe('the counts of a run of vitest', () => {
  it('are those of its report, and a file that cannot be loaded is one failure', () => {
    suite('vitest', 'three.test.ts', three);
    suite('vitest', 'broken.test.ts', `throw new Error('no');`);
    const args = ['run', '--root', '.', '--config', 'none.ts', '--reporter=json'];
    writeFileSync(path.join(folder, 'none.ts'), 'export default {};');
    const { status } = run('vitest', [...args, '--outputFile=vitest.json'], {});
    expect(vitestCounts({ report: reportOf('vitest.json'), code: status ?? 1 })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
    });
  });
});

describe('the counts of a run of Playwright', () => {
  it('are those of its report, and a file that cannot be loaded is one failure', () => {
    const config = `export default { testDir: '.', testMatch: /\\.journey\\.ts$/, reporter: [['json', { outputFile: 'pw.json' }]] };`;
    writeFileSync(path.join(folder, 'pw.config.ts'), config);
    suite('@playwright/test', 'three.journey.ts', three);
    run('playwright', ['test', '-c', 'pw.config.ts'], {});
    expect(playwrightCounts({ report: reportOf('pw.json'), code: 1 })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
    });
    suite('@playwright/test', 'broken.journey.ts', `throw new Error('no');`);
    run('playwright', ['test', '-c', 'pw.config.ts'], {});
    expect(playwrightCounts({ report: reportOf('pw.json'), code: 1 }).failed).toBeGreaterThan(0);
  });
});

describe('a runner that cannot be believed', () => {
  const one = { testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }] };

  it('counts as one failure when it ends badly though every test passed', () => {
    expect(vitestCounts({ report: one, code: 1 })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts as one failure when it ran no test', () => {
    expect(vitestCounts({ report: { testResults: [] }, code: 0 }).failed).toBe(1);
    expect(playwrightCounts({ report: { stats: { expected: 0 } }, code: 0 }).failed).toBe(1);
  });

  it('counts as one failure when it left no report', () => {
    expect(vitestCounts({ report: undefined, code: 139 }).failed).toBe(1);
    expect(playwrightCounts({ report: undefined, code: 139 }).failed).toBe(1);
  });
});

describe('the closing line', () => {
  it('sums all parts, and names skipped tests only where there are some', () => {
    const parts = [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ];
    expect(closingLine(sum(parts))).toBe('5 passed, 1 failed');
    expect(closingLine(sum([...parts, { passed: 0, failed: 0, skipped: 4 }]))).toBe(
      '5 passed, 1 failed, 4 skipped',
    );
  });
});
